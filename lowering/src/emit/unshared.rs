//! Containers that one variable owns: `Vec`s, `OrderedMap`s, `OrderedSet`s and the structs of records,
//! references to them, and slices.

use syn::{Expr as Rust, Type, parse_quote};

use crate::analysis::Repr;
use crate::builtins::{self, Builtin, Items, Sig, Unshared};
use crate::ir::{Expr, ExprKind, FunctionId, Iteration, LocalId, Rvalue};
use crate::source::Span;
use crate::ty::Ty;

use super::build;
use super::function::FunctionEmitter;
use super::untyped::needs_type;
use super::value::{Form, Value};

impl<'a> FunctionEmitter<'a> {
    /// How many levels of lists of the variable are `Vec`s.
    fn local_levels(&self, local: LocalId) -> usize {
        self.context().facts.unshared_levels(self.id(), local)
    }

    /// How many levels of lists of the expression are `Vec`s.
    pub fn levels(&self, expr: &Expr) -> usize {
        let ExprKind::Local(local) = expr.kind else { return 0 };
        if self.context().facts.is_handed(expr.id) { 0 } else { self.local_levels(local) }
    }

    /// A variable that gives its container away to something that keeps it by a handle.
    pub fn handed(&self, expr: &Expr, local: LocalId, name: &Rust) -> Option<Value> {
        let handed = self.local_levels(local) > 0 && self.context().facts.is_handed(expr.id);
        handed.then(|| Value::owned(with_handle(&expr.ty, name.clone())))
    }

    fn is_list(&self, local: LocalId) -> bool {
        matches!(self.function().locals[local].ty, Ty::List(_))
    }

    /// The Rust type of a variable's values.
    pub fn local_ty(&self, local: LocalId) -> Type {
        let ty = &self.function().locals[local].ty;
        match self.local_levels(local) {
            0 => self.context().ty_as(self.module(), ty, self.local_repr(local)),
            levels => self.context().plain_ty(self.module(), ty, levels),
        }
    }

    /// The Rust type of a parameter that is borrowed.
    pub fn borrowed_ty(&self, local: LocalId) -> Type {
        let owned = self.local_ty(local);
        if self.context().facts.is_container_changed(self.id(), local) {
            return parse_quote!(&mut #owned);
        }
        if self.local_levels(local) > 0 && self.is_list(local) {
            let items = build::type_arguments(&owned);
            return parse_quote!(&[#(#items),*]);
        }
        parse_quote!(&#owned)
    }

    /// What a row is for its arguments, if they are containers that variables own.
    pub fn unshared_form(&self, row: &Builtin, args: &[Expr]) -> Option<Unshared> {
        let owner = args.iter().find(|arg| arg.ty.is_ownable())?;
        row.unshared.filter(|_| self.levels(owner) > 0)
    }

    /// A computation whose value a variable of the function holds, as that variable keeps it.
    pub fn computed(
        &self,
        local: LocalId,
        rvalue: &'a Rvalue,
        span: Span,
        site: Option<&'a Expr>,
    ) -> Value {
        let levels = self.local_levels(local);
        match rvalue {
            Rvalue::List(items) if levels > 0 => self.vector(local, items, rvalue, site),
            Rvalue::Dict(items) if levels > 0 => {
                Value::owned(self.display(local, &self.dict(items), items.is_empty(), rvalue, site))
            }
            Rvalue::Set(items) if levels > 0 => {
                Value::owned(self.display(local, &self.set(items), items.is_empty(), rvalue, site))
            }
            Rvalue::Call(callee, _)
                if levels == 0 && self.context().facts.unshared_result(*callee) > 0 =>
            {
                let given = self.rvalue(rvalue, span, site).into_owned();
                Value::owned(with_handle(&self.function().locals[local].ty, given))
            }
            Rvalue::Record(record, fields) if levels > 0 => Value::owned(self.record(*record, fields)),
            Rvalue::Builtin(builtin, args) if self.function().locals[local].ty.is_ownable() => {
                let row = builtins::get(*builtin);
                let made = Container::of(row.result);
                match self.unshared_form(row, args) {
                    None if levels > 0 && row.copies() => {
                        // `read` alone, for a copy that would be taken out of its handle again.
                        let handle = self.value(&args[0]).into_receiver();
                        Value::owned(parse_quote!(#handle.read(Clone::clone)))
                    }
                    Some(_) if levels == 0 && row.copies() => {
                        let plain = self.rvalue(rvalue, span, site).into_owned();
                        Value::owned(build::call(build::path("Record::new"), vec![plain]))
                    }
                    Some(form) if form.items == Items::Seen && levels > 0 => {
                        self.view(local, args, span)
                    }
                    Some(_) if levels == 0 => match made {
                        Some(made) => {
                            let plain = self.rvalue(rvalue, span, site).into_owned();
                            Value::owned(build::call(build::path(made.to_handle), vec![plain]))
                        }
                        None => self.rvalue(rvalue, span, site),
                    },
                    None if levels > 0 => match made {
                        Some(made) => {
                            let handle = self.rvalue(rvalue, span, site).into_receiver();
                            Value::owned(build::method(handle, made.to_plain, Vec::new()))
                        }
                        None => self.rvalue(rvalue, span, site),
                    },
                    Some(_) | None => self.rvalue(rvalue, span, site),
                }
            }
            Rvalue::Pure(_)
            | Rvalue::Builtin(..)
            | Rvalue::Call(..)
            | Rvalue::CallValue(..)
            | Rvalue::Closure(..)
            | Rvalue::NewCell(_)
            | Rvalue::LoadCell(..)
            | Rvalue::LoadGlobal(_)
            | Rvalue::CheckedLocal(_)
            | Rvalue::List(_)
            | Rvalue::Set(_)
            | Rvalue::Iterator(_)
            | Rvalue::Generator(..)
            | Rvalue::Calling(..)
            | Rvalue::Yield(_)
            | Rvalue::Dict(_)
            | Rvalue::Record(..)
            | Rvalue::NewException(..)
            | Rvalue::SetArgs(..)
            | Rvalue::LoadAttribute(..)
            | Rvalue::LoadField(..)
            | Rvalue::Open(..)
            | Rvalue::Format(_)
            | Rvalue::Print { .. }
            | Rvalue::ShortCircuit(..)
            | Rvalue::Select(..)
            | Rvalue::UnboundName(_) => self.rvalue(rvalue, span, site),
        }
    }

    /// A `Vec` of the items; where it is used at once and its items leave its type open, with the type.
    fn vector(
        &self,
        local: LocalId,
        items: &'a [Expr],
        rvalue: &'a Rvalue,
        site: Option<&'a Expr>,
    ) -> Value {
        let items: Vec<Rust> = items.iter().map(|item| self.owned(item)).collect();
        let literal: Rust = parse_quote!(vec![#(#items),*]);
        let types: Vec<Type> = site
            .filter(|_| needs_type(rvalue, &literal, false))
            .map(|_| build::type_arguments(&self.local_ty(local)))
            .unwrap_or_default();
        Value::owned(match (items.is_empty(), types.is_empty()) {
            (true, true) => parse_quote!(Vec::new()),
            (true, false) => parse_quote!(Vec::<#(#types),*>::new()),
            (false, true) => literal,
            (false, false) => parse_quote!(Vec::<#(#types),*>::from([#(#items),*])),
        })
    }

    /// A dict or a set of the items; where it is used at once and its items leave its type open, with the
    /// type.
    fn display(
        &self,
        local: LocalId,
        items: &Rust,
        is_empty: bool,
        rvalue: &'a Rvalue,
        site: Option<&'a Expr>,
    ) -> Rust {
        let ty = self.local_ty(local);
        let types: Vec<Type> = site
            .filter(|_| needs_type(rvalue, items, false))
            .map(|_| build::type_arguments(&ty))
            .unwrap_or_default();
        let name = build::type_name(&ty);
        match (is_empty, types.is_empty()) {
            (true, true) => parse_quote!(#name::new()),
            (true, false) => parse_quote!(#name::<#(#types),*>::new()),
            (false, true) => parse_quote!(#name::from(#items)),
            (false, false) => parse_quote!(#name::<#(#types),*>::from(#items)),
        }
    }

    /// The first value of a variable: an array where the variable owns a list that stays as it is.
    pub fn fixed(&self, local: LocalId, value: Rust) -> Rust {
        if self.context().facts.is_container_fixed(self.id(), local) { bare_items(value) } else { value }
    }

    /// A reference to an item that is a `Vec`.
    fn view(&self, local: LocalId, args: &'a [Expr], span: Span) -> Value {
        let changed = self.context().facts.is_container_changed(self.id(), local);
        let [list, index] = args else { return Value::owned(build::unit()) };
        let expr = self.seen(list, index, if changed { "at_mut" } else { "at" }, span);
        Value { form: Form::Reference, ..Value::owned(expr) }
    }

    fn seen(&self, list: &'a Expr, index: &'a Expr, method: &str, span: Span) -> Rust {
        let index = self.integer_argument(index);
        self.or_leave(build::method(self.receiver(list), method, vec![index]), span)
    }

    /// A look at an item that is a container of its own and that nobody wants: it is not copied.
    pub fn only_seen(&self, rvalue: &'a Rvalue, span: Span) -> Option<Rust> {
        let Rvalue::Builtin(builtin, args) = rvalue else { return None };
        let [list, index] = args.as_slice() else { return None };
        let form = self.unshared_form(builtins::get(*builtin), args)?;
        (form.items == Items::Seen && self.levels(list) > 1).then(|| self.seen(list, index, "at", span))
    }

    /// A list as a borrowed parameter of the function takes it.
    pub fn lent(&self, arg: &'a Expr, callee: FunctionId, param: LocalId) -> Rust {
        if self.levels(arg) == 0 || !self.context().facts.is_container_changed(callee, param) {
            return self.reference(arg);
        }
        let value = self.value(arg);
        match value.form {
            Form::Reference => value.expr,
            Form::Owned | Form::Place | Form::LastUse => {
                let place = value.expr;
                parse_quote!(&mut #place)
            }
        }
    }

    /// `std::slice::from_ref(&x)` for a list of what one variable holds, which needs no copy of it.
    pub fn slice_of_one(&self, list: &'a Expr) -> Option<Rust> {
        let ExprKind::Local(local) = list.kind else { return None };
        let Rvalue::List(items) = self.pending_rvalue(local).filter(|_| self.levels(list) > 0)? else {
            return None;
        };
        let [item] = &items[..] else { return None };
        let ExprKind::Local(held) = item.kind else { return None };
        let plain = item.ty != Ty::Int || self.local_repr(held) == Repr::Int;
        if self.is_inlined(held) || !plain || self.levels(item) > 0 {
            return None;
        }
        let value = self.value(item);
        let held = match value.form {
            Form::Place if !value.copy => build::reference(value.expr),
            Form::Reference => value.expr,
            Form::Place | Form::Owned | Form::LastUse => return None,
        };
        self.take_pending(local);
        Some(parse_quote!(std::slice::from_ref(#held)))
    }

    /// A value by a reference that can become one to a trait object.
    pub fn shown_reference(&self, arg: &'a Expr) -> Rust {
        let ExprKind::Local(local) = arg.kind else { return self.reference(arg) };
        let value = self.value(arg);
        if let Some(alone) = only_copied(&value.expr) {
            // What a list of one copy looks like from outside needs no copy.
            return parse_quote!(&[#alone]);
        }
        if self.levels(arg) == 0 || value.form != Form::Reference {
            return value.into_reference();
        }
        let place = value.expr;
        let facts = &self.context().facts;
        if facts.is_container_changed(self.id(), local) {
            return parse_quote!(&*#place);
        }
        if facts.is_view(self.id(), local) || !self.is_list(local) {
            place
        } else {
            build::reference(place)
        }
    }

    /// Whether the iteration goes over a container that variables own, or several of them: what it gives
    /// is there, whatever the loop does.
    pub fn is_quiet(&self, over: &Iteration) -> bool {
        match over {
            Iteration::Range { .. } | Iteration::List(_) | Iteration::Str(_) | Iteration::Bytes(_) => {
                true
            }
            Iteration::DictKeys(items)
            | Iteration::DictValues(items)
            | Iteration::DictItems(items)
            | Iteration::Items(items)
            | Iteration::Reversed(items) => !over.may_raise() || self.levels(items) > 0,
            Iteration::Enumerate(inner, _) => self.is_quiet(inner),
            Iteration::Zip(parts) => parts.iter().all(|part| self.is_quiet(part)),
        }
    }

    /// What goes over the items of a list, perhaps from the last to the first.
    pub fn over_list(&self, list: &'a Expr, reversed: bool) -> Rust {
        let levels = self.levels(list);
        if levels == 0 {
            let method = if reversed { "reversed" } else { "iter" };
            return build::method(self.value(list).into_receiver(), method, Vec::new());
        }
        let temporary = matches!(list.kind, ExprKind::Local(local) if self.is_inlined(local));
        let value = self.value(list);
        let given_away = match value.form {
            Form::Owned => true,
            Form::LastUse => !temporary,
            Form::Place | Form::Reference => false,
        };
        let items = bare_items(value.expr);
        if let Rust::Array(array) = &items
            && let Some(only) = array.elems.first()
            && array.elems.len() == 1
        {
            return parse_quote!(std::iter::once(#only));
        }
        if given_away && !reversed {
            return build::method(items, "into_iter", Vec::new());
        }
        let items = build::method(items, if levels > 1 { "iter" } else { "each" }, Vec::new());
        if reversed { build::method(items, "rev", Vec::new()) } else { items }
    }
}

/// How a container goes from its handle to a variable that owns it, and back.
struct Container {
    /// The function that makes a handle to it.
    to_handle: &'static str,
    /// The method that takes it out of its handle.
    to_plain: &'static str,
}

impl Container {
    /// That of a type.
    fn of(sig: Sig) -> Option<Self> {
        if !sig.is_ownable() {
            return None;
        }
        Some(if let Sig::Dict(..) = sig {
            Self { to_handle: "Dict::from", to_plain: "into_map" }
        } else if let Sig::Set(_) = sig {
            Self { to_handle: "Set::from", to_plain: "into_set" }
        } else {
            Self { to_handle: "List::from", to_plain: "into_vec" }
        })
    }
}

/// A handle to a container that has none.
fn with_handle(ty: &Ty, plain: Rust) -> Rust {
    let path = if let Ty::Record(_) = ty {
        "Record::new"
    } else if let Ty::Dict(..) = ty {
        "Dict::from"
    } else if let Ty::Set(_) = ty {
        "Set::from"
    } else {
        "List::from"
    };
    build::call(build::path(path), vec![plain])
}

/// The array `[a, b]` for `vec![a, b]`: where items are only looked at, they need no allocation.
pub fn bare_items(expr: Rust) -> Rust {
    if let Rust::Macro(found) = &expr
        && found.mac.path.is_ident("vec")
    {
        let items = &found.mac.tokens;
        return parse_quote!([#items]);
    }
    expr
}

/// A reference to a value; to an array of a copy of one part of something, one to that part.
pub fn lent_items(expr: Rust) -> Rust {
    if let Rust::Array(array) = &expr
        && array.elems.len() == 1
        && let Some(Rust::MethodCall(call)) = array.elems.first()
        && call.method == "clone"
        && let Rust::Field(part) = &*call.receiver
    {
        return parse_quote!(std::slice::from_ref(&#part));
    }
    build::reference(expr)
}

/// A reference to the variable `x`, for `vec![x.clone()]`.
fn only_copied(list: &Rust) -> Option<Rust> {
    let Rust::Macro(_) = list else { return None };
    let Rust::Array(array) = bare_items(list.clone()) else { return None };
    let Some(Rust::MethodCall(call)) = array.elems.first().filter(|_| array.elems.len() == 1) else {
        return None;
    };
    let variable = matches!(&*call.receiver, Rust::Path(_));
    (variable && call.method == "clone").then(|| build::reference((*call.receiver).clone()))
}

/// The list of a loop without the `into_iter` that the loop calls by itself.
pub fn gone_over(iterator: Rust) -> Rust {
    if let Rust::MethodCall(call) = &iterator
        && call.method == "into_iter"
        && call.args.is_empty()
    {
        return (*call.receiver).clone();
    }
    iterator
}
