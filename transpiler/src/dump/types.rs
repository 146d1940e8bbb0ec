//! Types in words.

use lowering::hir::{FunctionKind, Program};
use lowering::infer::TypeTable;

/// Every instance of the wanted functions: its signature, then its variables; and all module variables.
pub(super) fn dump(hir: &Program, types: &TypeTable, wanted: &dyn Fn(&str) -> bool) -> String {
    let mut text = String::new();
    for instance in types.instances.iter() {
        let function = &hir.functions[instance.function];
        if !wanted(&function.name) {
            continue;
        }
        let params: Vec<String> = function
            .params
            .iter()
            .zip(&instance.params)
            .map(|(param, ty)| format!("{}: {}", function.locals[param.local].name, hir.ty_name(ty)))
            .collect();
        let module = &hir.modules[function.module].name;
        text += &format!(
            "{module}.{}({}) -> {}\n",
            function.name,
            params.join(", "),
            hir.ty_name(&instance.result)
        );
        for (local, ty) in function.locals.iter().zip(&instance.locals) {
            text += &format!("    {}: {}\n", local.name, hir.ty_name(ty));
        }
        if function.kind == FunctionKind::ModuleBody {
            text += &globals(hir, types, function.module);
        }
    }
    text
}

fn globals(hir: &Program, types: &TypeTable, module: lowering::hir::ModuleId) -> String {
    let globals = hir.globals.iter().zip(&types.globals).filter(|(global, _)| global.module == module);
    globals
        .map(|(global, ty)| {
            let ty = ty.as_ref().map_or_else(|| "unused".to_owned(), |ty| hir.ty_name(ty));
            format!("    global {}: {ty}\n", global.name)
        })
        .collect()
}
