//! Builtins and library functions that are rows of the table.

use crate::builtins::{self, Argument, Literal};
use crate::diagnostics::Code;
use crate::hir::{self, Arg, ExceptionClass};
use crate::infer::call::{is_star, operands_of, without_none_key};
use crate::ir::Rvalue;
use crate::ir::{Expr, ExprKind};
use crate::source::Span;
use crate::ty::Ty;

use super::super::function::{Lowerer, Value};
use super::call::keyword;

impl Lowerer<'_> {
    pub(super) fn call_builtin(&mut self, expr: &hir::Expr, name: &str, args: &[Arg]) -> Value {
        if args.iter().any(is_star) {
            return self.unpacked_builtin(expr, name, args);
        }
        if let Some((op, [left, right])) = operands_of(name, args) {
            return self.binary(expr, op, left, right);
        }
        if let Some(form) = builtins::special_form(name)
            && let Some(value) = self.special_form(form, name, expr, args)
        {
            return value;
        }
        // The type checkers' question changes nothing.
        if let ("reveal_type", [arg]) = (name, args) {
            return self.value(&arg.value);
        }
        if let Some(class) = builtins::any_exception_class(name) {
            return self.new_exception(ExceptionClass::Builtin(class), args);
        }
        let args = &without_none_key(args)[..];
        if let Some(row) = builtins::overloads(name).find_map(|(_, row)| row.keywords)
            && args.iter().any(|arg| keyword(&arg.kind).is_some())
        {
            return self.dict_of_keywords(expr, name, row, args);
        }
        let operands: Vec<&hir::Expr> = args.iter().map(|arg| &arg.value).collect();
        let values = self.consumed_operands(name, &operands);
        if !self.is_open() {
            return Value::skipped();
        }
        if let ("str", [value @ Expr { ty: Ty::Exception(_), .. }]) = (name, values.as_slice()) {
            let value = self.again(value);
            let shown = self.shown(value);
            if shown.ty == Ty::Str {
                return Value::pure(shown);
            }
        }
        let keywords = args.iter().map(|arg| keyword(&arg.kind)).collect();
        if let ("dict", [Expr { ty: Ty::Record(_), .. }]) = (name, values.as_slice()) {
            return self.call_row("record.copy", values, expr.span);
        }
        self.variadic(name, keywords, values, expr.span)
    }

    /// A call of the row that fits, or of the row of the tuple of all arguments.
    fn variadic(
        &mut self,
        name: &str,
        keywords: Vec<Option<&str>>,
        values: Vec<Expr>,
        span: Span,
    ) -> Value {
        let types: Vec<&Ty> = values.iter().map(|value| &value.ty).collect();
        let arguments: Vec<Argument<'_>> = types.into_iter().map(Argument::positional).collect();
        let Some((row, item)) =
            builtins::variadic(name).filter(|_| builtins::lookup(name, &arguments).is_none())
        else {
            return self.lookup(name, keywords, values, span);
        };
        let items: Vec<Expr> = values.into_iter().map(|value| self.coerce(value, &item)).collect();
        let ty = Ty::Tuple(vec![item; items.len()]);
        let tuple = self.expr(ExprKind::Tuple(items), ty, span);
        self.call_row(row, vec![tuple], span)
    }

    /// `dict(pairs, a=1)`: a dict of the pairs, then the keywords.
    fn dict_of_keywords(&mut self, expr: &hir::Expr, name: &str, row: &str, args: &[Arg]) -> Value {
        let ty = self.ty(expr);
        let plain = args.iter().take_while(|arg| keyword(&arg.kind).is_none()).count();
        let (given, stored) = args.split_at(plain);
        let later: Vec<&hir::Expr> = args.iter().map(|arg| &arg.value).collect();
        let mut values = self.consumed_operands(name, &later);
        if !self.is_open() || values.len() != args.len() {
            return Value::skipped();
        }
        let kept = values.split_off(plain);
        let made = if given.is_empty() {
            self.empty(Rvalue::Dict(Vec::new()), ty, expr.span)
        } else {
            let made = self.call_row(name, values, expr.span);
            self.bind(made, expr.span)
        };
        self.store_keywords(&made, row, stored, kept, expr.span);
        Value::pure(made)
    }

    /// Stores evaluated keyword arguments under their names.
    pub(super) fn store_keywords(
        &mut self,
        dict: &Expr,
        row: &str,
        stored: &[Arg],
        values: Vec<Expr>,
        span: Span,
    ) {
        for (arg, value) in stored.iter().zip(values) {
            let Some(name) = keyword(&arg.kind) else { continue };
            let (dict, name) = (self.again(dict), self.str(name, span));
            let store = self.call_row(row, vec![dict, name, value], span);
            self.discard(store, span);
        }
    }

    /// A call of the row that fits the evaluated arguments.
    pub(super) fn lookup(
        &mut self,
        name: &str,
        keywords: Vec<Option<&str>>,
        mut values: Vec<Expr>,
        span: Span,
    ) -> Value {
        if let Some(position) = values.iter().position(|value| value.ty == Ty::Never) {
            self.never(values.swap_remove(position));
            return Value::skipped();
        }
        if builtins::has_known_length(name, &values.iter().map(|value| &value.ty).collect::<Vec<_>>()) {
            return self.known_length(&values[0], span);
        }
        let types: Vec<Ty> = values.iter().map(|value| value.ty.clone()).collect();
        let arguments: Vec<Argument<'_>> =
            keywords.into_iter().zip(&types).map(|(keyword, ty)| Argument { keyword, ty }).collect();
        let Some(found) = builtins::lookup(name, &arguments) else {
            let keywords: Vec<Option<&str>> =
                arguments.iter().map(|argument| argument.keyword).collect();
            if let Some((at, due)) = self.by_member(name, &arguments) {
                return self.lookup_member(name, &keywords, values, (at, due), span);
            }
            return self.lookup_gathered(name, keywords, values, span);
        };
        let mut slots: Vec<Option<Expr>> = values.into_iter().map(Some).collect();
        let params = builtins::get(found.id).params;
        let mut ordered: Vec<Expr> = Vec::with_capacity(params.len());
        for (index, param) in found.order.iter().zip(params) {
            let given = index.and_then(|index| slots.get_mut(index).and_then(Option::take));
            ordered.extend(given.or_else(|| Some(self.builtin_default(param.default?, span))));
        }
        let args = self.arguments_as(ordered, &found.params);
        self.builtin(found.id, args, found.result, span)
    }

    /// `len` of a tuple or of a record.
    fn known_length(&mut self, value: &Expr, span: Span) -> Value {
        if let Ty::Tuple(items) = &value.ty {
            let length = items.len();
            return Value::pure(self.int(length, span));
        }
        let record = self.again(value);
        let record = self.reuse(record, "record");
        self.record_length(&record, span)
    }

    /// The same for each member of the union that the value at a position is of.
    fn lookup_member(
        &mut self,
        name: &str,
        keywords: &[Option<&str>],
        values: Vec<Expr>,
        (at, due): (usize, Ty),
        span: Span,
    ) -> Value {
        let values: Vec<Expr> = values.into_iter().map(|value| self.save(value, "argument")).collect();
        let whole = self.again(&values[at]);
        self.each_member(whole, &due, span, |this, member| {
            let mut given: Vec<Expr> = values.iter().map(|value| this.again(value)).collect();
            given[at] = member;
            this.lookup(name, keywords.to_vec(), given, span)
        })
    }

    /// What stands for an argument that the call leaves out.
    fn builtin_default(&mut self, default: Literal, span: Span) -> Expr {
        let kind = match default {
            Literal::None => ExprKind::None,
            Literal::Int(value) => ExprKind::Int(value.into()),
            Literal::Bool(value) => ExprKind::Bool(value),
            Literal::Float(value) => ExprKind::Float(value),
            Literal::Str(text) => ExprKind::Str(text.to_owned()),
            Literal::NoBytes => ExprKind::Bytes(Vec::new()),
        };
        self.expr(kind, default.ty(), span)
    }

    /// The same with the items of iterables in lists, where the row goes over them.
    fn lookup_gathered(
        &mut self,
        name: &str,
        keywords: Vec<Option<&str>>,
        values: Vec<Expr>,
        span: Span,
    ) -> Value {
        let gathers = |(position, value): (usize, &Expr)| {
            builtins::consumes(name, position) && !matches!(value.ty, Ty::List(_) | Ty::Never)
        };
        let gathered: Vec<bool> = values.iter().enumerate().map(gathers).collect();
        if !gathered.contains(&true) || (name == "list") {
            let types: Vec<Ty> = values.iter().map(|value| value.ty.clone()).collect();
            return match (&types[..], values.into_iter().next()) {
                ([Ty::Tuple(_) | Ty::Record(_)], Some(value)) if name == "list" => {
                    Value::pure(self.as_list(value))
                }
                _ => self.no_row(name, &types, span),
            };
        }
        let values = values.into_iter().zip(gathered);
        let values =
            values.map(|(value, gather)| if gather { self.as_list(value) } else { value }).collect();
        self.lookup(name, keywords, values, span)
    }

    /// A call of the row that fits the evaluated arguments, all positional.
    pub fn call_row(&mut self, name: &str, values: Vec<Expr>, span: Span) -> Value {
        self.lookup(name, vec![None; values.len()], values, span)
    }

    fn no_row(&mut self, name: &str, types: &[Ty], span: Span) -> Value {
        if types.contains(&Ty::Never) {
            return Value::skipped();
        }
        let types: Vec<String> = types.iter().map(|ty| self.hir.ty_name(ty)).collect();
        let message = format!("`{name}` of ({}) is not supported", types.join(", "));
        self.unsupported(span, Code::UnsupportedBuiltin, message)
    }
}

impl Lowerer<'_> {
    /// The position of the first argument that is a union, and the type of what its members give.
    fn by_member(&self, name: &str, arguments: &[Argument<'_>]) -> Option<(usize, Ty)> {
        let at = arguments.iter().position(|argument| matches!(argument.ty, Ty::Union(_)))?;
        let results = arguments[at].ty.members().iter().map(|member| {
            let mut given = arguments.to_vec();
            given[at].ty = member;
            self.result_of(name, &given)
        });
        Some((at, Ty::either(&results.collect::<Option<Vec<_>>>()?)?))
    }

    /// The type of what the call gives, of gathered arguments and member by member if need be.
    fn result_of(&self, name: &str, arguments: &[Argument<'_>]) -> Option<Ty> {
        let types: Vec<&Ty> = arguments.iter().map(|argument| argument.ty).collect();
        if builtins::has_known_length(name, &types) {
            return Some(Ty::Int);
        }
        if let Some(found) = builtins::lookup(name, arguments) {
            return Some(found.result);
        }
        let gathered = types.iter().enumerate().map(|(position, ty)| {
            let gathers =
                builtins::consumes(name, position) && !matches!(ty, Ty::List(_) | Ty::Union(_));
            if gathers { Ty::list(self.items_ty(ty)) } else { (*ty).clone() }
        });
        let gathered: Vec<Ty> = gathered.collect();
        if gathered.iter().zip(&types).any(|(gathered, ty)| gathered != *ty) {
            let arguments: Vec<Argument<'_>> = arguments
                .iter()
                .zip(&gathered)
                .map(|(argument, ty)| Argument { keyword: argument.keyword, ty })
                .collect();
            return self.result_of(name, &arguments);
        }
        self.by_member(name, arguments).map(|(_, result)| result)
    }
}
