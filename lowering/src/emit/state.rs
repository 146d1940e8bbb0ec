//! Module variables that survive upgrades: what `pre_upgrade` writes and `post_upgrade` reads.
//!
//! `mini_runtime::state` writes and reads values by their types; emission gives it the header, the
//! variables, and the fields of records, both in the order of their hashes, as Candid has them.

use syn::{Expr as Rust, Item, Stmt, parse_quote};

use crate::analysis::kept;
use crate::hir::RecordId;
use crate::ir::{Kept, Program, Record};

use super::build;
use super::context::Context;
use super::shell::outside;
use super::wire::hash;

/// The functions of the crate root that write and read the state.
pub(super) fn functions(context: &Context<'_>, header: &[u8]) -> Vec<Item> {
    let mut variables: Vec<&Kept> = context.program.kept.iter().collect();
    if variables.is_empty() {
        return Vec::new();
    }
    variables.sort_by_key(|kept| hash(&kept.name));
    let names = variables.iter().map(|kept| build::string(&kept.name));
    let paths: Vec<Rust> =
        variables.iter().map(|kept| context.global_path(outside(context), kept.global)).collect();
    let header = proc_macro2::Literal::byte_string(header);
    vec![
        parse_quote! {
            /// The types of the state, as Candid has them.
            const STATE: &[u8] = #header;
        },
        parse_quote! {
            /// Writes the module variables that survive an upgrade.
            fn save_state() {
                mini_runtime::state::save(STATE, |state| {
                    #(state.variable(&#paths);)*
                });
            }
        },
        parse_quote! {
            /// Reads what the canister wrote before it was upgraded.
            fn restore_state() {
                mini_runtime::state::restore(STATE, &[#(#names),*], |state| {
                    #(state.variable(&#paths);)*
                });
            }
        },
    ]
}

/// The call of `save_state`, if there is a state.
pub(super) fn save(program: &Program) -> Option<Stmt> {
    (!program.kept.is_empty()).then(|| parse_quote!(save_state();))
}

/// The call of `restore_state`, if there is a state.
pub(super) fn restore(program: &Program) -> Option<Stmt> {
    (!program.kept.is_empty()).then(|| parse_quote!(restore_state();))
}

/// How a record is written and read, if the state has some of it.
pub(super) fn record(context: &Context<'_>, id: RecordId) -> Option<Item> {
    let program = context.program;
    if !kept::records(program, &program.kept).contains(&id) {
        return None;
    }
    let record = &program.records[id.index()];
    Some(if record.open { open(context, id, record) } else { closed(context, id, record) })
}

/// Positions of the fields in the order of their hashes.
fn by_hash(record: &Record) -> Vec<usize> {
    let mut positions: Vec<usize> = (0..record.fields.len()).collect();
    positions.sort_by_key(|position| hash(&record.fields[*position].name));
    positions
}

fn closed(context: &Context<'_>, id: RecordId, record: &Record) -> Item {
    let name = context.record_name(id);
    let fields = by_hash(record).into_iter().map(|position| context.field_name(id, position));
    let fields: Vec<_> = fields.collect();
    let [out, input] = if fields.is_empty() { ["_out", "_input"] } else { ["out", "input"] };
    let (out, input) = (build::ident(out), build::ident(input));
    parse_quote! {
        impl mini_runtime::state::Persist for #name {
            fn save(&self, #out: &mut mini_runtime::state::Writer) {
                #(mini_runtime::state::Persist::save(&self.#fields, out);)*
            }

            fn load(#input: &mut mini_runtime::state::Reader<'_>) -> Option<Self> {
                Some(Self { #(#fields: mini_runtime::state::Persist::load(input)?),* })
            }
        }
    }
}

/// A record that may lack fields is a list of those that it has, oldest first.
fn open(context: &Context<'_>, id: RecordId, record: &Record) -> Item {
    let name = context.record_name(id);
    let order = context.order_name(id);
    let fields: Vec<(usize, usize)> = by_hash(record).into_iter().enumerate().collect();
    let saves = fields.iter().map(|(tag, position)| -> syn::Arm {
        let field = context.field_name(id, *position);
        let save: Stmt = if record.fields[*position].required {
            parse_quote!(mini_runtime::state::Persist::save(&self.#field, out);)
        } else {
            parse_quote! {
                if let Some(value) = &self.#field {
                    mini_runtime::state::Persist::save(value, out);
                }
            }
        };
        let position = proc_macro2::Literal::usize_unsuffixed(*position);
        parse_quote! {
            #position => {
                out.length(#tag);
                #save
            }
        }
    });
    let held = |position: usize| build::ident(&format!("field_{position}"));
    let loads = fields.iter().map(|(tag, position)| -> syn::Arm {
        let (field, place) = (held(*position), super::open_record::place(*position));
        let tag = proc_macro2::Literal::usize_unsuffixed(*tag);
        parse_quote! {
            #tag => order.store(#place, &mut #field, mini_runtime::state::Persist::load(input)?),
        }
    });
    let names: Vec<_> = (0..record.fields.len()).map(held).collect();
    let given = record.fields.iter().enumerate().map(|(position, found)| -> syn::FieldValue {
        let (field, held) = (context.field_name(id, position), held(position));
        if found.required { parse_quote!(#field: #held?) } else { parse_quote!(#field: #held) }
    });
    parse_quote! {
        impl mini_runtime::state::Persist for #name {
            fn save(&self, out: &mut mini_runtime::state::Writer) {
                out.length(self.#order.positions().count());
                for position in self.#order.positions() {
                    match position {
                        #(#saves)*
                        _ => {}
                    }
                }
            }

            fn load(input: &mut mini_runtime::state::Reader<'_>) -> Option<Self> {
                let mut order = FieldOrder::new();
                #(let mut #names = None;)*
                for _ in 0..input.length()? {
                    match input.length()? {
                        #(#loads)*
                        _ => return None,
                    }
                }
                Some(Self { #(#given,)* #order: order })
            }
        }
    }
}
