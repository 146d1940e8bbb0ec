//! Which argument of a call goes to which parameter (Language Reference 6.3.4).

use crate::hir::{
    Arg, ArgKind, Block, Expr, ExprKind, Function, FunctionId, FunctionKind, LocalId, NameRef,
    ParamKind, Program, Stmt, StmtKind, blocks, walk,
};
use crate::source::Span;

/// An argument as it is written, with what is known of it before it is bound.
#[derive(Clone, Debug, PartialEq)]
pub enum Passed {
    /// `f(x)`.
    Positional,
    /// `f(name=x)`.
    Keyword(String),
    /// `f(*x)` of so many items.
    Items(usize),
    /// `f(**x)` with these keys.
    Names(Vec<String>),
    /// `f(*x)` of an unknown number of items: with all positional arguments after it, the rest.
    Rest,
    /// `f(**x)` with keys that only the running program knows.
    Mapping,
}

/// A value among the arguments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// The argument itself.
    Whole(usize),
    /// An item of the argument, by position.
    Item(usize, usize),
}

impl Piece {
    /// The argument it is of.
    pub fn arg(self) -> usize {
        match self {
            Piece::Whole(arg) | Piece::Item(arg, _) => arg,
        }
    }
}

/// Where a parameter's value comes from.
#[derive(Clone, Debug, PartialEq)]
pub enum Given {
    /// From one argument.
    One(Piece),
    /// From nowhere: its default.
    Default,
    /// `*args`.
    Star(Vec<Piece>),
    /// `**kwargs`.
    Named(Vec<(String, Piece)>),
    /// From what only the running program knows, or else its default.
    Open(Open),
    /// `*args`: these, then all items of the rest from the position on.
    StarRest(Vec<Piece>, usize),
    /// `**kwargs`: these, then what the mapping has for no parameter.
    NamedRest(Vec<(String, Piece)>),
}

impl Given {
    /// Where the value stands among the arguments of a call, or else the call.
    pub fn span(&self, args: &[Arg], call: Span) -> Span {
        match self {
            Given::One(piece) => args[piece.arg()].value.span,
            Given::Star(pieces) => pieces.first().map_or(call, |piece| args[piece.arg()].value.span),
            Given::Default
            | Given::Named(_)
            | Given::Open(_)
            | Given::StarRest(..)
            | Given::NamedRest(_) => call,
        }
    }
}

/// Where a value is looked for at run time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Open {
    /// Its position in the rest, if there is one that reaches it.
    pub position: Option<usize>,
    /// Whether the mapping may have it under its name.
    pub named: bool,
}

/// Why CPython would raise `TypeError`, and the argument it is about, if it is about one.
#[derive(Clone, Debug, PartialEq)]
pub struct Misfit {
    /// What is wrong.
    pub message: String,
    /// The argument.
    pub arg: Option<usize>,
}

/// Binds arguments to the parameters of a function, one entry for each parameter.
///
/// # Errors
/// What CPython raises `TypeError` for.
pub fn bind_arguments(function: &Function, args: &[Passed]) -> Result<Vec<Given>, Misfit> {
    let mut binder = Binder::new(function);
    for (index, arg) in args.iter().enumerate() {
        match arg {
            Passed::Positional => binder.positional(Piece::Whole(index))?,
            Passed::Items(count) => {
                for item in 0..*count {
                    binder.positional(Piece::Item(index, item))?;
                }
            }
            Passed::Keyword(name) => binder.keyword(name, Piece::Whole(index))?,
            Passed::Names(names) => {
                for (item, name) in names.iter().enumerate() {
                    binder.keyword(name, Piece::Item(index, item))?;
                }
            }
            Passed::Rest => binder.rest = true,
            Passed::Mapping => binder.mapping = true,
        }
    }
    binder.finish()
}

/// Binds arguments to all parameters of a method but the first, which takes what it is called on.
///
/// # Errors
/// What CPython raises `TypeError` for.
pub fn bind_method_arguments(function: &Function, args: Vec<Passed>) -> Result<Vec<Given>, Misfit> {
    let all: Vec<Passed> = std::iter::once(Passed::Positional).chain(args).collect();
    let before = |piece: Piece| match piece {
        Piece::Whole(arg) => Piece::Whole(arg - 1),
        Piece::Item(arg, item) => Piece::Item(arg - 1, item),
    };
    let named_before = |pieces: Vec<(String, Piece)>| -> Vec<(String, Piece)> {
        pieces.into_iter().map(|(name, piece)| (name, before(piece))).collect()
    };
    let given = bind_arguments(function, &all)
        .map_err(|misfit| Misfit { arg: misfit.arg.and_then(|arg| arg.checked_sub(1)), ..misfit })?;
    let own = given.into_iter().skip(1).map(|given| match given {
        Given::One(piece) => Given::One(before(piece)),
        Given::Default => Given::Default,
        Given::Star(pieces) => Given::Star(pieces.into_iter().map(before).collect()),
        Given::Named(pieces) => Given::Named(named_before(pieces)),
        Given::Open(open) => Given::Open(open),
        Given::StarRest(pieces, from) => Given::StarRest(pieces.into_iter().map(before).collect(), from),
        Given::NamedRest(pieces) => Given::NamedRest(named_before(pieces)),
    });
    Ok(own.collect())
}

struct Binder<'a> {
    function: &'a Function,
    given: Vec<Option<Piece>>,
    next: usize,
    star: Vec<Piece>,
    named: Vec<(String, Piece)>,
    /// Whether an argument of unknown length came.
    rest: bool,
    /// Whether an argument with unknown keys came.
    mapping: bool,
}

impl<'a> Binder<'a> {
    fn new(function: &'a Function) -> Self {
        let given = vec![None; function.params.len()];
        let (star, named) = (Vec::new(), Vec::new());
        Self { function, given, next: 0, star, named, rest: false, mapping: false }
    }

    fn name(&self, index: usize) -> &'a str {
        &self.function.locals[self.function.params[index].local].name
    }

    fn has(&self, kind: ParamKind) -> bool {
        self.function.params.iter().any(|param| param.kind == kind)
    }

    fn misfit<T>(&self, piece: Option<Piece>, message: &str) -> Result<T, Misfit> {
        let name = &self.function.name;
        let is_wrapper = self.function.kind == FunctionKind::Builtin && self.function.parent.is_none();
        let message = if is_wrapper && self.has(ParamKind::Star) {
            format!("`{name}` as a value is called with positional arguments only")
        } else if is_wrapper {
            let count = self.function.params.len();
            let arguments = if count == 1 { "argument" } else { "arguments" };
            format!("`{name}` as a value is called with {count} positional {arguments} only")
        } else {
            format!("{name}() {message}")
        };
        Err(Misfit { message, arg: piece.map(Piece::arg) })
    }

    fn positional(&mut self, piece: Piece) -> Result<(), Misfit> {
        if self.rest {
            return Ok(());
        }
        let positional = |kind| matches!(kind, ParamKind::PositionalOnly | ParamKind::Normal);
        match self.function.params.get(self.next) {
            Some(param) if positional(param.kind) => {
                let name = self.name(self.next);
                let before = self.given[self.next].replace(piece);
                self.next += 1;
                if before.is_some() {
                    let message = format!("got multiple values for argument '{name}'");
                    return self.misfit(Some(piece), &message);
                }
                Ok(())
            }
            _ if self.has(ParamKind::Star) => {
                self.star.push(piece);
                Ok(())
            }
            _ => self.misfit(Some(piece), "takes fewer positional arguments"),
        }
    }

    fn keyword(&mut self, name: &str, piece: Piece) -> Result<(), Misfit> {
        let takes = |kind| matches!(kind, ParamKind::Normal | ParamKind::KeywordOnly);
        let found = (0..self.given.len())
            .find(|index| self.name(*index) == name && takes(self.function.params[*index].kind));
        if let Some(index) = found {
            if self.given[index].replace(piece).is_some() {
                return self.misfit(Some(piece), &format!("got multiple values for argument '{name}'"));
            }
            return Ok(());
        }
        if !self.has(ParamKind::DoubleStar) {
            return self.misfit(Some(piece), &format!("got an unexpected keyword argument '{name}'"));
        }
        if self.named.iter().any(|(known, _)| known == name) {
            return self
                .misfit(Some(piece), &format!("got multiple values for keyword argument '{name}'"));
        }
        self.named.push((name.to_owned(), piece));
        Ok(())
    }

    fn finish(mut self) -> Result<Vec<Given>, Misfit> {
        let first = self.next;
        let fixed = self.function.params.iter().filter(|param| is_positional(param.kind)).count();
        let mut all = Vec::with_capacity(self.given.len());
        for (index, param) in self.function.params.iter().enumerate() {
            let by_name = matches!(param.kind, ParamKind::Normal | ParamKind::KeywordOnly);
            let open = Open {
                position: (self.rest && is_positional(param.kind)).then(|| index.saturating_sub(first)),
                named: self.mapping && by_name,
            };
            all.push(match (param.kind, self.given[index]) {
                (ParamKind::Star, _) if self.rest => {
                    Given::StarRest(std::mem::take(&mut self.star), fixed - first)
                }
                (ParamKind::Star, _) => Given::Star(std::mem::take(&mut self.star)),
                (ParamKind::DoubleStar, _) if self.mapping => {
                    Given::NamedRest(std::mem::take(&mut self.named))
                }
                (ParamKind::DoubleStar, _) => Given::Named(std::mem::take(&mut self.named)),
                (_, Some(piece)) => Given::One(piece),
                (_, None) if open.position.is_some() || open.named => Given::Open(open),
                (_, None) if param.default.is_some() => Given::Default,
                (_, None) => {
                    let message = format!("misses the argument '{}'", self.name(index));
                    return self.misfit(None, &message);
                }
            });
        }
        Ok(all)
    }
}

fn is_positional(kind: ParamKind) -> bool {
    matches!(kind, ParamKind::PositionalOnly | ParamKind::Normal)
}

/// What CPython asks of a call before it binds the arguments, where only the running program can answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The positional arguments before the rest.
    pub before: usize,
    /// How many items the rest has at least.
    pub least: usize,
    /// How many it has at most; `None` for any number.
    pub most: Option<usize>,
    /// The parameters in the words of `mini_runtime::arguments`.
    pub params: String,
}

impl Question {
    /// The question behind the binding of these arguments.
    pub fn of(function: &Function, passed: &[Passed], given: &[Given]) -> Question {
        let counts = passed.iter().take_while(|arg| **arg != Passed::Rest).map(|arg| match arg {
            Passed::Positional => 1,
            Passed::Items(count) => *count,
            Passed::Keyword(_) | Passed::Names(_) | Passed::Mapping | Passed::Rest => 0,
        });
        let before = counts.sum();
        let mut question = Question { before, least: 0, most: Some(0), params: String::new() };
        let mut words = Vec::new();
        let mut named_before = false;
        for (index, (param, given)) in function.params.iter().zip(given).enumerate() {
            let name = &function.locals[param.local].name;
            let mark = match param.kind {
                ParamKind::Star => {
                    question.most = question.most.filter(|_| named_before);
                    words.push("*".to_owned());
                    continue;
                }
                ParamKind::DoubleStar => {
                    if let Given::NamedRest(named) = given {
                        words.extend(named.iter().map(|(name, _)| format!("{name}!")));
                    }
                    words.push("**".to_owned());
                    continue;
                }
                ParamKind::PositionalOnly => "/",
                ParamKind::KeywordOnly => "*",
                ParamKind::Normal => "",
            };
            let by_keyword = index >= before || !is_positional(param.kind);
            let named = if by_keyword && matches!(given, Given::One(_)) { "=" } else { "" };
            let default = if param.default.is_some() { "?" } else { "" };
            named_before |= named == "=";
            if let Given::Open(Open { position: Some(position), .. }) = given
                && !named_before
            {
                question.most = question.most.map(|_| position + 1);
                if param.default.is_none() {
                    question.least = position + 1;
                }
            }
            words.push(format!("{name}{mark}{named}{default}"));
        }
        question.params = words.join(" ");
        question
    }
}

/// How many positional arguments a function takes at least, and at most; `None` for any number. A
/// keyword-only parameter without a default is never satisfied.
pub fn arity(function: &Function) -> Option<(usize, Option<usize>)> {
    let (mut least, mut most) = (0, Some(0));
    for param in &function.params {
        match param.kind {
            ParamKind::PositionalOnly | ParamKind::Normal => {
                most = most.map(|most| most + 1);
                least += usize::from(param.default.is_none());
            }
            ParamKind::Star => most = None,
            ParamKind::KeywordOnly if param.default.is_none() => return None,
            ParamKind::KeywordOnly | ParamKind::DoubleStar => {}
        }
    }
    Some((least, most))
}

/// Whether a function does nothing with its `**kwargs` but to hand them on, as `f(**kwargs)`, where there are
/// none: what stands under `if kwargs:` does not run then.
pub fn forwards_keywords(program: &Program, id: FunctionId) -> bool {
    let function = &program.functions[id];
    let mut params = function.params.iter();
    let Some(param) = params.find(|param| param.kind == ParamKind::DoubleStar) else { return false };
    !program.is_captured(id, param.local)
        && other_reads(&function.body, param.local) == guarded_reads(&function.body, param.local)
}

/// How often the statements read the variable without handing it on by `**`.
fn other_reads(block: &Block, local: LocalId) -> usize {
    let (mut reads, mut handed_on) = (0, 0);
    walk::block_expressions(block, &mut |expr| {
        reads += usize::from(is_local(expr, local));
        if let ExprKind::Call(_, args) = &expr.kind {
            let on =
                args.iter().filter(|arg| arg.kind == ArgKind::DoubleStar && is_local(&arg.value, local));
            handed_on += on.count();
        }
    });
    reads - handed_on
}

/// How many of these are the conditions of `if kwargs:`, or stand under one.
#[expect(clippy::wildcard_enum_match_arm, reason = "other statements have no condition")]
fn guarded_reads(block: &Block, local: LocalId) -> usize {
    let of = |stmt: &Stmt| match &stmt.kind {
        StmtKind::If(condition, body, orelse) if is_local(condition, local) => {
            1 + other_reads(body, local) + guarded_reads(orelse, local)
        }
        _ => blocks(stmt).into_iter().map(|block| guarded_reads(block, local)).sum(),
    };
    block.iter().map(of).sum()
}

fn is_local(expr: &Expr, local: LocalId) -> bool {
    expr.kind == ExprKind::Name(NameRef::Local(local))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arena::{Id, IndexVec};
    use crate::hir::{Default, FunctionKind, Local, Param};
    use crate::source::Span;

    /// `f` with these parameters; those in `defaults` have one.
    fn function(params: &[(&str, ParamKind)], defaults: &[&str]) -> Function {
        let span = Span::new(Id::new(0), 0, 1);
        let mut locals = IndexVec::new();
        let params = params.iter().map(|(name, kind)| {
            let local = locals.push(Local { name: (*name).into(), annotation: None, span });
            let default = defaults.contains(name).then_some(Default::Captured(0));
            Param { local, kind: *kind, default }
        });
        let params = params.collect();
        Function {
            name: "f".into(),
            module: Id::new(0),
            kind: FunctionKind::Plain,
            doc: None,
            params,
            result: None,
            parent: None,
            captures: Vec::new(),
            yields: false,
            class: None,
            locals,
            body: Vec::new(),
            span,
            name_span: span,
        }
    }

    fn keyword(name: &str) -> Passed {
        Passed::Keyword(name.into())
    }

    #[test]
    fn what_no_parameter_takes_goes_to_the_stars() {
        let f = function(
            &[
                ("a", ParamKind::Normal),
                ("rest", ParamKind::Star),
                ("b", ParamKind::KeywordOnly),
                ("more", ParamKind::DoubleStar),
            ],
            &["b"],
        );
        let given = bind_arguments(&f, &[Passed::Items(3), keyword("x")]);
        let rest = vec![Piece::Item(0, 1), Piece::Item(0, 2)];
        assert_eq!(
            given,
            Ok(vec![
                Given::One(Piece::Item(0, 0)),
                Given::Star(rest),
                Given::Default,
                Given::Named(vec![("x".into(), Piece::Whole(1))]),
            ])
        );
    }

    #[test]
    fn what_cpython_refuses_is_a_misfit() {
        let f = function(&[("a", ParamKind::PositionalOnly), ("b", ParamKind::Normal)], &[]);
        let message = |args: &[Passed]| bind_arguments(&f, args).expect_err("a misfit").message;
        assert_eq!(message(&[Passed::Positional]), "f() misses the argument 'b'");
        assert_eq!(message(&[Passed::Items(3)]), "f() takes fewer positional arguments");
        assert_eq!(
            message(&[Passed::Positional, keyword("a")]),
            "f() got an unexpected keyword argument 'a'"
        );
        assert_eq!(
            message(&[Passed::Items(2), keyword("b")]),
            "f() got multiple values for argument 'b'"
        );
    }

    #[test]
    fn a_star_takes_any_number_and_a_keyword_without_default_cannot_be_left_out() {
        let star = function(&[("a", ParamKind::Normal), ("rest", ParamKind::Star)], &[]);
        assert_eq!(arity(&star), Some((1, None)));
        let keyword = function(&[("a", ParamKind::KeywordOnly)], &[]);
        assert_eq!(arity(&keyword), None);
    }
}
