//! `ic.reply`: the Candid type of the value is what the method that was called declares.

use syn::{Expr as Rust, Type, parse_quote};

use crate::hir::{Annotation, AnnotationKind, ModuleId};
use crate::ir::Expr;

use super::build;
use super::candid::candid_type;
use super::context::Context;
use super::function::FunctionEmitter;
use super::shell::crosses;

impl<'a> FunctionEmitter<'a> {
    /// The reply, typed by the one type that all methods which reply themselves declare, or chosen by the
    /// name of the method.
    pub(super) fn reply(&self, value: &'a Expr) -> Rust {
        let mut declared = replied(self.context(), self.module());
        let sole = declared.len() == 1;
        let program = self.context().program;
        declared.retain(|(_, replied)| crosses(program, &value.ty, replied));
        let given = self.value(value).into_reference();
        if let ([(_, replied)], true) = (&declared[..], sole) {
            let ty = self.candid_type_of(replied);
            return parse_quote!(shell::reply::<#ty, _>(#given));
        }
        if declared.is_empty() {
            return parse_quote!(shell::no_reply(shell::called_method()));
        }
        let arms = declared.iter().map(|(methods, replied)| -> syn::Arm {
            let ty = self.candid_type_of(replied);
            let names = methods.iter().map(|name| build::string(name));
            parse_quote!(#(#names)|* => shell::reply::<#ty, _>(#given),)
        });
        parse_quote! {
            match shell::called_method() {
                #(#arms)*
                method => shell::no_reply(method),
            }
        }
    }

    fn candid_type_of(&self, replied: &Annotation) -> Type {
        candid_type(self.context(), self.module(), replied)
    }
}

/// The types that methods which reply themselves declare, each with the methods.
fn replied<'a>(context: &Context<'a>, from: ModuleId) -> Vec<(Vec<&'a str>, &'a Annotation)> {
    let mut declared: Vec<(Vec<&str>, &Annotation)> = Vec::new();
    let ty = |annotation: &Annotation| candid_type(context, from, annotation);
    for export in &context.program.exports {
        let AnnotationKind::Manual(replied) = &export.result.kind else { continue };
        match declared.iter_mut().find(|(_, known)| ty(known) == ty(replied)) {
            Some((methods, _)) => methods.push(&export.name),
            None => declared.push((vec![&export.name], replied)),
        }
    }
    declared
}

/// Whether a reply asks which method was called.
pub(super) fn asks_for_the_method(context: &Context<'_>) -> bool {
    replied(context, ModuleId::new(0)).len() > 1
}
