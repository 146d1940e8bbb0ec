//! Whether a key function may see the list that is being sorted, which Python shows as empty meanwhile.
//!
//! Only a list of the same type can be the same list, so what the function gets to see is asked by type: its
//! argument, what it captures, the module variables that it and the functions it names read.

use std::collections::HashSet;

use crate::hir::{self, ExprKind, NameRef, Place, StmtKind, TargetKind, walk};
use crate::ty::Ty;

use super::super::function::Lowerer;

impl Lowerer<'_> {
    /// Whether calling a value of the type with an `item` of a list may look at, or change, that list.
    #[expect(clippy::wildcard_enum_match_arm, reason = "a value of any other type cannot be called")]
    pub(super) fn may_see_list(&self, function: &Ty, item: &Ty) -> bool {
        let list = Ty::list(item.clone());
        match function {
            Ty::Closure(closure) => {
                self.leads_to(function, &list, &mut HashSet::new())
                    || self.leads_to(item, &list, &mut HashSet::new())
                    || self.names_list(closure.function, &list)
            }
            _ => true,
        }
    }

    /// Whether the function, or one that it names, reads a module variable that leads to such a list, or
    /// makes an instance of a class, whose methods are code of the program.
    fn names_list(&self, function: hir::FunctionId, list: &Ty) -> bool {
        let mut seen = HashSet::new();
        let mut waiting = vec![function];
        let mut found = false;
        while let Some(function) = waiting.pop() {
            if !seen.insert(function) {
                continue;
            }
            let function = &self.hir.functions[function];
            for param in &function.params {
                if let Some(hir::Default::Global(global)) = &param.default {
                    found |= self.global_leads_to(*global, list);
                }
            }
            walk::block_expressions(&function.body, &mut |expr| {
                #[expect(
                    clippy::wildcard_enum_match_arm,
                    reason = "other expressions name nothing by themselves"
                )]
                match &expr.kind {
                    ExprKind::Name(NameRef::Global(global)) => {
                        found |= self.global_leads_to(*global, list);
                    }
                    ExprKind::Name(NameRef::Function(named)) | ExprKind::Closure(named, _) => {
                        waiting.push(*named);
                    }
                    ExprKind::Name(NameRef::Class(_)) => found = true,
                    _ => {}
                }
            });
            found |= augmented_globals(&function.body)
                .into_iter()
                .any(|global| self.global_leads_to(global, list));
        }
        found
    }

    fn global_leads_to(&self, global: hir::GlobalId, list: &Ty) -> bool {
        let ty = self.types.globals.get(global.index()).cloned().flatten();
        ty.is_some_and(|ty| self.leads_to(&ty, list, &mut HashSet::new()))
    }

    /// Whether an object of type `list` may be reached from a value of type `ty`.
    fn leads_to(&self, ty: &Ty, list: &Ty, seen: &mut HashSet<hir::RecordId>) -> bool {
        match ty {
            // What these hold, their types do not say.
            Ty::Function(_) | Ty::Iterator(_) | Ty::Exception(_) | Ty::Object | Ty::Objects => true,
            Ty::Record(record) => {
                seen.insert(*record)
                    && self.types.record_fields[record.index()]
                        .iter()
                        .any(|field| self.leads_to(field, list, seen))
            }
            Ty::Never
            | Ty::None
            | Ty::Bool
            | Ty::Int
            | Ty::Float
            | Ty::Str
            | Ty::Bytes
            | Ty::ByteArray
            | Ty::Principal
            | Ty::Service(_)
            | Ty::Account
            | Ty::Identity
            | Ty::Tuple(_)
            | Ty::List(_)
            | Ty::Dict(..)
            | Ty::Set(_)
            | Ty::FrozenSet(_)
            | Ty::TupleOf(_)
            | Ty::DictView(..)
            | Ty::Range
            | Ty::Optional(_)
            | Ty::Union(_)
            | Ty::Closure(_)
            | Ty::Cell(_)
            | Ty::Stable(_)
            | Ty::Var(_) => {
                ty == list || ty.parts().into_iter().any(|part| self.leads_to(part, list, seen))
            }
        }
    }
}

/// The module variables that augmented assignments to names may change in place.
fn augmented_globals(block: &hir::Block) -> Vec<hir::GlobalId> {
    let mut found = Vec::new();
    for stmt in block {
        if let StmtKind::AugAssign(target, ..) = &stmt.kind
            && let TargetKind::Name(Place::Global(global)) = target.kind
        {
            found.push(global);
        }
        for inner in hir::blocks(stmt) {
            found.extend(augmented_globals(inner));
        }
    }
    found
}
