//! TypedDict classes some of whose fields may be absent.

use syn::{Expr as Rust, Item, parse_quote};

use crate::hir::{RecordId, RecordKind};
use crate::ir::{Expr, OpenOp};
use crate::source::Span;
use crate::ty::Ty;

use super::build;
use super::context::Context;
use super::function::FunctionEmitter;
use super::value::Value;

impl<'a> FunctionEmitter<'a> {
    /// A question to, or a change of, such a record.
    pub(super) fn open_record(&self, op: OpenOp, record: &'a Expr, span: Span) -> Value {
        let Ty::Record(id) = record.ty else { return Value::owned(build::unit()) };
        let target = self.value(record).into_receiver();
        let order = self.context().order_name(id);
        let expr = match op {
            OpenOp::Load(field) => {
                let name = self.context().field_name(id, field);
                let declared = &self.context().program.records[id.index()].fields[field];
                let copy = Context::is_copy(&declared.ty);
                let place = build::field(build::path("fields"), name);
                let place = if copy { place } else { build::method(place, "clone", Vec::new()) };
                let args = vec![build::string(&declared.name), parse_quote!(|fields| #place)];
                let found = build::method(target, "entry", args);
                let value = self.or_leave(found, span);
                return Value { copy, ..Value::owned(value) };
            }
            OpenOp::Has(field) => {
                let name = self.context().field_name(id, field);
                build::method(target, "read", vec![parse_quote!(|fields| fields.#name.is_some())])
            }
            OpenOp::Remove(field) => {
                let name = self.context().field_name(id, field);
                let position = place(field);
                let change: Rust =
                    parse_quote!(|fields| fields.#order.remove(#position, &mut fields.#name));
                build::method(target, "write", vec![change])
            }
            OpenOp::Names | OpenOp::Keys | OpenOp::KeysBack => {
                let function = match op {
                    OpenOp::Keys => "keys",
                    OpenOp::KeysBack => "keys_back",
                    OpenOp::Load(_) | OpenOp::Has(_) | OpenOp::Remove(_) | OpenOp::Names => "names",
                };
                let fields = self.context().program.records[id.index()].fields.iter();
                let names = fields.map(|field| build::string(&field.name));
                let names: Rust = parse_quote!(&[#(#names),*]);
                build::method(target, function, vec![names, parse_quote!(|fields| &fields.#order)])
            }
        };
        Value::owned(expr)
    }

    /// The closure that stores to a field.
    pub(super) fn open_store(&self, id: RecordId, field: usize) -> Rust {
        let order = self.context().order_name(id);
        let name = self.context().field_name(id, field);
        let position = place(field);
        parse_quote!(|fields, value| fields.#order.store(#position, &mut fields.#name, value))
    }
}

/// The fields of a literal that are not given, and the order of those that are.
pub(super) fn rest(context: &Context<'_>, record: RecordId, given: &[usize]) -> Vec<syn::FieldValue> {
    let count = context.program.records[record.index()].fields.len();
    let absent = (0..count).filter(|position| !given.contains(position));
    let mut rest: Vec<syn::FieldValue> = absent
        .map(|position| {
            let name = context.field_name(record, position);
            parse_quote!(#name: None)
        })
        .collect();
    let order = context.order_name(record);
    let positions = given.iter().map(|position| place(*position));
    rest.push(parse_quote!(#order: FieldOrder::of([#(#positions),*])));
    rest
}

/// The struct and how it prints.
pub(super) fn items(context: &Context<'_>, id: RecordId, attrs: &[syn::Attribute]) -> Vec<Item> {
    let record = &context.program.records[id.index()];
    let name = context.record_name(id);
    let order = context.order_name(id);
    let fields = record.fields.iter().enumerate().map(|(position, field)| -> syn::Field {
        let field_name = context.field_name(id, position);
        let ty = context.ty(record.module, &field.ty);
        let doc = format!(" `{}`", field.name);
        if field.required {
            return parse_quote!(#[doc = #doc] pub #field_name: #ty);
        }
        parse_quote!(#[doc = #doc] pub #field_name: Option<#ty>)
    });
    // A variant is made with none of its cases first.
    let derived: syn::Attribute = if record.kind == RecordKind::Variant {
        parse_quote!(#[derive(Clone, Default, PartialEq)])
    } else {
        parse_quote!(#[derive(Clone, PartialEq)])
    };
    let structure: Item = parse_quote! {
        #(#attrs)*
        #derived
        pub struct #name {
            #(#fields,)*
            /// The fields that are there, oldest first.
            pub #order: FieldOrder,
        }
    };
    let shown = record.fields.iter().enumerate().map(|(position, field)| {
        let key = build::string(&field.name);
        let value = build::field(build::path("self"), context.field_name(id, position));
        build::tuple(vec![key, build::reference(value)])
    });
    let repr: Item = parse_quote! {
        impl Repr for #name {
            fn write_repr(&self, out: &mut String) {
                self.#order.write_repr(out, &[#(#shown),*]);
            }

            fn is_vacant(&self) -> bool {
                self.#order.is_empty()
            }
        }
    };
    vec![structure, repr]
}

/// A position among the fields as the runtime takes it.
pub(super) fn place(field: usize) -> Rust {
    build::integer(i128::try_from(field).unwrap_or(i128::MAX))
}
