//! `print(*xs)`: a call with the text of all arguments.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the parser's trees have many forms, of which one place cares about few"
)]

use lowering::hir::{
    Arg, ArgKind, Comprehension, ComprehensionKind, Expr, ExprId, ExprKind, LocalId, NameRef, Place,
    Stmt, StmtKind, Target, TargetKind,
};
use rustpython_parser::ast::{self, Constant, Ranged};
use rustpython_parser::text_size::TextRange;

use super::body::Body;

impl<'a> Body<'_, 'a> {
    /// The arguments of a `print` that unpacks some: one text, joined by the separator, and the keywords
    /// that are left. `None` for any other call, and where the order of evaluation could be told.
    pub(super) fn print_unpacked(&mut self, callee: &Expr, call: &'a ast::ExprCall) -> Option<Vec<Arg>> {
        let is_print = matches!(&callee.kind, ExprKind::Name(NameRef::Builtin(name)) if name == "print");
        let unpacks = call.args.iter().any(ast::Expr::is_starred_expr);
        // The texts are made one by one: nothing may happen between that another argument could change.
        let quiet = call.args.iter().skip(1).all(is_quiet);
        if !is_print || !unpacks || !quiet {
            return None;
        }
        let separator = separator(&call.keywords)?;
        let range = call.range;
        let (mut texts, mut shown) = (Vec::with_capacity(call.args.len()), Vec::new());
        for arg in &call.args {
            texts.push(match arg {
                ast::Expr::Starred(starred) => {
                    let all = self.texts_of(&starred.value, shown.clone());
                    if call.args.len() == 1 {
                        all
                    } else {
                        self.node(ExprKind::Starred(Box::new(all)), range)
                    }
                }
                value => {
                    let value = self.expr(value);
                    shown.push(value.id);
                    self.text_of(value, range)
                }
            });
        }
        let texts = match <[Expr; 1]>::try_from(texts) {
            Ok([all]) => all,
            Err(texts) => self.node(ExprKind::List(texts), range),
        };
        let joined = self.joined(separator, texts, range);
        let mut args = vec![Arg { kind: ArgKind::Positional, value: joined }];
        for keyword in &call.keywords {
            if let Some(name) = keyword.arg.as_ref().filter(|name| name.as_str() != "sep") {
                let kind = ArgKind::Keyword(name.to_string());
                args.push(Arg { kind, value: self.expr(&keyword.value) });
            }
        }
        Some(args)
    }

    /// `[str(item) for item in iterable]`, behind the values `shown`.
    fn texts_of(&mut self, iterable: &'a ast::Expr, shown: Vec<ExprId>) -> Expr {
        let range = iterable.range();
        self.in_place = true;
        let iterable = self.expr(iterable);
        let item = self.hidden_local("item", range);
        self.each_text(item, iterable, Some(shown), range)
    }

    /// `[str(item) for item in iterable]`.
    fn each_text(
        &mut self,
        item: LocalId,
        iterable: Expr,
        shown: Option<Vec<ExprId>>,
        range: TextRange,
    ) -> Expr {
        let target = Target { span: self.span(range), kind: TargetKind::Name(Place::Local(item)) };
        let value = self.local_name(item, range);
        let comprehension = Comprehension {
            kind: ComprehensionKind::List,
            element: self.text_of(value, range),
            value: None,
            generators: vec![(target, iterable, Vec::new())],
            shown,
        };
        self.node(ExprKind::Comprehension(Box::new(comprehension)), range)
    }

    /// What `print` does as a value, called with `value` and with the tuple `more`:
    ///
    /// ```python
    /// return print(" ".join([str(value), *[str(item) for item in more]])) if more else print(value)
    /// ```
    pub(super) fn print_values(
        &mut self,
        (value, more, item): (LocalId, LocalId, LocalId),
        range: TextRange,
    ) -> Vec<Stmt> {
        let rest = self.local_name(more, range);
        let rest = self.each_text(item, rest, None, range);
        let rest = self.node(ExprKind::Starred(Box::new(rest)), range);
        let first = self.local_name(value, range);
        let first = self.text_of(first, range);
        let texts = self.node(ExprKind::List(vec![first, rest]), range);
        let all = self.joined(" ".to_owned(), texts, range);
        let all = self.builtin_call("print", vec![all], range);
        let one = self.local_name(value, range);
        let one = self.builtin_call("print", vec![one], range);
        let condition = Box::new(self.local_name(more, range));
        let kind = ExprKind::IfElse { condition, then: Box::new(all), otherwise: Box::new(one) };
        let value = self.node(kind, range);
        vec![self.statement(StmtKind::Return(Some(value)), self.span(range))]
    }

    /// `builtin(value)`.
    /// `separator.join(texts)`.
    fn joined(&mut self, separator: String, texts: Expr, range: TextRange) -> Expr {
        let separator = self.node(ExprKind::Str(separator), range);
        let join = self.node(ExprKind::Attribute(Box::new(separator), "join".to_owned()), range);
        let given = vec![Arg { kind: ArgKind::Positional, value: texts }];
        self.node(ExprKind::Call(Box::new(join), given), range)
    }

    /// `str(value)`.
    fn text_of(&mut self, value: Expr, range: TextRange) -> Expr {
        self.builtin_call("str", vec![value], range)
    }
}

/// The separator; `None` where it is not a literal, or keywords are unpacked.
fn separator(keywords: &[ast::Keyword]) -> Option<String> {
    let mut separator = " ".to_owned();
    for keyword in keywords {
        if keyword.arg.as_ref()?.as_str() == "sep" {
            separator = match &keyword.value {
                ast::Expr::Constant(ast::ExprConstant { value: Constant::Str(text), .. }) => {
                    text.clone()
                }
                _ => return None,
            };
        }
    }
    Some(separator)
}

/// Whether evaluating the argument changes nothing.
fn is_quiet(arg: &ast::Expr) -> bool {
    match arg {
        ast::Expr::Starred(starred) => is_quiet(&starred.value),
        ast::Expr::Name(_) | ast::Expr::Constant(_) => true,
        ast::Expr::Subscript(subscript) => is_quiet(&subscript.value) && is_quiet(&subscript.slice),
        ast::Expr::Slice(slice) => {
            [&slice.lower, &slice.upper, &slice.step].into_iter().flatten().all(|bound| is_quiet(bound))
        }
        ast::Expr::UnaryOp(unary) => is_quiet(&unary.operand),
        ast::Expr::BinOp(binary) => is_quiet(&binary.left) && is_quiet(&binary.right),
        ast::Expr::Attribute(attribute) => is_quiet(&attribute.value),
        ast::Expr::Tuple(tuple) => tuple.elts.iter().all(is_quiet),
        ast::Expr::List(list) => list.elts.iter().all(is_quiet),
        _ => false,
    }
}
