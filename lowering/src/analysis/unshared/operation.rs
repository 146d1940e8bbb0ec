//! Computations: what they do with the lists they are given, and in which order.

use std::mem::discriminant;

use crate::builtins::{self, BuiltinId, Effect, Items, Param, Passing, RustForm, Sig};
use crate::hir::Conversion;
use crate::ir::{Expr, ExprId, ExprKind, FormatPart, FunctionId, LocalId, Rvalue};
use crate::ty::Ty;

use super::classes::Node;
use super::scan::{Evaluated, Held, Mode, Scan, Use};
use crate::analysis::walk;

impl<'a> Scan<'a, '_> {
    /// An operand, and what its place does with it if it is a list.
    pub fn operand(&mut self, expr: &'a Expr, how: Use) -> Evaluated {
        if let ExprKind::Local(local) = expr.kind {
            if let Some(rvalue) = self.computations.get(&local).copied() {
                return self.temporary(local, rvalue, how);
            }
            return match self.node(local) {
                Some(node) => self.variable(expr.id, local, node, how),
                None => Evaluated::default(),
            };
        }
        if let (ExprKind::IfElse { condition, then, otherwise }, Use::Own(_)) = (&expr.kind, how) {
            let mut touches = self.operand(condition, Use::Unknown).touches;
            touches.extend(self.operand(then, how).touches);
            touches.extend(self.operand(otherwise, how).touches);
            return Evaluated { touches, held: None };
        }
        if let Use::Own(node) = how {
            self.share(node);
        }
        if let ExprKind::Tuple(items) = &expr.kind {
            // Its items are no references to parts of anything.
            let items = items.iter().flat_map(|item| self.operand(item, Use::Unknown).touches);
            return Evaluated { touches: items.collect(), held: None };
        }
        if let ExprKind::Builtin(builtin, args) = &expr.kind {
            return self.builtin(*builtin, args, None, Use::Unknown);
        }
        self.unknown(&walk::sub_exprs(expr))
    }

    /// A temporary that is computed where it is used.
    fn temporary(&mut self, local: LocalId, rvalue: &'a Rvalue, how: Use) -> Evaluated {
        if let Rvalue::LoadField(base, _) = rvalue {
            // A part of the record, which stays where it is until the operation is done.
            let how = if let Use::Own(target) = how { Some(target) } else { None };
            self.share_all(self.node(local).into_iter().chain(how));
            return self.operand(base, Use::Read);
        }
        let Some(node) = self.node(local) else { return self.rvalue(rvalue, None, Use::Read) };
        match how {
            Use::Unknown => self.share(node),
            Use::Own(target) => self.state.classes.unify(node, target),
            Use::Change => self.change(local),
            Use::Read | Use::Consume => {}
        }
        let found = self.rvalue(rvalue, Some(node), how);
        if found.held.is_some() && matches!(how, Use::Own(_) | Use::Unknown) {
            self.share(node);
        }
        found
    }

    fn variable(&mut self, occurrence: ExprId, local: LocalId, node: Node, how: Use) -> Evaluated {
        let mode = match how {
            Use::Unknown if self.is_free(occurrence, local) => {
                self.state.classes.share_inner(node);
                return self.given_away(occurrence, local);
            }
            Use::Unknown => {
                self.share(node);
                return Evaluated { touches: vec![self.touch(local, Mode::Read)], held: None };
            }
            Use::Consume => {
                return Evaluated { touches: vec![self.touch(local, Mode::Move)], held: None };
            }
            Use::Own(target) => {
                if !self.is_free(occurrence, local) {
                    self.share(node);
                }
                self.state.classes.give(node, target);
                if self.state.classes.is_shared(target) {
                    return self.given_away(occurrence, local);
                }
                self.state.moved.insert((self.id, local));
                return Evaluated { touches: vec![self.touch(local, Mode::Move)], held: None };
            }
            Use::Read => Mode::Read,
            Use::Change => {
                self.change(local);
                Mode::Change
            }
        };
        let touches = vec![self.touch(local, mode)];
        Evaluated { touches, held: Some(Held { local, mode, node }) }
    }

    /// Whether the occurrence is the last use of a variable that owns its container, so that whoever gets
    /// it is its only owner.
    fn is_free(&self, occurrence: ExprId, local: LocalId) -> bool {
        self.inputs.last_uses.contains(&occurrence)
            && !self.inputs.borrowed.contains(&(self.id, local))
            && !self.is_view(local)
    }

    /// The variable gives its container to something that keeps it by a handle, which is made there.
    fn given_away(&mut self, occurrence: ExprId, local: LocalId) -> Evaluated {
        self.state.moved.insert((self.id, local));
        self.state.handed.insert(occurrence);
        Evaluated { touches: vec![self.touch(local, Mode::Move)], held: None }
    }

    /// The operands of one operation, evaluated in order: what one leaves borrowed must not be in the way
    /// of the evaluation of those after it. With `two_phase` the first is the receiver of a method, which
    /// Rust borrows for change only when the arguments are there.
    pub fn sequence(&mut self, parts: Vec<Evaluated>, two_phase: bool) -> Evaluated {
        for (position, part) in parts.iter().enumerate() {
            let Some(held) = part.held else { continue };
            for later in &parts[position + 1..] {
                let stays = later.held.is_some_and(|other| other.local == held.local);
                let allowed = position == 0 && two_phase && !stays;
                let in_the_way = later.touches.iter().any(|touch| {
                    let exclusive = held.mode == Mode::Change && !allowed;
                    touch.local == held.local && (exclusive || touch.mode != Mode::Read)
                });
                if in_the_way {
                    self.share(held.node);
                }
            }
        }
        let touches = parts.into_iter().flat_map(|part| part.touches).collect();
        Evaluated { touches, held: None }
    }

    /// A computation. `target` are the lists that its value is one of.
    pub fn rvalue(&mut self, rvalue: &'a Rvalue, target: Option<Node>, how: Use) -> Evaluated {
        match rvalue {
            Rvalue::Pure(expr) => self.pure(expr, target, how),
            Rvalue::Builtin(builtin, args) => self.builtin(*builtin, args, target, how),
            Rvalue::Call(callee, args) => self.call(*callee, args, target),
            Rvalue::List(items) => {
                let inner = target.and_then(|node| self.state.classes.inner(node));
                let parts = items
                    .iter()
                    .map(|item| self.operand(item, inner.map_or(Use::Unknown, Use::Own)))
                    .collect();
                self.sequence(parts, false)
            }
            Rvalue::Dict(items) => {
                let parts = items.iter().flat_map(|(key, value)| [key, value]);
                let parts = parts.map(|part| self.operand(part, Use::Unknown)).collect();
                self.sequence(parts, false)
            }
            Rvalue::Set(items) => {
                let parts = items.iter().map(|item| self.operand(item, Use::Unknown)).collect();
                self.sequence(parts, false)
            }
            Rvalue::Print { args, sep, end } => {
                let mut parts: Vec<Evaluated> =
                    args.iter().map(|arg| self.operand(arg, Use::Read)).collect();
                parts.extend([sep, end].map(|text| self.operand(text, Use::Unknown)));
                self.sequence(parts, false)
            }
            Rvalue::Format(parts) => {
                let parts = parts.iter().flat_map(|part| self.shown(part)).collect();
                self.sequence(parts, false)
            }
            Rvalue::ShortCircuit(_, left, right) => {
                let mut found = self.operand(left, Use::Unknown);
                found.touches.extend(self.body(right, target));
                Evaluated { held: None, ..found }
            }
            Rvalue::Select(condition, then, otherwise) => {
                let mut found = self.operand(condition, Use::Unknown);
                found.touches.extend(self.body(then, target));
                found.touches.extend(self.body(otherwise, target));
                Evaluated { held: None, ..found }
            }
            Rvalue::CheckedLocal(local) => {
                let found = self.node(*local);
                self.share_all(found.into_iter().chain(target));
                Evaluated::default()
            }
            Rvalue::LoadField(base, _) => {
                self.share_all(target);
                let found = self.operand(base, Use::Read);
                Evaluated { held: None, ..found }
            }
            Rvalue::Record(_, fields) => {
                let parts = fields.iter().map(|(_, field)| self.operand(field, Use::Unknown)).collect();
                self.sequence(parts, false)
            }
            Rvalue::CallValue(..)
            | Rvalue::Closure(..)
            | Rvalue::NewCell(_)
            | Rvalue::LoadCell(..)
            | Rvalue::LoadGlobal(_)
            | Rvalue::Iterator(_)
            | Rvalue::Generator(..)
            | Rvalue::Calling(..)
            | Rvalue::Yield(_)
            | Rvalue::NewException(..)
            | Rvalue::SetArgs(..)
            | Rvalue::LoadAttribute(..)
            | Rvalue::Open(..)
            | Rvalue::UnboundName(_) => {
                self.share_all(target);
                self.unknown(&walk::operands(rvalue))
            }
        }
    }

    fn share_all(&mut self, nodes: impl IntoIterator<Item = Node>) {
        for node in nodes {
            self.share(node);
        }
    }

    fn pure(&mut self, expr: &'a Expr, target: Option<Node>, how: Use) -> Evaluated {
        let Some(target) = target else { return self.operand(expr, Use::Unknown) };
        match how {
            Use::Own(_) | Use::Unknown => self.operand(expr, Use::Own(target)),
            Use::Read | Use::Change | Use::Consume => {
                let node = self.node_of(expr);
                self.state.classes.unify(node, target);
                self.operand(expr, how)
            }
        }
    }

    /// A part of a text: lists are looked at.
    fn shown(&mut self, part: &'a FormatPart) -> Vec<Evaluated> {
        match part {
            FormatPart::Literal(_) => Vec::new(),
            FormatPart::Value { value, spec: None, conversion } => {
                let how = if *conversion == Conversion::Ascii { Use::Unknown } else { Use::Read };
                vec![self.operand(value, how)]
            }
            FormatPart::Value { value, spec: Some(spec), conversion: _ } => {
                vec![self.operand(value, Use::Unknown), self.operand(spec, Use::Unknown)]
            }
        }
    }

    /// A call of a function of the program.
    fn call(&mut self, callee: FunctionId, args: &'a [Expr], target: Option<Node>) -> Evaluated {
        let params = &self.inputs.program.functions[callee].params;
        let mut parts = Vec::new();
        for (arg, param) in args.iter().zip(params) {
            let how = match self.state.locals[callee.index()][param.index()] {
                None => Use::Unknown,
                Some(node) if self.inputs.borrowed.contains(&(callee, *param)) => {
                    let given = self.node_of(arg);
                    self.state.classes.unify(given, node);
                    let changed = self.state.changed.contains(&(callee, *param));
                    if changed { Use::Change } else { Use::Read }
                }
                Some(node) => Use::Own(node),
            };
            parts.push(self.operand(arg, how));
        }
        if let Some(target) = target {
            match self.state.results[callee.index()] {
                Some(result) => self.state.classes.give(result, target),
                None => self.share(target),
            }
        }
        self.sequence(parts, false)
    }

    /// A builtin.
    fn builtin(
        &mut self,
        builtin: BuiltinId,
        args: &'a [Expr],
        target: Option<Node>,
        how: Use,
    ) -> Evaluated {
        let row = builtins::get(builtin);
        let lists: Vec<Node> =
            args.iter().filter(|arg| arg.ty.is_ownable()).map(|arg| self.node_of(arg)).collect();
        let makes_list = row.result.is_ownable() && !row.is_part || row.copies();
        let Some(form) = row.unshared else {
            if let Some(target) = target {
                if makes_list { self.state.classes.share_inner(target) } else { self.share(target) }
            }
            return self.unknown(&args.iter().collect::<Vec<_>>());
        };
        let inner = lists.first().and_then(|list| self.state.classes.inner(*list));
        if form.items == Items::Seen && inner.is_none() {
            // What is seen has a handle, by which it can be changed.
            self.share_all(target);
        }
        let of_container = row.params.first().is_some_and(|param| param.sig.is_ownable());
        let first_kind = args.iter().find(|arg| arg.ty.is_ownable()).map(|arg| discriminant(&arg.ty));
        let mut parts = Vec::new();
        for (position, (arg, param)) in args.iter().zip(row.params).enumerate() {
            let item = of_container && matches!(param.sig, Sig::Param(_));
            let how = if !arg.ty.is_ownable() {
                Use::Unknown
            } else if item {
                self.given_item(lists.first(), form.items, param)
            } else if matches!(param.sig, Sig::AnySet(_)) || first_kind != Some(discriminant(&arg.ty)) {
                Use::Read
            } else {
                self.state.classes.unify(lists[0], self.node_of(arg));
                let changes = row.effect == Effect::Writes
                    || form.items == Items::Seen
                        && how == Use::Change
                        && target.is_some_and(|node| !self.state.classes.is_shared(node));
                if position == 0 && changes { Use::Change } else { Use::Read }
            };
            parts.push(self.operand(arg, how));
        }
        if form.items == Items::Copied {
            for list in &lists {
                self.state.classes.share_inner(*list);
            }
        }
        let compares = matches!(form.rust, RustForm::Infix(_));
        if compares && (names_twice(args) || args.iter().any(|arg| self.may_hold_nan(&arg.ty))) {
            self.share_all(lists.iter().copied());
        }
        let first = parts.first().and_then(|part| part.held);
        let receiver = args.first().is_some_and(|arg| self.is_variable(arg));
        let method = matches!(form.rust, RustForm::Method(_));
        let mut found = self.sequence(parts, receiver && method);
        if let Some(target) = target {
            found.held = self.result(target, lists.first().copied(), form.items, makes_list, first);
        }
        found
    }

    /// How a row takes an argument that is, or is compared with, an item of its list.
    fn given_item(&mut self, list: Option<&Node>, items: Items, param: &Param) -> Use {
        let inner = list.and_then(|list| self.state.classes.inner(*list));
        match (inner, param.passing) {
            (Some(inner), Passing::Value) if items == Items::Stored => Use::Own(inner),
            (inner, Passing::Ref | Passing::Value) => {
                self.share_all(inner);
                Use::Unknown
            }
        }
    }

    /// The value of a row, a list; what it leaves borrowed where it is a reference to an item.
    fn result(
        &mut self,
        target: Node,
        list: Option<Node>,
        items: Items,
        makes_list: bool,
        first: Option<Held>,
    ) -> Option<Held> {
        let inner = list.and_then(|list| self.state.classes.inner(list));
        match (items, inner) {
            (Items::Seen, Some(inner)) => {
                self.state.classes.unify(target, inner);
                if first.is_none() {
                    self.share(target);
                }
                first.map(|held| Held { node: target, ..held })
            }
            (Items::Taken, Some(inner)) => {
                self.state.classes.unify(target, inner);
                None
            }
            (Items::Seen | Items::Taken | Items::Stay | Items::Stored | Items::Copied, _) => {
                if makes_list {
                    self.state.classes.share_inner(target);
                } else {
                    self.share(target);
                    if let Some(list) = list {
                        self.state.classes.share_inner(list);
                    }
                }
                None
            }
        }
    }

    /// Whether a NaN may be inside: it equals itself only as a part of one and the same list.
    fn may_hold_nan(&self, ty: &Ty) -> bool {
        let mut known = Vec::new();
        let mut waiting = vec![ty];
        while let Some(ty) = waiting.pop() {
            if matches!(ty, Ty::Float | Ty::Object | Ty::Objects) {
                return true;
            }
            waiting.extend(ty.parts());
            if let Ty::Record(id) = ty
                && !known.contains(id)
            {
                known.push(*id);
                let fields = &self.inputs.program.records[id.index()].fields;
                waiting.extend(fields.iter().map(|field| &field.ty));
            }
        }
        false
    }

    /// Whether the expression is a variable, not the computation of an inlined temporary.
    fn is_variable(&self, expr: &Expr) -> bool {
        matches!(expr.kind, ExprKind::Local(local) if !self.computations.contains_key(&local))
    }
}

/// Whether the operands are the same variable.
fn names_twice(args: &[Expr]) -> bool {
    match args {
        [left, right] => {
            matches!((&left.kind, &right.kind), (ExprKind::Local(left), ExprKind::Local(right)) if left == right)
        }
        _ => false,
    }
}
