//! Functions as values, and calls of them.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a type that is not named is refused, or left as it is"
)]

use crate::diagnostics::{Code, Diagnostic};
use crate::hir::{
    Arg, ArgKind, Default, Expr, ExprKind, FunctionId, FunctionKind, LocalId, Param, ParamKind, Place,
};
use crate::source::Span;
use crate::ty::{ClosureTy, FunctionTy, Ty};

use super::annotation::annotated;
use super::arguments::{Given, Passed, Piece, bind_arguments, bind_method_arguments};
use super::flow::Flow;
use super::misuse::Misuse;
use super::report;
use super::walker::Walker;

/// The first arguments of which only the running program knows how many values they give, or which keys.
struct Unpacked {
    rest: Option<usize>,
    mapping: Option<usize>,
}

impl Unpacked {
    fn of(passed: &[Passed]) -> Self {
        let find = |wanted: &Passed| passed.iter().position(|found| found == wanted);
        Self { rest: find(&Passed::Rest), mapping: find(&Passed::Mapping) }
    }
}

/// The types of their values.
struct OpenTypes {
    rest: Option<Ty>,
    mapping: Option<Ty>,
}

impl Walker<'_, '_> {
    /// A function of the program as a value, with what it captures here and the defaults it is made with.
    pub fn closure(&mut self, function: FunctionId, defaults: Vec<Ty>) -> Ty {
        let mut captures = Vec::new();
        for capture in &self.hir().functions[function].captures {
            let Some(local) = self.captured(capture.owner, capture.variable) else { return Ty::Never };
            let place = Place::Local(local);
            let ty = if self.is_shared(place) { self.slot(place).ty.clone() } else { self.read(place) };
            captures.push(ty);
        }
        captures.extend(defaults);
        if captures.contains(&Ty::Never) {
            return Ty::Never;
        }
        let captures = captures.iter().map(|ty| {
            let ty = self.cx.unifier.canonical(ty);
            self.cx.unifier.unwound(&ty, function)
        });
        Ty::closure(function, captures.collect())
    }

    /// The types of the defaults that a function is made with; what a display holds, only the annotation of
    /// its parameter says.
    pub fn closure_defaults(&mut self, function: FunctionId, values: &[Expr]) -> Vec<Ty> {
        let function = &self.hir().functions[function];
        let of_param = |position: usize| {
            let takes =
                |param: &&Param| matches!(param.default, Some(Default::Captured(at)) if at == position);
            let param = function.params.iter().find(takes)?;
            function.locals[param.local].annotation.as_ref().and_then(annotated)
        };
        let due: Vec<Option<Ty>> = (0..values.len()).map(of_param).collect();
        // `xs.append` as a value looks for the method where it stands.
        let looks_up = (function.kind == FunctionKind::Builtin).then(|| function.name.clone());
        let typed = values.iter().zip(due).map(|(value, due)| {
            let ty = self.expr(value, due.as_ref());
            match &looks_up {
                Some(method) => self.unless_none(value, ty, Misuse::Attribute(method.clone())),
                None => ty,
            }
        });
        typed.collect()
    }

    /// The variable of this function that stands for a variable of it or of one around it.
    fn captured(&self, owner: FunctionId, variable: LocalId) -> Option<LocalId> {
        if self.cx.works[self.me].function == owner {
            return Some(variable);
        }
        let mut captures = self.function.captures.iter();
        captures.find(|c| c.owner == owner && c.variable == variable).map(|c| c.local)
    }

    /// The type as the value of a declared function type, where it is a function that fits it.
    pub fn as_value(&mut self, ty: &Ty, declared: Option<&Ty>) -> Ty {
        let Some(declared) = declared else { return ty.clone() };
        let is_function = matches!(self.head(ty), Ty::Closure(_));
        let before = self.cx.unifier.snapshot();
        if is_function && self.cx.unifier.fits(ty, declared) {
            return declared.clone();
        }
        self.cx.unifier.rollback(before);
        ty.clone()
    }

    /// A call of something that is no builtin: a function known exactly, or one of which only the types
    /// are known.
    pub fn call_value(&mut self, expr: &Expr, callee: &Expr, args: &[Arg]) -> Ty {
        let ty = self.expr(callee, None);
        let open = self.is_open(&ty, callee.span);
        match self.head(&ty) {
            Ty::Closure(closure) => self.call_closure(expr, &closure, args),
            Ty::Function(function) => self.call_function_value(&function, args, expr.span),
            _ => {
                self.discard(args);
                if !open && !self.refuses_optional(&ty, callee.span) {
                    let message = format!("`{}` object is not callable", self.name_of(&ty));
                    self.error(Code::TypeMismatch, callee.span, message);
                }
                Ty::Never
            }
        }
    }

    /// How each argument is passed; `None`, reported, where it cannot be passed.
    fn passed(&mut self, args: &[Arg]) -> Option<Vec<Passed>> {
        let mut passed = Vec::with_capacity(args.len());
        for arg in args {
            passed.push(match &arg.kind {
                ArgKind::Positional => Passed::Positional,
                ArgKind::Keyword(name) => Passed::Keyword(name.clone()),
                ArgKind::Star => self.star(&arg.value)?,
                ArgKind::DoubleStar if passed.contains(&Passed::Mapping) => {
                    let message = "`**` of a second dict is not supported";
                    self.cx.report(
                        Diagnostic::error(Code::UnsupportedExpression, arg.value.span, message)
                            .help("make one dict of them first: `{**a, **b}`"),
                    );
                    return None;
                }
                ArgKind::DoubleStar => self.names(&arg.value)?,
            });
        }
        Some(passed)
    }

    /// How the items of `*value` are passed.
    fn star(&mut self, value: &Expr) -> Option<Passed> {
        if self.lazy(value).is_some() {
            return Some(Passed::Rest);
        }
        let ty = self.expr(value, None);
        match self.head(&ty) {
            Ty::Tuple(items) => Some(Passed::Items(items.len())),
            Ty::Never => None,
            other => (self.items_of(&other, value.span) != Ty::Never || other.item().is_some())
                .then_some(Passed::Rest),
        }
    }

    /// The keys of what is unpacked by `**`.
    fn names(&mut self, value: &Expr) -> Option<Passed> {
        if let ExprKind::Dict(pairs) = &value.kind {
            let literal = |(key, _): &(Option<Expr>, Expr)| match &key.as_ref()?.kind {
                ExprKind::Str(name) => Some(name.clone()),
                _ => None,
            };
            if let Some(names) = pairs.iter().map(literal).collect() {
                return Some(Passed::Names(names));
            }
        }
        let ty = self.expr(value, None);
        if ty == Ty::None {
            return Some(Passed::Names(Vec::new()));
        }
        match self.head(&ty) {
            // No value is ever in it.
            Ty::Dict(_, held) if self.head(&held) == Ty::Never => Some(Passed::Names(Vec::new())),
            Ty::Dict(key, _) if self.head(&key) == Ty::Str => Some(Passed::Mapping),
            Ty::Never => None,
            other => {
                let message = format!("`**` of a `{}` is not supported", self.name_of(&other));
                self.cx.report(
                    Diagnostic::error(Code::UnsupportedExpression, value.span, message)
                        .help("name the arguments"),
                );
                None
            }
        }
    }

    /// A call of a function known exactly: the instance for what it captures and the arguments' types.
    fn call_closure(&mut self, expr: &Expr, closure: &ClosureTy, args: &[Arg]) -> Ty {
        let index = self.target(closure, None, args, expr.span);
        self.work().calls.extend(index.map(|index| (expr.id, index)));
        self.result_of(index)
    }

    /// The instance of a method for the types of what it is called on and of the arguments; `None`,
    /// reported, where there is none.
    pub fn method_target(
        &mut self,
        function: FunctionId,
        receiver: Ty,
        args: &[Arg],
        call: Span,
    ) -> Option<usize> {
        let closure = ClosureTy { function, captures: Vec::new() };
        self.target(&closure, Some(receiver), args, call)
    }

    /// The instance that a call reaches. What a method is called on comes before the arguments.
    fn target(
        &mut self,
        closure: &ClosureTy,
        receiver: Option<Ty>,
        args: &[Arg],
        call: Span,
    ) -> Option<usize> {
        let function = closure.function;
        self.cx.called.insert(function);
        let hir = &self.hir().functions[function];
        let Some(passed) = self.passed(args) else {
            self.discard(args);
            return None;
        };
        let open = Unpacked::of(&passed);
        let bound = match receiver {
            Some(_) => bind_method_arguments(hir, passed),
            None => bind_arguments(hir, &passed),
        };
        let given = match bound {
            Ok(given) => given,
            Err(misfit) => {
                self.discard(args);
                let span = misfit.arg.map_or(call, |arg| args[arg].value.span);
                let diagnostic = Diagnostic::error(Code::BadCall, span, misfit.message);
                self.cx.report(diagnostic.also(hir.name_span, "defined here"));
                return None;
            }
        };
        let params = &hir.params[usize::from(receiver.is_some())..];
        let types = self.pieces(function, params, args, &given);
        let open = self.open_types(&open, args, &types);
        // What always raises gives no items.
        let of = |piece: &Piece| {
            let (arg, item) = match piece {
                Piece::Whole(arg) => (*arg, 0),
                Piece::Item(arg, item) => (*arg, *item),
            };
            types[arg].get(item).cloned().unwrap_or(Ty::Never)
        };
        let mut key: Vec<Ty> = closure.captures.iter().map(|ty| self.cx.unifier.canonical(ty)).collect();
        key.extend(receiver);
        let (mut known, mut open_key) = (true, false);
        for (param, given) in params.iter().zip(&given) {
            let declared = hir.locals[param.local].annotation.as_ref().and_then(annotated);
            let ty = match given {
                Given::One(piece) => of(piece),
                Given::Default => {
                    let ty = param.default.as_ref().and_then(|d| self.cx.default_ty(closure, d));
                    self.as_declared(&ty.unwrap_or(Ty::Never), declared.as_ref())
                }
                Given::Open(at) => {
                    let default = param.default.as_ref().and_then(|d| self.cx.default_ty(closure, d));
                    let types = [at.position.and(open.rest.clone()), open.mapping.clone(), default];
                    let used = [true, at.named, true];
                    let types = types.into_iter().zip(used).filter_map(|(ty, used)| ty.filter(|_| used));
                    self.open_parameter(types.collect(), declared.as_ref(), call)
                }
                // Declared and empty: the declaration says of what.
                Given::Star(pieces) if pieces.is_empty() => match declared {
                    Some(item) => Ty::tuple_of(item),
                    None => Ty::Tuple(Vec::new()),
                },
                Given::Star(pieces) => Ty::Tuple(pieces.iter().map(of).collect()),
                Given::StarRest(pieces, _) => {
                    let types = pieces.iter().map(of).chain(open.rest.clone()).collect();
                    Ty::tuple_of(self.open_parameter(types, declared.as_ref(), call))
                }
                Given::NamedRest(pieces) => {
                    let types = pieces.iter().map(|(_, piece)| of(piece));
                    let types = types.chain(open.mapping.clone()).collect();
                    Ty::dict(Ty::Str, self.open_parameter(types, declared.as_ref(), call))
                }
                // Only handed on, and empty: there is nothing to hand on.
                Given::Named(pieces) if pieces.is_empty() && self.cx.is_forwarded(function) => Ty::None,
                Given::Named(pieces) => {
                    let pieces: Vec<(Ty, usize)> =
                        pieces.iter().map(|(_, piece)| (of(piece), piece.arg())).collect();
                    self.keyword_arguments(&pieces, args, declared)
                }
            };
            known &= !contains_never(&ty);
            if ty.is_open() && self.flow.reachable {
                self.cx.report(report::unknown_element(given.span(args, call)));
                open_key = true;
            }
            key.push(ty);
        }
        if !known || !self.flow.reachable {
            return None;
        }
        if open_key {
            self.fill(call, function, &key);
            return None;
        }
        let types = &key[key.len() - params.len()..];
        self.pass_tags(function, (params, types), (&given, args));
        self.enter_and_grow(call, function, key, args, &given)
    }

    /// The type of `**kwargs`: one type for all values.
    fn keyword_arguments(&mut self, pieces: &[(Ty, usize)], args: &[Arg], declared: Option<Ty>) -> Ty {
        let nothing = pieces.is_empty();
        let mut joined = declared.filter(|_| nothing).unwrap_or(Ty::Never);
        for (ty, arg) in pieces {
            match self.cx.unifier.join(&joined, ty) {
                Some(ty) => joined = ty,
                None => {
                    self.misfit("the keyword arguments are", &joined.clone(), ty, args[*arg].value.span);
                }
            }
        }
        Ty::dict(Ty::Str, self.cx.unifier.resolve(&joined))
    }

    /// A call at `span` runs the instance for `key`.
    pub(super) fn enter(&mut self, span: Span, function: FunctionId, key: Vec<Ty>) -> Option<usize> {
        let Some(index) = self.cx.instance(function, key) else {
            let name = &self.hir().functions[function].name;
            let message = format!("`{name}` is called with ever new types of arguments");
            self.error(Code::UnknownType, span, message);
            return None;
        };
        self.cx.visit(index);
        self.forget_shared();
        Some(index)
    }

    /// What a call of the instance gives; where it never returns, nothing after it is reached.
    pub fn result_of(&mut self, index: Option<usize>) -> Ty {
        let Some(index) = index else { return Ty::Never };
        let result = self.cx.works[index].result.clone();
        if result == Ty::Never {
            self.flow = Flow::dead();
        }
        result
    }

    /// The types of the arguments' values, in the order of the arguments, as the parameters declare them.
    fn pieces(
        &mut self,
        function: FunctionId,
        params: &[Param],
        args: &[Arg],
        given: &[Given],
    ) -> Vec<Vec<Ty>> {
        let hir = &self.hir().functions[function];
        let mut due: Vec<(Piece, Ty)> = Vec::new();
        for (param, given) in params.iter().zip(given) {
            let declared = hir.locals[param.local].annotation.as_ref().and_then(annotated);
            let place = Place::Local(param.local);
            let due_here = || self.cx.dues.variable(self.cx.hir, function, place).cloned();
            let Some(ty) = declared.or_else(due_here) else { continue };
            match given {
                Given::One(piece) => due.push((*piece, ty)),
                Given::Default | Given::Open(_) => {}
                Given::Star(pieces) | Given::StarRest(pieces, _) => {
                    due.extend(pieces.iter().map(|piece| (*piece, ty.clone())));
                }
                Given::Named(pieces) | Given::NamedRest(pieces) => {
                    due.extend(pieces.iter().map(|(_, piece)| (*piece, ty.clone())));
                }
            }
        }
        let declared = |piece: Piece| due.iter().find(|(found, _)| *found == piece).map(|(_, ty)| ty);
        let mut types = Vec::with_capacity(args.len());
        for (index, arg) in args.iter().enumerate() {
            types.push(match (&arg.kind, &arg.value.kind) {
                (ArgKind::Positional | ArgKind::Keyword(_), _) => {
                    let declared = declared(Piece::Whole(index));
                    let ty = self.expr(&arg.value, declared);
                    vec![self.as_declared(&ty, declared)]
                }
                (ArgKind::DoubleStar, ExprKind::Dict(pairs)) => {
                    let mut items = Vec::new();
                    for (item, (key, value)) in pairs.iter().enumerate() {
                        if let Some(key) = key {
                            self.expr(key, None);
                        }
                        let declared = declared(Piece::Item(index, item));
                        let ty = self.expr(value, declared);
                        items.push(self.as_declared(&ty, declared));
                    }
                    items
                }
                (ArgKind::Star | ArgKind::DoubleStar, _) => {
                    let of_item = |item| declared(Piece::Item(index, item)).cloned();
                    self.unpacked_types(arg, &of_item)
                }
            });
        }
        types
    }

    /// The types of the items of `*value`, or of the values of `**value`: one for all where only the
    /// running program knows how many there are.
    fn unpacked_types(&mut self, arg: &Arg, declared: &dyn Fn(usize) -> Option<Ty>) -> Vec<Ty> {
        if arg.kind == ArgKind::Star
            && let Some(item) = self.lazy(&arg.value)
        {
            return vec![item];
        }
        match self.expr(&arg.value, None) {
            Ty::Tuple(items) => {
                let item = |(item, ty)| self.as_declared(ty, declared(item).as_ref());
                items.iter().enumerate().map(item).collect()
            }
            Ty::Dict(_, value) if arg.kind == ArgKind::DoubleStar => vec![*value],
            other => self.items_if_iterable(&other).into_iter().collect(),
        }
    }

    /// The types of what only the running program knows how to bind.
    fn open_types(&mut self, open: &Unpacked, args: &[Arg], types: &[Vec<Ty>]) -> OpenTypes {
        let mut rest: Option<Ty> = None;
        for (index, arg) in args.iter().enumerate() {
            let from = open.rest.is_some_and(|from| from <= index);
            if !from || !matches!(arg.kind, ArgKind::Positional | ArgKind::Star) {
                continue;
            }
            for ty in &types[index] {
                let before = rest.clone().unwrap_or(Ty::Never);
                match self.cx.unifier.join(&before, ty) {
                    Some(joined) => rest = Some(joined),
                    None => self.misfit("the arguments before are", &before, ty, arg.value.span),
                }
            }
        }
        let mapping = open.mapping.and_then(|index| types[index].first().cloned());
        OpenTypes { rest, mapping }
    }

    /// The type of a parameter that gets a value of one of the types, as the running program finds.
    fn open_parameter(&mut self, types: Vec<Ty>, declared: Option<&Ty>, call: Span) -> Ty {
        let mut joined = Ty::Never;
        for ty in types {
            let ty = self.as_declared(&ty, declared);
            match self.cx.unifier.join(&joined, &ty) {
                Some(ty) => joined = ty,
                None => self.misfit("a parameter of this call is", &joined.clone(), &ty, call),
            }
        }
        match (self.head(&joined), declared) {
            (Ty::Never | Ty::Var(_), Some(declared)) => declared.clone(),
            _ => self.cx.unifier.resolve(&joined),
        }
    }

    /// A call of a function of which only the types are known.
    fn call_function_value(&mut self, function: &FunctionTy, args: &[Arg], span: Span) -> Ty {
        let count = function.params.len();
        let Some(passed) = self.passed(args) else {
            self.discard(args);
            return Ty::Never;
        };
        let mut position = 0;
        for (arg, passed) in args.iter().zip(&passed) {
            match passed {
                Passed::Positional | Passed::Keyword(_) => {
                    let due = function.params.get(position);
                    let ty = self.expr(&arg.value, due);
                    self.fit_parameter(due, &ty, arg.value.span);
                    position += 1;
                }
                Passed::Items(items) => {
                    let Ty::Tuple(types) = self.expr(&arg.value, None) else { continue };
                    for (item, ty) in types.iter().enumerate().take(*items) {
                        self.fit_parameter(function.params.get(position + item), ty, arg.value.span);
                    }
                    position += items;
                }
                Passed::Names(names) => position += names.len() * (count + 1),
                Passed::Rest | Passed::Mapping => {
                    self.expr(&arg.value, None);
                    let message = "unpacking into a function of which only the type is known";
                    let message = format!("{message} is not supported");
                    self.error(Code::UnsupportedExpression, arg.value.span, message);
                    return Ty::Never;
                }
            }
        }
        let named = args.iter().any(|arg| matches!(arg.kind, ArgKind::Keyword(_)));
        if named || position != count {
            let arguments = if count == 1 { "argument" } else { "arguments" };
            let message = format!(
                "this function is known by its type alone, which takes {count} positional {arguments}"
            );
            self.cx.report(Diagnostic::error(Code::BadCall, span, message).help(
                "pass all of them by position; names and defaults are known where a function is called by its own name",
            ));
        }
        self.forget_shared();
        self.head(&function.result)
    }

    fn fit_parameter(&mut self, due: Option<&Ty>, ty: &Ty, span: Span) {
        if let Some(due) = due
            && !self.cx.unifier.fits(ty, due)
        {
            self.misfit("the parameter of this function value is", due, ty, span);
        }
    }

    /// The result of a call, by a builtin, of the function that `callee` is, with arguments of these
    /// types.
    pub fn call_back(&mut self, callee: &Expr, ty: &Ty, types: &[Ty]) -> Ty {
        match self.head(ty) {
            Ty::Closure(closure) => {
                let hir = &self.hir().functions[closure.function];
                self.cx.called.insert(closure.function);
                let passed = vec![Passed::Positional; types.len()];
                let given = match bind_arguments(hir, &passed) {
                    Ok(given) => given,
                    Err(misfit) => {
                        let diagnostic = Diagnostic::error(Code::BadCall, callee.span, misfit.message);
                        self.cx.report(diagnostic.also(hir.name_span, "defined here"));
                        return Ty::Never;
                    }
                };
                let mut key: Vec<Ty> =
                    closure.captures.iter().map(|ty| self.cx.unifier.canonical(ty)).collect();
                for (param, given) in hir.params.iter().zip(&given) {
                    let declared = hir.locals[param.local].annotation.as_ref().and_then(annotated);
                    let ty = match given {
                        Given::One(piece) => types[piece.arg()].clone(),
                        Given::Default => {
                            let default = param.default.as_ref();
                            let ty = default.and_then(|d| self.cx.default_ty(&closure, d));
                            ty.unwrap_or(Ty::Never)
                        }
                        Given::Star(pieces) => {
                            Ty::Tuple(pieces.iter().map(|piece| types[piece.arg()].clone()).collect())
                        }
                        Given::Named(_) | Given::Open(_) | Given::StarRest(..) | Given::NamedRest(_) => {
                            self.cx.no_keywords(closure.function)
                        }
                    };
                    let declared = declared.filter(|_| param.kind != ParamKind::Star);
                    key.push(self.as_declared(&ty, declared.as_ref()));
                }
                let params = &key[closure.captures.len()..];
                let unknown = params.iter().any(|ty| contains_never(ty) || ty.is_open());
                if unknown || !self.flow.reachable {
                    return Ty::Never;
                }
                let index = self.enter(callee.span, closure.function, key);
                self.work().callbacks.extend(index.map(|index| (callee.id, index)));
                index.map_or(Ty::Never, |index| self.cx.works[index].result.clone())
            }
            Ty::Function(function) => {
                if function.params.len() != types.len() {
                    let message = format!(
                        "this function takes {} arguments and is called with {}",
                        function.params.len(),
                        types.len()
                    );
                    self.error(Code::BadCall, callee.span, message);
                    return Ty::Never;
                }
                for (due, ty) in function.params.iter().zip(types) {
                    self.fit_parameter(Some(due), ty, callee.span);
                }
                self.forget_shared();
                self.head(&function.result)
            }
            Ty::Never => Ty::Never,
            other => {
                if !self.is_open(&other, callee.span) && !self.refuses_optional(&other, callee.span) {
                    let message = format!("`{}` object is not callable", self.name_of(&other));
                    self.error(Code::TypeMismatch, callee.span, message);
                }
                Ty::Never
            }
        }
    }
}

/// Whether no value of the type can be passed, because what it is made of is not known yet.
fn contains_never(ty: &Ty) -> bool {
    match ty {
        Ty::Never => true,
        Ty::Tuple(items) => items.iter().any(contains_never),
        _ => false,
    }
}
