//! Facts in words.

use lowering::analysis::Facts;
use lowering::ir::{FunctionId, Program};
use lowering::ty::Ty;

/// For each wanted function: its effects and result, then its variables with their ranges.
pub(super) fn dump(ir: &Program, facts: &Facts, wanted: &dyn Fn(&str) -> bool) -> String {
    let mut text = String::new();
    for (id, function) in ir.functions.enumerate() {
        if !wanted(&function.name) {
            continue;
        }
        let module = &ir.modules[function.module.index()].name;
        text += &format!("{module}.{} -> {}", function.name, function.result);
        if function.result == Ty::Int {
            text += &format!(" {:?} as {:?}", facts.result_range(id), facts.result_repr(id));
        }
        text += &format!("\n    {:?}\n", facts.effects(id));
        text += &locals(ir, facts, id);
    }
    text
}

fn locals(ir: &Program, facts: &Facts, id: FunctionId) -> String {
    let mut text = String::new();
    for (local, variable) in ir.functions[id].locals.enumerate() {
        text += &format!("    {}: {}", variable.name, variable.ty);
        if variable.ty == Ty::Int {
            text += &format!(" {:?} as {:?}", facts.local_range(id, local), facts.local_repr(id, local));
        }
        let marks = [
            (facts.is_borrowed(id, local), "borrowed"),
            (facts.is_inlined(id, local), "inlined"),
            (facts.needs_mut(id, local), "mut"),
            (variable.maybe_unbound, "may be unbound"),
        ];
        for (_, mark) in marks.iter().filter(|(holds, _)| *holds) {
            text += &format!(", {mark}");
        }
        text.push('\n');
    }
    text
}
