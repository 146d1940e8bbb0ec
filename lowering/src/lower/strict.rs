//! Strict integers: what is stored where a bounded int is declared is checked.
//!
//! A value is checked as far as it is a value: an int, what an `Optional` or a union holds, the items of a
//! tuple. A container is a reference, so its elements are checked where they are put into it: one by one
//! by a method or an item assignment, all at once where the container is made by the expression that is
//! stored. A container that comes from elsewhere is not gone over.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "few forms make a container or name one, and all others are alike"
)]

use crate::builtins::{self, Sig};
use crate::hir::{self, Annotation, AnnotationKind, IntWidth, Place, Target, TargetKind};
use crate::ir::{Block, Body, Expr, ExprKind, Iteration, LocalKind, Rvalue, StmtKind};
use crate::source::Span;
use crate::ty::Ty;

use super::function::{Lowerer, Value};

/// A container whose declaration is enforced.
#[derive(Clone, Debug)]
pub struct Holder {
    declared: Annotation,
    /// What messages call an element of it.
    name: String,
}

impl Lowerer<'_> {
    /// The declaration of a variable, where it is enforced.
    pub fn strict_variable(&self, place: Place) -> Option<Annotation> {
        self.hir.strict_place(self.instance.function, place).cloned()
    }

    /// Whether stores to the target are checked.
    pub fn is_strict_target(&self, kind: &TargetKind) -> bool {
        match kind {
            TargetKind::Name(place) => self.strict_variable(*place).is_some(),
            TargetKind::Tuple(_)
            | TargetKind::Subscript(..)
            | TargetKind::Slice(..)
            | TargetKind::Starred(_)
            | TargetKind::Attribute(..)
            | TargetKind::Invalid => false,
        }
    }

    /// `value`, which is to be stored under `name`, after what the declaration demands of it.
    pub fn enforce(&mut self, value: Expr, declared: Option<&Annotation>, name: &str) -> Expr {
        match declared {
            Some(declared) if self.is_open() => self.checked(value, declared, name, false),
            Some(_) | None => value,
        }
    }

    /// The value after the check. `inside`: it is part of a container that was just made.
    fn checked(&mut self, value: Expr, declared: &Annotation, name: &str, inside: bool) -> Expr {
        if !declared.holds_bounded_int() || value.ty == Ty::Never || self.is_checked(&value, declared) {
            return value;
        }
        match (&declared.kind, value.ty.clone()) {
            (AnnotationKind::Int(width), Ty::Int) => self.checked_int(value, *width, name),
            (AnnotationKind::Optional(inner), Ty::Optional(held)) => {
                self.checked_optional(value, inner, *held, name, inside)
            }
            (AnnotationKind::Optional(inner), _) => self.checked(value, inner, name, inside),
            (AnnotationKind::Union(members), Ty::Union(_)) => {
                if let Some(width) = members.iter().find_map(Annotation::bounded_width) {
                    self.check_member(&value, width, name);
                }
                value
            }
            (AnnotationKind::Union(members), Ty::Int) => {
                match members.iter().find_map(Annotation::bounded_width) {
                    Some(width) => self.checked_int(value, width, name),
                    None => value,
                }
            }
            (AnnotationKind::Tuple(items), Ty::Tuple(types)) if items.len() == types.len() => {
                let (ty, span) = (value.ty.clone(), value.span);
                let values = self.items_of(value);
                let values = values.into_iter().zip(items);
                let values = values.map(|(value, item)| self.checked(value, item, name, inside));
                let values = values.collect();
                self.expr(ExprKind::Tuple(values), ty, span)
            }
            (AnnotationKind::List(item), Ty::List(_))
            | (
                AnnotationKind::TupleOf(item)
                | AnnotationKind::Set(item)
                | AnnotationKind::FrozenSet(item),
                Ty::TupleOf(_) | Ty::Set(_) | Ty::FrozenSet(_),
            ) if inside || self.is_just_made(&value) => {
                let is_list = matches!(value.ty, Ty::List(_));
                self.check_each(
                    value,
                    item,
                    name,
                    if is_list { Iteration::List } else { Iteration::Items },
                )
            }
            (AnnotationKind::Dict(key, held), Ty::Dict(..)) if inside || self.is_just_made(&value) => {
                let value = self.check_each(value, key, name, Iteration::DictKeys);
                self.check_each(value, held, name, Iteration::DictValues)
            }
            (_, _) => value,
        }
    }

    /// Whether it is a variable that is declared the same. What an int can be is told by its range.
    fn is_checked(&self, value: &Expr, declared: &Annotation) -> bool {
        let ExprKind::Local(local) = value.kind else { return false };
        let python = local.index() < self.function.locals.len();
        python && value.ty != Ty::Int && {
            let own = self.strict_variable(Place::Local(hir::LocalId::new(local.index())));
            own.is_some_and(|own| own.is_bounded_as(declared))
        }
    }

    /// An int; of a literal the check is done here.
    fn checked_int(&mut self, value: Expr, width: IntWidth, name: &str) -> Expr {
        if let ExprKind::Int(literal) = &value.kind
            && width.holds(literal)
        {
            return value;
        }
        let span = value.span;
        let row = format!("declared.{}", width.candid_name());
        let name_text = self.str(name, span);
        let Some((id, _)) = builtins::overloads(&row).next() else { return value };
        let check = Rvalue::Builtin(id, vec![value, name_text]);
        self.bind(Value::new(check, Ty::Int, word(name)), span)
    }

    fn checked_optional(
        &mut self,
        value: Expr,
        inner: &Annotation,
        held: Ty,
        name: &str,
        inside: bool,
    ) -> Expr {
        if value.kind == ExprKind::None {
            return value;
        }
        let (span, due) = (value.span, value.ty.clone());
        if let ExprKind::Some(given) = value.kind {
            let given = self.checked(*given, inner, name, inside);
            return self.expr(ExprKind::Some(Box::new(given)), due, span);
        }
        let value = self.reuse(value, word(name));
        let (tested, given) = (self.again(&value), self.again(&value));
        let condition = self.is_none(tested, span);
        let nothing = self.expr(ExprKind::None, due.clone(), span);
        let there = self.body(|this| {
            let given = this.expr(ExprKind::Unwrap(Box::new(given)), held, span);
            let given = this.checked(given, inner, name, inside);
            this.expr(ExprKind::Some(Box::new(given)), due.clone(), span)
        });
        let nothing = Body { stmts: Block::new(), value: nothing };
        let chosen = self.choose(condition, nothing, there, due, span);
        self.bind(chosen, span)
    }

    /// The int that a union may hold.
    fn check_member(&mut self, value: &Expr, width: IntWidth, name: &str) {
        if !value.ty.members().contains(&Ty::Int) {
            return;
        }
        let span = value.span;
        let (tested, held) = (self.again(value), self.again(value));
        let condition = self.expr(ExprKind::IsMember(Box::new(tested), Ty::Int), Ty::Bool, span);
        let check = self.nested(|this| {
            let held = this.expr(ExprKind::Unwrap(Box::new(held)), Ty::Int, span);
            this.checked_int(held, width, name);
        });
        self.push(span, StmtKind::If(condition, check.block, Block::new()));
    }

    /// Every item that `over` gives of a container.
    fn check_each(
        &mut self,
        value: Expr,
        item: &Annotation,
        name: &str,
        over: impl FnOnce(Expr) -> Iteration,
    ) -> Expr {
        if !item.holds_bounded_int() || self.holds_only_fitting_literals(&value, item) {
            return value;
        }
        let span = value.span;
        let value = self.save(value, word(name));
        let over = over(self.again(&value));
        let ty = match (&over, value.ty.parts().as_slice()) {
            (Iteration::DictKeys(_), [key, _]) => Some((*key).clone()),
            (Iteration::DictValues(_), [_, held]) => Some((*held).clone()),
            (_, _) => value.ty.item(),
        };
        let Some(ty) = ty.filter(|ty| *ty != Ty::Never) else { return value };
        let local = self.temp("item", ty, span);
        let element = if name.starts_with(ELEMENT) { name.to_owned() } else { element_of(name) };
        let body = self.nested(|this| {
            let held = this.local(local, span);
            this.checked(held, item, &element, true);
        });
        self.push(span, StmtKind::For { local, over, body: body.block, orelse: Block::new() });
        value
    }

    /// Whether the temporary was bound to a new container in this block.
    fn is_just_made(&self, value: &Expr) -> bool {
        let makes = |rvalue: &Rvalue| match rvalue {
            Rvalue::List(_) | Rvalue::Set(_) | Rvalue::Dict(_) => true,
            Rvalue::Builtin(id, _) => {
                matches!(builtins::get(*id).name, "list" | "tuple" | "set" | "frozenset" | "dict")
            }
            _ => false,
        };
        self.made_by(value).is_some_and(makes)
    }

    fn made_by(&self, value: &Expr) -> Option<&Rvalue> {
        let ExprKind::Local(local) = value.kind else { return None };
        if self.locals[local].kind != LocalKind::Temp {
            return None;
        }
        self.statements().iter().rev().find_map(|stmt| match &stmt.kind {
            StmtKind::Let(bound, rvalue) if *bound == local => Some(rvalue),
            _ => None,
        })
    }

    /// Whether the last statement made a list of literals that all fit.
    fn holds_only_fitting_literals(&self, value: &Expr, item: &Annotation) -> bool {
        let Some(width) = item.bounded_width() else { return false };
        let (Some(last), ExprKind::Local(local)) = (self.statements().last(), &value.kind) else {
            return false;
        };
        let fits = |expr: &Expr| matches!(&expr.kind, ExprKind::Int(value) if width.holds(value));
        match &last.kind {
            StmtKind::Let(bound, Rvalue::List(items) | Rvalue::Set(items)) if bound == local => {
                items.iter().all(fits)
            }
            _ => false,
        }
    }

    /// The arguments of a method of a container, after what the declaration of the container demands of
    /// those that are put into it.
    pub fn enforce_elements(
        &mut self,
        holder: Option<&Holder>,
        row: &str,
        mut values: Vec<Expr>,
    ) -> Vec<Expr> {
        let Some(Holder { declared, name }) = holder else { return values };
        let mut rows = builtins::overloads(row);
        let Some((_, row)) = rows.find(|(_, row)| row.params.len() >= values.len()) else {
            return values;
        };
        let parts = declared.parts();
        for (value, param) in values.iter_mut().zip(row.params).skip(1) {
            let given = value.clone();
            *value = match param.stored_part() {
                Some(part) => match parts.get(part) {
                    Some(part) => self.checked(given, part, name, false),
                    None => given,
                },
                // A container whose items are all put into this one.
                None if row.each.is_some() || matches!(param.sig, Sig::Dict(..)) => {
                    self.checked_items(given, declared, name)
                }
                None => given,
            };
        }
        values
    }

    /// A list, set or dict whose items become those of a declared container.
    fn checked_items(&mut self, value: Expr, declared: &Annotation, name: &str) -> Expr {
        match (&value.ty, declared.parts().as_slice()) {
            (Ty::List(_), [item]) => self.check_each(value, item, name, Iteration::List),
            (Ty::Set(_) | Ty::FrozenSet(_) | Ty::TupleOf(_), [item]) => {
                self.check_each(value, item, name, Iteration::Items)
            }
            (Ty::Dict(..), [key, held]) => {
                let value = self.check_each(value, key, name, Iteration::DictKeys);
                self.check_each(value, held, name, Iteration::DictValues)
            }
            (_, _) => value,
        }
    }

    /// `base[index] = value` of a declared container.
    pub fn enforce_item(&mut self, base: &hir::Expr, value: Expr) -> Expr {
        let Some(Holder { declared, name }) = self.strict_holder(base) else { return value };
        match declared.parts().last() {
            Some(part) => self.checked(value, part, &name, false),
            None => value,
        }
    }

    /// The container that an expression reads, where its declaration is enforced.
    pub fn strict_holder(&self, base: &hir::Expr) -> Option<Holder> {
        let ty = |expr: &hir::Expr| self.ty(expr);
        let declared = self.hir.strict_declaration(self.instance.function, base, &ty)?.clone();
        Some(Holder { declared, name: element_of(&self.word_for(base)) })
    }

    /// The container that a variable holds, where its declaration is enforced.
    pub fn strict_holder_at(&self, place: Place) -> Option<Holder> {
        let declared = self.strict_variable(place)?;
        Some(Holder { declared, name: element_of(&self.place_name(place)) })
    }

    fn place_name(&self, place: Place) -> String {
        match place {
            Place::Local(local) => self.function.locals[local].name.clone(),
            Place::Global(global) => self.hir.globals[global].name.clone(),
        }
    }

    fn word_for(&self, expr: &hir::Expr) -> String {
        match &expr.kind {
            hir::ExprKind::Name(hir::NameRef::Local(local)) => self.place_name(Place::Local(*local)),
            hir::ExprKind::Name(hir::NameRef::Global(global)) => self.place_name(Place::Global(*global)),
            hir::ExprKind::Attribute(_, name) => name.clone(),
            hir::ExprKind::Subscript(base, _) => self.word_for(base),
            _ => "a container".to_owned(),
        }
    }

    /// The items of a tuple that is bound to variables all at once: each is checked before the first is
    /// bound.
    pub fn enforce_targets(&mut self, targets: &[Target], value: Expr) -> Expr {
        if !targets.iter().any(|target| self.is_strict_target(&target.kind)) {
            return value;
        }
        let (span, ty) = (value.span, value.ty.clone());
        let items = self.items_of(value).into_iter().zip(targets);
        let items = items.map(|(item, target)| match target.kind {
            TargetKind::Name(place) => {
                let checked = self.enforce_variable(Value::pure(item), place, span);
                self.bind(checked, span)
            }
            _ => item,
        });
        let items = items.collect();
        self.expr(ExprKind::Tuple(items), ty, span)
    }

    /// Checks the parameters at the start of a function whose callers are not all known.
    pub fn enforce_parameters(&mut self) {
        let function = self.function;
        for param in &function.params {
            let Some(declared) = self.strict_variable(Place::Local(param.local)) else { continue };
            let local = &function.locals[param.local];
            let id = crate::ir::LocalId::new(param.local.index());
            if matches!(self.locals[id].ty, Ty::Cell(_)) {
                continue;
            }
            let given = self.local(id, local.span);
            let checked = self.enforce(given, Some(&declared), &local.name);
            if !matches!(&checked.kind, ExprKind::Local(same) if *same == id) {
                self.push(local.span, StmtKind::Let(id, Rvalue::Pure(checked)));
            }
        }
    }

    /// A value that is returned.
    pub fn enforce_result(&mut self, value: Expr) -> Expr {
        let declared = self.hir.strict_result(self.instance.function).cloned();
        let name = format!("the result of {}", self.function.name);
        self.enforce(value, declared.as_ref(), &name)
    }

    /// An argument that is passed.
    pub fn enforce_argument(
        &mut self,
        value: Expr,
        callee: hir::FunctionId,
        param: &hir::Param,
    ) -> Expr {
        let declared = self.hir.strict_local(callee, param.local).cloned();
        let name = self.hir.functions[callee].locals[param.local].name.clone();
        self.enforce(value, declared.as_ref(), &name)
    }

    /// A value that is stored to a field.
    pub fn enforce_field(&mut self, value: Expr, record: hir::RecordId, position: usize) -> Expr {
        let Some(declared) = self.hir.strict_field(record, position).cloned() else { return value };
        let record = &self.hir.records[record];
        let name = format!("{}[\"{}\"]", record.name, record.fields[position].name);
        self.enforce(value, Some(&declared), &name)
    }

    /// A value that is stored to an attribute.
    pub fn enforce_attribute(&mut self, value: Expr, class: hir::ClassId, position: usize) -> Expr {
        let Some(declared) = self.hir.strict_attribute(class, position).cloned() else { return value };
        let class = &self.hir.classes[class];
        let name = format!("{}.{}", class.name, class.fields[position].name);
        self.enforce(value, Some(&declared), &name)
    }

    /// A value that is stored to a variable.
    pub fn enforce_variable(&mut self, value: Value, place: Place, span: Span) -> Value {
        let Some(declared) = self.strict_variable(place) else { return value };
        let name = self.place_name(place);
        let value = self.bind(value, span);
        Value::pure(self.enforce(value, Some(&declared), &name))
    }
}

/// How messages begin that are about what a container holds.
const ELEMENT: &str = "an element of ";

/// What messages call an element of a container.
fn element_of(name: &str) -> String {
    format!("{ELEMENT}{name}")
}

/// A word for a temporary that holds what is stored under the name.
fn word(name: &str) -> &str {
    let plain = name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_');
    if plain { name } else { "checked" }
}
