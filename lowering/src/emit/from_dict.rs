//! Plain dicts where a record or a variant is declared: their values are of one type, and their keys are
//! looked up where they cross.

use syn::{Ident, Item, Type, parse_quote};

use crate::analysis::walk;
use crate::builtins::{self, RustForm};
use crate::hir::{AnnotationKind, RecordId, RecordKind};
use crate::ir::{Program, Rvalue};
use crate::ty::Ty;

use super::build;
use super::candid::{absent, candid_type};
use super::context::Context;
use super::shell::is_null;

/// Whether some method gives a plain dict where its interface may declare a record.
pub(super) fn gives_dicts(program: &Program) -> bool {
    let returned =
        program.exports.iter().any(|export| holds_dict(&program.functions[export.function].result));
    returned
        || program.functions.iter().any(|function| {
            let mut found = false;
            walk::each_stmt(&function.body, &mut |stmt| {
                if let Some(Rvalue::Builtin(row, args)) = walk::rvalue(stmt)
                    && builtins::get(*row).rust == RustForm::Reply
                {
                    found |= args.iter().any(|arg| holds_dict(&arg.ty));
                }
            });
            found
        })
}

fn holds_dict(ty: &Ty) -> bool {
    matches!(ty, Ty::Dict(..)) || ty.parts().into_iter().any(holds_dict)
}

/// The conversion of any dict whose values fit the fields or cases.
pub(super) fn item(context: &Context<'_>, id: RecordId, candid: &Ident, cases: &[Ident]) -> Item {
    let record = &context.program.records[id.index()];
    let variant = record.kind == RecordKind::Variant;
    let mut held: Vec<Type> = Vec::new();
    for field in &record.fields {
        let ty = candid_type(context, record.module, &field.annotation);
        if !(variant && is_null(&field.annotation) || held.contains(&ty)) {
            held.push(ty);
        }
    }
    let body: syn::Block = if variant {
        let tests = record.fields.iter().zip(cases).map(|(field, case)| -> syn::Stmt {
            let key = build::string(&field.name);
            if is_null(&field.annotation) {
                return parse_quote! {
                    if self.contains(&Str::from(#key)) {
                        return Ok(#candid::#case);
                    }
                };
            }
            parse_quote! {
                if let Some(held) = self.get(&Str::from(#key)) {
                    return Ok(#candid::#case(held.to_candid()?));
                }
            }
        });
        parse_quote!({
            #(#tests)*
            Err(shell::no_case())
        })
    } else {
        let fields = record.fields.iter().enumerate().map(|(position, field)| -> syn::FieldValue {
            let name = context.field_name(id, position);
            let key = build::string(&field.name);
            if !matches!(field.annotation.kind, AnnotationKind::Optional(_)) {
                return parse_quote!(#name: self.item(&Str::from(#key))?.to_candid()?);
            }
            let absent = absent(field);
            parse_quote! {
                #name: match self.get(&Str::from(#key)) {
                    Some(value) => value.to_candid()?,
                    None => #absent,
                }
            }
        });
        parse_quote!({ Ok(#candid { #(#fields),* }) })
    };
    parse_quote! {
        impl<V: Clone #(+ ToCandid<#held>)*> ToCandid<#candid> for Dict<Str, V> {
            fn to_candid(&self) -> Fallible<#candid> #body
        }
    }
}
