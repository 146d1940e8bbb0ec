//! Functions that are one object as long as the program runs, where function values are compared.

use std::collections::HashMap;

use proc_macro2::{Ident, TokenStream};
use syn::Expr;

use crate::analysis::walk;
use crate::hir::{self, ModuleId};
use crate::ir::{ExprKind, Program};

use super::context::{Context, plain};
use super::names::{NameScope, screaming};

/// A function's identity: a `static` in the function's module.
struct Item {
    module: ModuleId,
    name: Ident,
    /// The function's own name.
    of: String,
}

/// The identities of functions that are one object each, in the order in which the functions are first used.
#[derive(Default)]
pub struct Identities {
    items: Vec<Item>,
    positions: HashMap<hir::FunctionId, usize>,
}

impl Identities {
    /// Those of the functions that are values somewhere, with names that are free in their modules.
    pub fn of(program: &Program, scopes: &mut [NameScope]) -> Self {
        let mut found = Self::default();
        if program.function_values == hir::FunctionValues::Code {
            return found;
        }
        for function in &program.functions {
            walk::each_expr_in(&function.body, &mut |expr| {
                if let ExprKind::Function(value) = expr.kind {
                    let value = &program.functions[value];
                    if found.positions.contains_key(&value.source) {
                        return;
                    }
                    found.positions.insert(value.source, found.items.len());
                    let name = screaming(&plain(&format!("{}_value", value.name)));
                    found.items.push(Item {
                        module: value.module,
                        name: scopes[value.module.index()].unique(&name),
                        of: value.name.clone(),
                    });
                }
            });
        }
        found
    }

    /// The `static`s of a module.
    pub fn declarations(&self, module: ModuleId) -> TokenStream {
        let here = self.items.iter().filter(|item| item.module == module);
        let declared = here.map(|item| {
            let (name, doc) = (&item.name, format!(" The function `{}` as an object.", item.of));
            quote::quote! {
                #[doc = #doc]
                pub static #name: Identity = Identity::new();
            }
        });
        declared.collect()
    }
}

impl Context<'_> {
    /// The identity of a function that is one object, as seen from `from`; none where nobody asks.
    pub fn identity(&self, from: ModuleId, function: hir::FunctionId) -> Option<Expr> {
        let item = &self.identities.items[*self.identities.positions.get(&function)?];
        Some(self.item_path(from, item.module, &item.name))
    }
}
