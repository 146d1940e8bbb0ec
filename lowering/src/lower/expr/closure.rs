//! Functions as values, what they capture, and calls of them.

use crate::diagnostics::{Code, Diagnostic};
use crate::hir::{self, Arg, ArgKind, ExprKind, NameRef, ParamKind};
use crate::infer::InstanceId;
use crate::infer::arguments::{Given, Passed, Piece, bind_arguments, forwards_keywords};
use crate::infer::identity::has_identity;
use crate::ir::{self, CellRead, Expr, FunctionId, Local, LocalId, LocalKind, Rvalue, StmtKind};
use crate::source::Span;
use crate::ty::{ClosureTy, FunctionTy, Ty};

use super::super::function::{Lowerer, Value};

impl Lowerer<'_> {
    /// The value of a variable that is shared with nested functions.
    pub(super) fn read_shared(
        &mut self,
        local: hir::LocalId,
        held: Ty,
        checked: bool,
        span: Span,
    ) -> Value {
        let name = self.function.locals[local].name.clone();
        let captured = self.function.captures(local);
        let sure = self.types.shared.find(self.hir, self.instance.function, local) == Some(true);
        let read = match (captured, checked) {
            (true, _) if !sure => CellRead::Free(name.clone()),
            (false, true) => CellRead::Own(name.clone()),
            (true | false, _) => CellRead::Bound,
        };
        if held == Ty::Never {
            let text = if captured { "free" } else { "local" };
            let place = if captured { " in enclosing scope" } else { "" };
            let class = if captured { "NameError" } else { "UnboundLocalError" };
            let message = format!(
                "cannot access {text} variable '{name}' where it is not associated with a value{place}"
            );
            let message = self.str(message, span);
            self.raise_builtin(class, message, span);
            return Value::skipped();
        }
        let cell = self.local(LocalId::new(local.index()), span);
        Value::new(Rvalue::LoadCell(cell, read), held, name)
    }

    /// A function with what it captures here and the values of its defaults.
    pub(super) fn make_closure(
        &mut self,
        expr: &hir::Expr,
        function: hir::FunctionId,
        defaults: &[hir::Expr],
    ) -> Value {
        let operands: Vec<&hir::Expr> = defaults.iter().collect();
        let defaults = self.operands(&operands);
        let Ty::Closure(closure) = self.ty(expr) else { return Value::skipped() };
        if !self.is_open() {
            return Value::skipped();
        }
        let mut items = self.captures(function, &closure, expr.span);
        let due = closure.captures.iter().skip(items.len());
        let defaults: Vec<Expr> =
            defaults.into_iter().zip(due).map(|(value, due)| self.coerce(value, due)).collect();
        items.extend(defaults);
        let kind = ir::ExprKind::Tuple(items);
        Value::pure(self.expr(kind, Ty::Closure(closure), expr.span))
    }

    /// The variables that a function captures, as they are here.
    fn captures(&mut self, function: hir::FunctionId, closure: &ClosureTy, span: Span) -> Vec<Expr> {
        let captures = &self.hir.functions[function].captures;
        let mut items = Vec::with_capacity(captures.len());
        for (capture, due) in captures.iter().zip(&closure.captures) {
            let local = if capture.owner == self.instance.function {
                capture.variable
            } else {
                let mut own = self.function.captures.iter();
                let found = own.find(|c| c.owner == capture.owner && c.variable == capture.variable);
                match found {
                    Some(found) => found.local,
                    None => continue,
                }
            };
            let value = self.local(LocalId::new(local.index()), span);
            items.push(self.coerce(value, due));
        }
        items
    }

    /// A call of a function known exactly, or of one of which only the types are known.
    #[expect(clippy::wildcard_enum_match_arm, reason = "a value of any other type cannot be called")]
    pub(super) fn call_value(&mut self, expr: &hir::Expr, callee: &hir::Expr, args: &[Arg]) -> Value {
        match self.ty(callee) {
            Ty::Closure(closure) => self.call_closure(expr, callee, &closure, args),
            Ty::Function(function) => self.call_function_value(callee, &function, args, expr.span),
            Ty::Never => {
                let value = self.operand(callee);
                if value.ty == Ty::Never { Value::pure(value) } else { Value::skipped() }
            }
            other => {
                let message = format!("`{}` cannot be called", self.hir.ty_name(&other));
                self.unsupported(expr.span, Code::TypeMismatch, message)
            }
        }
    }

    fn call_closure(
        &mut self,
        expr: &hir::Expr,
        callee: &hir::Expr,
        closure: &ClosureTy,
        args: &[Arg],
    ) -> Value {
        let named = matches!(callee.kind, ExprKind::Name(NameRef::Function(_)));
        let leading: &[&hir::Expr] = if named { &[] } else { &[callee] };
        let Some((callee, (passed, pieces))) = self.arguments(leading, args) else {
            return Value::skipped();
        };
        let captures = match callee.into_iter().next() {
            Some(callee) => self.captured_items(callee, closure),
            None => self.captures(closure.function, closure, expr.span),
        };
        let Some(target) = self.instance.calls.get(&expr.id).copied() else {
            return self.unknown_callee(expr.span);
        };
        self.enter(target, captures, &passed, pieces, expr.span)
    }

    /// A call that inference did not get to know.
    fn unknown_callee(&mut self, span: Span) -> Value {
        let message = "nothing shows what types of values this call passes";
        self.unsupported(span, Code::UnknownType, message)
    }

    /// The values that a function captures, its defaults last.
    pub(super) fn captured_items(&mut self, callee: Expr, closure: &ClosureTy) -> Vec<Expr> {
        if let ir::ExprKind::Tuple(items) = callee.kind {
            return items;
        }
        let callee = self.reuse(callee, "function");
        let types = closure.captures.iter().cloned().enumerate();
        let item = |(index, ty)| {
            let whole = self.again(&callee);
            self.expr(ir::ExprKind::TupleItem(Box::new(whole), index), ty, callee.span)
        };
        types.map(item).collect()
    }

    /// A call of an instance, with what it captures and the values passed, by argument.
    pub(super) fn enter(
        &mut self,
        target: InstanceId,
        captures: Vec<Expr>,
        passed: &[Passed],
        pieces: Vec<Vec<Expr>>,
        span: Span,
    ) -> Value {
        let instance = &self.types.instances[target];
        let function = &self.hir.functions[instance.function];
        let Ok(given) = bind_arguments(function, passed) else {
            return self.bad_call(span, &function.name);
        };
        let unpacked = self.ask((function, passed, &given), &pieces, span);
        let mut pieces: Vec<Vec<Option<Expr>>> =
            pieces.into_iter().map(|items| items.into_iter().map(Some).collect()).collect();
        let mut take = |piece: Piece| match piece {
            Piece::Whole(arg) => pieces[arg][0].take(),
            Piece::Item(arg, item) => pieces[arg][item].take(),
        };
        let (mut values, defaults) = split(captures, function.captures.len());
        for ((param, given), due) in function.params.iter().zip(given).zip(&instance.params) {
            let value = match given {
                Given::One(piece) => take(piece),
                Given::Star(all) => {
                    let items: Vec<Expr> = all.into_iter().filter_map(&mut take).collect();
                    Some(self.star_tuple(items, due, span))
                }
                Given::Named(all) => {
                    let named = all.into_iter().filter_map(|(name, piece)| Some((name, take(piece)?)));
                    let named: Vec<(String, Expr)> = named.collect();
                    Some(self.keyword_dict(named, due, span))
                }
                Given::Default => self.default_of(param, &defaults, span),
                Given::Open(open) => {
                    let default = self.default_of(param, &defaults, span);
                    let name = &function.locals[param.local].name;
                    self.open_value((open, name), &unpacked, default, due, span)
                }
                Given::StarRest(all, from) => {
                    let items = all.into_iter().filter_map(&mut take).collect();
                    self.star_rest(items, &unpacked, from, due, span)
                }
                Given::NamedRest(all) => {
                    let named = all.into_iter();
                    let named =
                        named.filter_map(|(name, piece)| Some((piece.arg(), name, take(piece)?)));
                    let named = named.collect();
                    self.named_rest(named, &unpacked, due, span)
                }
            };
            let Some(value) = value else { return self.bad_call(span, &function.name) };
            let value = self.coerce(value, due);
            values.push(self.enforce_argument(value, instance.function, param));
        }
        let id = FunctionId::new(target.index());
        let call =
            if function.yields { Rvalue::Generator(id, values) } else { Rvalue::Call(id, values) };
        Value::new(call, instance.result.clone(), "call")
    }

    /// The default of a parameter, where `defaults` are those that the function was made with.
    fn default_of(&mut self, param: &hir::Param, defaults: &[Expr], span: Span) -> Option<Expr> {
        match &param.default {
            Some(hir::Default::Captured(position)) => defaults.get(*position).cloned(),
            Some(default) => Some(self.default_value(default, span)),
            None => None,
        }
    }

    /// `*args`.
    fn star_tuple(&mut self, items: Vec<Expr>, due: &Ty, span: Span) -> Expr {
        if let Ty::TupleOf(_) = due {
            let empty = self.expr(ir::ExprKind::Tuple(Vec::new()), Ty::Tuple(Vec::new()), span);
            return self.coerce(empty, due);
        }
        let Ty::Tuple(types) = due else { return self.none(span) };
        let items = items.into_iter().zip(types).map(|(item, due)| self.coerce(item, due)).collect();
        self.expr(ir::ExprKind::Tuple(items), due.clone(), span)
    }

    /// `**kwargs`.
    fn keyword_dict(&mut self, named: Vec<(String, Expr)>, due: &Ty, span: Span) -> Expr {
        let Ty::Dict(_, held) = due else { return self.none(span) };
        let mut pairs = Vec::with_capacity(named.len());
        for (name, value) in named {
            let key = self.str(name, span);
            pairs.push((key, self.coerce(value, held)));
        }
        self.bind(Value::new(Rvalue::Dict(pairs), due.clone(), "keywords"), span)
    }

    fn call_function_value(
        &mut self,
        callee: &hir::Expr,
        function: &FunctionTy,
        args: &[Arg],
        span: Span,
    ) -> Value {
        let operands: Vec<&hir::Expr> =
            std::iter::once(callee).chain(args.iter().map(|arg| &arg.value)).collect();
        let mut values = self.operands(&operands).into_iter();
        let Some(callee) = values.next() else { return Value::skipped() };
        let mut given = Vec::new();
        for (arg, value) in args.iter().zip(values) {
            match arg.kind {
                ArgKind::Star => given.extend(self.items_of(value)),
                // Of `**` nothing is left: no value is in the dict.
                ArgKind::DoubleStar => {}
                ArgKind::Positional | ArgKind::Keyword(_) => given.push(value),
            }
        }
        if !self.is_open() {
            return Value::skipped();
        }
        self.call_object(callee, function, given, span)
    }

    fn call_object(
        &mut self,
        callee: Expr,
        function: &FunctionTy,
        args: Vec<Expr>,
        span: Span,
    ) -> Value {
        let values = self.arguments_as(args, &function.params);
        if values.len() != function.params.len() {
            return self.bad_call(span, "<function value>");
        }
        Value::new(Rvalue::CallValue(callee, values), function.result.clone(), "call")
    }

    /// A call, by a builtin, of the function that the argument `callee` evaluated to.
    #[expect(clippy::wildcard_enum_match_arm, reason = "a value of any other type cannot be called")]
    pub fn call_back(&mut self, callee: &hir::Expr, value: Expr, args: Vec<Expr>, span: Span) -> Value {
        match value.ty.clone() {
            Ty::Closure(closure) => {
                let captures = self.captured_items(value, &closure);
                let Some(target) = self.instance.callbacks.get(&callee.id).copied() else {
                    return self.unknown_callee(span);
                };
                let passed = vec![Passed::Positional; args.len()];
                let pieces = args.into_iter().map(|arg| vec![arg]).collect();
                self.enter(target, captures, &passed, pieces, span)
            }
            Ty::Function(function) => self.call_object(value, &function, args, span),
            _ => Value::skipped(),
        }
    }

    /// What a call by a builtin of the function that the argument `callee` evaluated to gives.
    pub fn call_back_ty(&self, callee: &hir::Expr, value: &Expr) -> Ty {
        if let Ty::Function(function) = &value.ty {
            return function.result.clone();
        }
        let target = self.instance.callbacks.get(&callee.id);
        target.map_or(Ty::Never, |target| self.types.instances[*target].result.clone())
    }

    /// A function known exactly, where only its types will be known.
    pub fn function_object(&mut self, callee: Expr, closure: &ClosureTy, due: &FunctionTy) -> Expr {
        let span = callee.span;
        let Some(target) = self.value_instance(closure, due) else {
            let refused =
                self.unsupported(span, Code::TypeMismatch, "this function as a value is not supported");
            return self.bind(refused, span);
        };
        let ty = Ty::Function(Box::new(due.clone()));
        if !self.is_told_apart(closure) {
            let refused = Diagnostic::error(
                Code::TypeMismatch,
                span,
                "a method of an object as a value, in a program that compares functions, is not supported",
            );
            self.diagnostics.push(refused.help("write a function that calls the method"));
            let refused = Value::skipped();
            return self.bind(refused, span);
        }
        let instance = &self.types.instances[target];
        let function = &self.hir.functions[instance.function];
        let plain = |param: &hir::Param| {
            !matches!(param.kind, ParamKind::Star | ParamKind::DoubleStar | ParamKind::KeywordOnly)
        };
        let mut captures = self.captured_items(callee, closure);
        let (kept, identity) = match closure.captures.split_last() {
            Some((Ty::Identity, kept)) => (kept.to_vec(), captures.pop()),
            Some(_) | None => (closure.captures.clone(), None),
        };
        let closure = &ClosureTy { function: closure.function, captures: kept };
        let direct = function.params.len() == due.params.len()
            && function.params.iter().all(plain)
            && !function.yields
            && function.captures.len() == closure.captures.len()
            && instance.result == due.result;
        let target = if direct {
            FunctionId::new(target.index())
        } else {
            self.wrapper(target, closure, due, span)
        };
        captures.extend(identity);
        if captures.is_empty() {
            return self.expr(ir::ExprKind::Function(target), ty, span);
        }
        self.bind(Value::new(Rvalue::Closure(target, captures), ty, "function"), span)
    }

    /// Whether the value knows which object it is, where the program asks: a function that is one object, or
    /// one with an identity. What a builtin calls only is never compared.
    fn is_told_apart(&self, closure: &ClosureTy) -> bool {
        self.hir.function_values == hir::FunctionValues::Code
            || has_identity(closure)
            || self.hir.is_one_object(closure.function)
            || self.hir.is_step(closure.function)
    }

    /// The instance behind a function value of the types that are due.
    fn value_instance(&self, closure: &ClosureTy, due: &FunctionTy) -> Option<InstanceId> {
        let mut key = closure.captures.clone();
        let mut given = due.params.iter().cloned();
        let function = &self.hir.functions[closure.function];
        for param in &function.params {
            key.push(match param.kind {
                ParamKind::Star => Ty::Tuple(given.by_ref().collect()),
                ParamKind::DoubleStar if forwards_keywords(self.hir, closure.function) => Ty::None,
                ParamKind::DoubleStar => Ty::dict(Ty::Str, Ty::Never),
                ParamKind::KeywordOnly => self.default_ty(closure, param.default.as_ref()?)?,
                ParamKind::PositionalOnly | ParamKind::Normal => match given.next() {
                    Some(ty) => ty,
                    None => self.default_ty(closure, param.default.as_ref()?)?,
                },
            });
        }
        self.types.by_key.get(&(closure.function, key)).copied()
    }

    fn default_ty(&self, closure: &ClosureTy, default: &hir::Default) -> Option<Ty> {
        match default {
            hir::Default::Literal(literal) => super::literal::literal_ty(literal),
            hir::Default::Global(global) => self.types.globals.get(global.index()).cloned().flatten(),
            hir::Default::Captured(position) => {
                let captured = self.hir.functions[closure.function].captures.len();
                closure.captures.get(captured + position).cloned()
            }
        }
    }

    /// A function that takes what `closure` captures and the arguments that are due, and calls the
    /// instance with the rest filled in.
    fn wrapper(
        &mut self,
        target: InstanceId,
        closure: &ClosureTy,
        due: &FunctionTy,
        span: Span,
    ) -> FunctionId {
        let function = &self.hir.functions[closure.function];
        let names = function.captures.iter().map(|capture| function.locals[capture.local].name.clone());
        let names: Vec<String> = names.collect();
        let outer = std::mem::take(&mut self.locals);
        let param = |this: &mut Self, name: String, ty: &Ty| {
            let ty = ty.clone();
            this.locals.push(Local { name, ty, kind: LocalKind::Param, maybe_unbound: false, span })
        };
        let mut params = Vec::new();
        for (index, ty) in closure.captures.iter().enumerate() {
            let name = names.get(index).cloned().unwrap_or_else(|| "default".into());
            params.push(param(self, name, ty));
        }
        let captured = params.len();
        for (index, ty) in due.params.iter().enumerate() {
            let given = function.params.get(index).filter(|param| param.kind != ParamKind::Star);
            let name = given.map(|param| function.locals[param.local].name.clone());
            params.push(param(self, name.unwrap_or_else(|| "argument".into()), ty));
        }
        let body = self.nested(|this| {
            let mut values: Vec<Expr> = params.iter().map(|param| this.local(*param, span)).collect();
            let pieces: Vec<Vec<Expr>> =
                values.split_off(captured).into_iter().map(|value| vec![value]).collect();
            let passed = vec![Passed::Positional; pieces.len()];
            let value = this.enter(target, values, &passed, pieces, span);
            let value = this.bind(value, span);
            if value.ty != Ty::Never {
                let value = this.coerce(value, &due.result);
                this.push_jump(span, StmtKind::Return(value));
            }
        });
        let locals = std::mem::replace(&mut self.locals, outer);
        self.add_function(ir::Function {
            name: self.hir.compiled_name(closure.function),
            instance: usize::MAX,
            module: function.module,
            source: closure.function,
            doc: None,
            params,
            locals,
            result: due.result.clone(),
            yields: None,
            body: body.block,
            span: function.span,
        })
    }
}

fn split(mut all: Vec<Expr>, at: usize) -> (Vec<Expr>, Vec<Expr>) {
    let rest = all.split_off(at.min(all.len()));
    (all, rest)
}
