//! Expressions.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the parser's trees have many forms, of which one place cares about few"
)]

use lowering::arena::Id;
use lowering::diagnostics::{Code, Diagnostic};
use lowering::hir::{
    Arg, ArgKind, BinaryOp, BoolOp, CompareOp, Comprehension, ComprehensionKind, Expr, ExprKind,
    NameRef, Stmt, StmtKind, Target, UnaryOp,
};
use lowering::source::Span;
use rustpython_parser::ast::{self, Constant, Ranged};
use rustpython_parser::text_size::TextRange;

use super::binding::{Binding, Found, NEW_TYPE};
use super::body::Body;
use super::generator::{can_be_kept, goes_over};
use super::{suggest, unsupported};
use crate::syntax::bindings::{self, Bindings, Nesting, SiteKind};

impl<'a> Body<'_, 'a> {
    /// Resolves an expression.
    pub(super) fn expr(&mut self, expr: &'a ast::Expr) -> Expr {
        let kind = self.expr_kind(expr);
        self.node(kind, expr.range())
    }

    /// An expression node with an id of its own.
    pub(super) fn node(&mut self, kind: ExprKind, range: TextRange) -> Expr {
        let count = &mut self.resolver.program.expr_count;
        let id = Id::new(*count);
        *count += 1;
        Expr { id, span: self.span(range), kind }
    }

    /// A call of a builtin.
    pub(super) fn builtin_call(&mut self, name: &str, args: Vec<Expr>, range: TextRange) -> Expr {
        let callee = self.node(ExprKind::Name(NameRef::Builtin(name.to_owned())), range);
        let args = args.into_iter().map(|value| Arg { kind: ArgKind::Positional, value }).collect();
        self.node(ExprKind::Call(Box::new(callee), args), range)
    }

    /// A statement with an id of its own.
    pub(super) fn statement(&mut self, kind: StmtKind, span: Span) -> Stmt {
        self.resolver.program.stmt(kind, span)
    }

    fn boxed(&mut self, expr: &'a ast::Expr) -> Box<Expr> {
        Box::new(self.expr(expr))
    }

    fn expr_kind(&mut self, expr: &'a ast::Expr) -> ExprKind {
        let in_place = std::mem::take(&mut self.in_place);
        match expr {
            ast::Expr::Constant(e) => self.constant(e),
            ast::Expr::Name(_) | ast::Expr::Attribute(_) => {
                let kind = self.path_or_attribute(expr);
                self.as_value(kind, expr.range())
            }
            ast::Expr::JoinedStr(e) => ExprKind::FString(self.format_parts(&e.values)),
            ast::Expr::Tuple(e) => ExprKind::Tuple(self.items(&e.elts)),
            ast::Expr::List(e) => ExprKind::List(self.items(&e.elts)),
            ast::Expr::Set(e) => ExprKind::Set(self.items(&e.elts)),
            ast::Expr::Dict(e) => self.dict(e),
            ast::Expr::ListComp(e) => {
                self.comprehension(ComprehensionKind::List, e.range, &e.generators, (&e.elt, None))
            }
            ast::Expr::SetComp(e) => {
                self.comprehension(ComprehensionKind::Set, e.range, &e.generators, (&e.elt, None))
            }
            ast::Expr::DictComp(e) => {
                let entry = (&*e.key, Some(&*e.value));
                self.comprehension(ComprehensionKind::Dict, e.range, &e.generators, entry)
            }
            ast::Expr::GeneratorExp(e) if !in_place && can_be_kept(e) => self.kept_generator(e),
            ast::Expr::GeneratorExp(e) => {
                self.comprehension(ComprehensionKind::Generator, e.range, &e.generators, (&e.elt, None))
            }
            ast::Expr::UnaryOp(e) => ExprKind::Unary(unary_op(e.op), self.boxed(&e.operand)),
            ast::Expr::BinOp(e) => {
                let left = self.boxed(&e.left);
                ExprKind::Binary(binary_op(e.op), left, self.boxed(&e.right))
            }
            ast::Expr::BoolOp(e) => {
                let op = match e.op {
                    ast::BoolOp::And => BoolOp::And,
                    ast::BoolOp::Or => BoolOp::Or,
                };
                ExprKind::BoolOp(op, self.exprs(&e.values))
            }
            ast::Expr::Compare(e) => {
                let left = self.boxed(&e.left);
                let rest = e.ops.iter().zip(&e.comparators);
                ExprKind::Compare(
                    left,
                    rest.map(|(op, operand)| (compare_op(*op), self.expr(operand))).collect(),
                )
            }
            ast::Expr::IfExp(e) => {
                let condition = self.boxed(&e.test);
                let then = self.boxed(&e.body);
                ExprKind::IfElse { condition, then, otherwise: self.boxed(&e.orelse) }
            }
            ast::Expr::Call(e) => self.call(e, in_place),
            ast::Expr::Subscript(e) => self.subscript(e),
            ast::Expr::NamedExpr(e) => self.walrus(e),
            ast::Expr::Lambda(e) => self.lambda(e),
            ast::Expr::Await(_)
            | ast::Expr::Yield(_)
            | ast::Expr::YieldFrom(_)
            | ast::Expr::FormattedValue(_)
            | ast::Expr::Starred(_)
            | ast::Expr::Slice(_) => self.decline(expr),
        }
    }

    /// Reports an expression form outside the language.
    fn decline(&mut self, expr: &ast::Expr) -> ExprKind {
        let (what, help) = unsupported::expression(expr);
        self.decline_as(expr.range(), what, help)
    }

    pub(super) fn decline_as(&mut self, range: TextRange, what: &str, help: &str) -> ExprKind {
        let span = self.span(range);
        let error =
            Diagnostic::error(Code::UnsupportedExpression, span, format!("{what} is not supported"));
        self.report(error.help(help));
        ExprKind::Invalid
    }

    fn exprs(&mut self, exprs: &'a [ast::Expr]) -> Vec<Expr> {
        exprs.iter().map(|expr| self.expr(expr)).collect()
    }

    /// The items of a display, of which some may be unpacked.
    fn items(&mut self, items: &'a [ast::Expr]) -> Vec<Expr> {
        let item = |item: &'a ast::Expr| match item {
            ast::Expr::Starred(starred) => {
                let kind = ExprKind::Starred(self.boxed(&starred.value));
                self.node(kind, starred.range)
            }
            other => self.expr(other),
        };
        items.iter().map(item).collect()
    }

    fn constant(&mut self, constant: &ast::ExprConstant) -> ExprKind {
        match &constant.value {
            Constant::None => ExprKind::None,
            Constant::Bool(value) => ExprKind::Bool(*value),
            Constant::Str(text) => ExprKind::Str(text.clone()),
            Constant::Bytes(bytes) => ExprKind::Bytes(bytes.clone()),
            Constant::Int(value) => ExprKind::Int(value.clone()),
            Constant::Float(value) => ExprKind::Float(*value),
            Constant::Complex { .. } => self.decline_as(
                constant.range,
                "a complex number",
                "keep the real and the imaginary part apart",
            ),
            Constant::Ellipsis => self.decline_as(constant.range, "`...` as a value", "use `None`"),
            Constant::Tuple(_) => ExprKind::Invalid,
        }
    }

    /// A name, a dotted path through modules, or an attribute of a value.
    fn path_or_attribute(&mut self, expr: &'a ast::Expr) -> ExprKind {
        if let Some(part) = self.alias(expr) {
            return part;
        }
        if let ast::Expr::Attribute(attribute) = expr
            && attribute.attr.as_str() == "__name__"
            && let Some(name) = self.module_name(&attribute.value)
        {
            return ExprKind::Str(name);
        }
        match self.path(expr) {
            Some(Found::Local(id)) => ExprKind::Name(NameRef::Local(id)),
            Some(Found::Binding(binding)) => self.bound(binding, expr.range()),
            Some(Found::Unknown) => match expr {
                ast::Expr::Name(name) => {
                    self.unknown_name(&name.id, name.range);
                    ExprKind::Name(NameRef::Unknown(name.id.to_string()))
                }
                _ => ExprKind::Invalid,
            },
            None => match expr {
                ast::Expr::Attribute(attribute) => {
                    if matches!(attribute.attr.as_str(), "__cause__" | "__suppress_context__") {
                        self.resolver.program.asks_for_causes = true;
                    }
                    if attribute.attr.as_str() == "__context__" {
                        self.resolver.program.asks_for_contexts = true;
                    }
                    ExprKind::Attribute(self.boxed(&attribute.value), attribute.attr.to_string())
                }
                _ => self.decline(expr),
            },
        }
    }

    /// The name of the module that the path stands for, of one that is imported by it.
    fn module_name(&mut self, path: &ast::Expr) -> Option<String> {
        let Found::Binding(binding) = self.path(path)? else { return None };
        match &binding {
            Binding::Module(module)
                if module.index() > 0 && self.resolver.member(&binding, "__name__").is_none() =>
            {
                Some(self.resolver.source(*module).name.clone())
            }
            Binding::Library(name)
                if !name.contains('.') && crate::project::library::is_module(name) =>
            {
                Some(name.clone())
            }
            Binding::Module(_)
            | Binding::Library(_)
            | Binding::Function(_)
            | Binding::Record(_)
            | Binding::Service(_)
            | Binding::Class(_)
            | Binding::Global(_)
            | Binding::Alias(..)
            | Binding::NewType(..)
            | Binding::Invalid => None,
        }
    }

    /// What a name or dotted path stands for; nothing for an attribute of something that is no module.
    pub(super) fn path(&mut self, expr: &ast::Expr) -> Option<Found<'a>> {
        match expr {
            ast::Expr::Name(name) => Some(self.lookup(&name.id, name.range.start())),
            ast::Expr::Attribute(attribute) => {
                let Found::Binding(base) = self.path(&attribute.value)? else { return None };
                match self.resolver.member(&base, &attribute.attr) {
                    Some(binding) => Some(Found::Binding(binding)),
                    None => match base {
                        Binding::Module(module) => Some(self.no_member(module, attribute)),
                        Binding::Function(_)
                        | Binding::Record(_)
                        | Binding::Service(_)
                        | Binding::Class(_)
                        | Binding::Global(_)
                        | Binding::Library(_)
                        | Binding::Alias(..)
                        | Binding::NewType(..)
                        | Binding::Invalid => None,
                    },
                }
            }
            _ => None,
        }
    }

    /// Reports an attribute that a module of the program does not have.
    fn no_member(
        &mut self,
        module: lowering::hir::ModuleId,
        attribute: &ast::ExprAttribute,
    ) -> Found<'a> {
        let name = &self.resolver.source(module).name;
        let message = format!("module '{name}' has no attribute '{}'", attribute.attr);
        let names = self.resolver.scopes[module.index()].order.iter().copied();
        let suggestion = suggest::did_you_mean(&attribute.attr, names);
        let span = self.span(attribute.range);
        let mut error = Diagnostic::error(Code::UnknownAttribute, span, message);
        error.help.extend(suggestion);
        self.report(error);
        Found::Binding(Binding::Invalid)
    }

    fn bound(&mut self, binding: Binding<'a>, range: TextRange) -> ExprKind {
        match binding {
            Binding::Library(name) if name == "typing.TYPE_CHECKING" => ExprKind::Bool(false),
            Binding::Library(name) if name == "__debug__" => ExprKind::Bool(true),
            Binding::Alias(module, value @ ast::Expr::Tuple(tuple))
                if self.resolver.exception_classes(module, value).is_some() =>
            {
                let class = |item: &ast::Expr| {
                    let named = self.resolver.module_path(module, item);
                    let kind =
                        named.and_then(|named| self.resolver.name_ref(&named)).map(ExprKind::Name);
                    self.node(kind.unwrap_or(ExprKind::Invalid), range)
                };
                ExprKind::Tuple(tuple.elts.iter().map(class).collect())
            }
            Binding::Alias(module, value) => {
                let named = self.resolver.module_path(module, value);
                match named.and_then(|named| self.resolver.name_ref(&named)) {
                    Some(name) => ExprKind::Name(name),
                    None => {
                        self.decline_as(range, "a type alias as a value", "use it only in annotations")
                    }
                }
            }
            other => self.resolver.name_ref(&other).map_or(ExprKind::Invalid, ExprKind::Name),
        }
    }

    fn dict(&mut self, dict: &'a ast::ExprDict) -> ExprKind {
        let mut entries = Vec::new();
        for (key, value) in dict.keys.iter().zip(&dict.values) {
            let key = key.as_ref().map(|key| self.expr(key));
            entries.push((key, self.expr(value)));
        }
        ExprKind::Dict(entries)
    }

    fn call(&mut self, call: &'a ast::ExprCall, in_place: bool) -> ExprKind {
        if let Some(made) = self.stable(call) {
            return made;
        }
        let of_base = self.method_of_base(call);
        let leading = usize::from(of_base.is_some());
        let function = match (of_base, &*call.func) {
            (Some(of_base), _) => Box::new(of_base),
            (None, func @ (ast::Expr::Name(_) | ast::Expr::Attribute(_))) => {
                let kind = self.path_or_attribute(func);
                Box::new(self.node(kind, func.range()))
            }
            (None, func) => self.boxed(func),
        };
        if self.super_with_arguments(&function, call) {
            return ExprKind::Call(function, Vec::new());
        }
        if let Some(same) = self.identity(&function, call) {
            return same;
        }
        if let Some(text) = self.print_unpacked(&function, call) {
            return ExprKind::Call(function, text);
        }
        let mut args = Vec::new();
        for (position, arg) in call.args.iter().enumerate().skip(leading) {
            self.in_place = goes_over(&function, position, call.args.len(), in_place);
            let (kind, value) = match arg {
                ast::Expr::Starred(starred) => (ArgKind::Star, &*starred.value),
                value => (ArgKind::Positional, value),
            };
            args.push(Arg { kind, value: self.expr(value) });
        }
        for keyword in &call.keywords {
            let kind = match &keyword.arg {
                Some(name) => ArgKind::Keyword(name.to_string()),
                None => ArgKind::DoubleStar,
            };
            let value = match get_of_keys(call, keyword) {
                Some(dict) => {
                    let dict = self.expr(dict);
                    self.item_of(dict, keyword.value.range())
                }
                None => self.expr(&keyword.value),
            };
            args.push(Arg { kind, value });
        }
        self.one_at_a_time(&function, &mut args, call.range);
        if let ExprKind::Name(NameRef::Builtin(name)) = &function.kind {
            self.iterator_maker(&name.clone(), &args, call.range);
        }
        if self.is_partial(&function, &args) {
            return self.partial(args, call.range);
        }
        ExprKind::Call(function, args)
    }

    /// Tells a key function, and the function of `map` over one iterable, that it is called with one value.
    fn one_at_a_time(&mut self, callee: &Expr, args: &mut [Arg], range: TextRange) {
        let maps = args.len() == 2
            && matches!(&callee.kind, ExprKind::Name(NameRef::Builtin(name)) if name == "map");
        for (position, arg) in args.iter_mut().enumerate() {
            if arg.kind == ArgKind::Keyword("key".to_owned()) || maps && position == 0 {
                self.takes_one(&mut arg.value, range);
            }
        }
    }

    /// The argument of a function that returns it: a `NewType`, or `typing.cast`, which looks at nothing.
    fn identity(&mut self, function: &Expr, call: &'a ast::ExprCall) -> Option<ExprKind> {
        let ExprKind::Name(NameRef::Builtin(name)) = &function.kind else { return None };
        if !call.keywords.is_empty() || call.args.iter().any(ast::Expr::is_starred_expr) {
            return None;
        }
        match (name.as_str(), &call.args[..]) {
            (NEW_TYPE, [value]) => Some(self.expr_kind(value)),
            ("typing.cast", [ty, value]) => {
                self.annotation(ty);
                Some(self.expr_kind(value))
            }
            ("tuple", []) => Some(ExprKind::Tuple(Vec::new())),
            ("issubclass", [class, asked]) => self.subclass_test(class, asked).map(ExprKind::Bool),
            _ => None,
        }
    }

    fn subscript(&mut self, subscript: &'a ast::ExprSubscript) -> ExprKind {
        let base = self.boxed(&subscript.value);
        if let ast::Expr::Slice(slice) = &*subscript.slice {
            let mut part = |part: &'a Option<Box<ast::Expr>>| part.as_ref().map(|part| self.boxed(part));
            let lower = part(&slice.lower);
            let upper = part(&slice.upper);
            let step = part(&slice.step);
            return ExprKind::Slice { base, lower, upper, step };
        }
        ExprKind::Subscript(base, self.boxed(&subscript.slice))
    }

    fn walrus(&mut self, named: &'a ast::ExprNamedExpr) -> ExprKind {
        let value = self.boxed(&named.value);
        let place = match &*named.target {
            ast::Expr::Name(name) => self.place(&name.id),
            _ => None,
        };
        place.map_or(ExprKind::Invalid, |place| ExprKind::Walrus(place, value))
    }

    /// The first iterable belongs to the scope around, all else to the comprehension's own (Language
    /// Reference 6.2.4).
    fn comprehension(
        &mut self,
        kind: ComprehensionKind,
        range: TextRange,
        clauses: &'a [ast::Comprehension],
        (element, value): (&'a ast::Expr, Option<&'a ast::Expr>),
    ) -> ExprKind {
        if clauses.iter().any(|generator| generator.is_async) {
            return self.decline_as(range, "an asynchronous comprehension", "use a for loop");
        }
        let mut bound = Bindings::default();
        for generator in clauses {
            bindings::target(&generator.target, SiteKind::Store, Nesting::Straight, &mut bound);
        }
        self.open_comprehension(&bound.sites);
        let mut generators: Vec<(Target, Expr, Vec<Expr>)> = Vec::new();
        for (index, generator) in clauses.iter().enumerate() {
            let iterable = if index == 0 {
                let scope = self.close_comprehension();
                self.in_place = true;
                let iterable = self.expr(&generator.iter);
                self.reopen_comprehension(scope);
                iterable
            } else {
                self.in_place = true;
                self.expr(&generator.iter)
            };
            let target = self.comprehension_target(&generator.target);
            let conditions = self.exprs(&generator.ifs);
            generators.push((target, iterable, conditions));
        }
        let element = self.expr(element);
        let value = value.map(|value| self.expr(value));
        self.close_comprehension();
        ExprKind::Comprehension(Box::new(Comprehension {
            kind,
            element,
            value,
            generators,
            shown: None,
        }))
    }
}

fn unary_op(op: ast::UnaryOp) -> UnaryOp {
    match op {
        ast::UnaryOp::Invert => UnaryOp::Invert,
        ast::UnaryOp::Not => UnaryOp::Not,
        ast::UnaryOp::UAdd => UnaryOp::Positive,
        ast::UnaryOp::USub => UnaryOp::Negative,
    }
}

/// The HIR's name of an arithmetic operator.
pub(super) fn binary_op(op: ast::Operator) -> BinaryOp {
    match op {
        ast::Operator::Add => BinaryOp::Add,
        ast::Operator::Sub => BinaryOp::Sub,
        ast::Operator::Mult => BinaryOp::Mul,
        ast::Operator::MatMult => BinaryOp::MatMul,
        ast::Operator::Div => BinaryOp::Div,
        ast::Operator::Mod => BinaryOp::Mod,
        ast::Operator::Pow => BinaryOp::Pow,
        ast::Operator::LShift => BinaryOp::ShiftLeft,
        ast::Operator::RShift => BinaryOp::ShiftRight,
        ast::Operator::BitOr => BinaryOp::BitOr,
        ast::Operator::BitXor => BinaryOp::BitXor,
        ast::Operator::BitAnd => BinaryOp::BitAnd,
        ast::Operator::FloorDiv => BinaryOp::FloorDiv,
    }
}

fn compare_op(op: ast::CmpOp) -> CompareOp {
    match op {
        ast::CmpOp::Eq => CompareOp::Equal,
        ast::CmpOp::NotEq => CompareOp::NotEqual,
        ast::CmpOp::Lt => CompareOp::Less,
        ast::CmpOp::LtE => CompareOp::LessEqual,
        ast::CmpOp::Gt => CompareOp::Greater,
        ast::CmpOp::GtE => CompareOp::GreaterEqual,
        ast::CmpOp::Is => CompareOp::Is,
        ast::CmpOp::IsNot => CompareOp::IsNot,
        ast::CmpOp::In => CompareOp::In,
        ast::CmpOp::NotIn => CompareOp::NotIn,
    }
}

/// `d` of `max(d, key=d.get)`: the key function finds each of what it is called with.
fn get_of_keys<'a>(call: &'a ast::ExprCall, keyword: &'a ast::Keyword) -> Option<&'a ast::Expr> {
    let ast::Expr::Attribute(get) = &keyword.value else { return None };
    let ast::Expr::Name(dict) = &*get.value else { return None };
    let [ast::Expr::Name(keys)] = &call.args[..] else { return None };
    let is_key = keyword.arg.as_ref().is_some_and(|name| name == "key");
    (is_key && get.attr.as_str() == "get" && keys.id == dict.id).then_some(&*get.value)
}
