//! The straight path of messages: headers as constants, and records and variants field by field.
//!
//! `mini_runtime::shell::wire` reads and writes what a method's types say; emission gives it the headers
//! and the order of fields, which is that of their hashes (Candid specification, "Records").

use std::collections::HashMap;

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;
use syn::{Expr as Rust, Ident, Item, Type, parse_quote};

use crate::hir::{AnnotationKind, MethodKind};
use crate::ir::Export;

use super::build;
use super::names::{NameScope, snake};

/// The bytes before the values of a method's messages: `DIDL`, the types, and how many values there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MessageHeaders {
    /// Before the arguments.
    pub arguments: Vec<u8>,
    /// Before the results.
    pub reply: Vec<u8>,
}

/// What the program's Candid types look like before values of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CandidHeaders {
    /// Of messages, for each of [`crate::ir::Program::exports`].
    pub messages: Vec<MessageHeaders>,
    /// Of what is stored, for each of [`crate::ir::Program::stables`] and each of its parts.
    pub stored: Vec<Vec<Vec<u8>>>,
    /// Of the state that survives upgrades; empty where there is none.
    pub state: Vec<u8>,
}

/// The functions that read arguments and write replies, one for each list of types.
#[derive(Default)]
pub(super) struct Codecs {
    /// Their names, by what they do.
    known: HashMap<(bool, Vec<u8>, String), Ident>,
    /// The functions.
    pub items: Vec<Item>,
}

impl Codecs {
    /// The options of a method's attribute that name what reads its arguments and writes its reply.
    pub fn options(
        &mut self,
        export: &Export,
        headers: &MessageHeaders,
        params: &[Type],
        result: Option<&Type>,
        names: &mut NameScope,
    ) -> Vec<TokenStream> {
        let mut options = Vec::new();
        if !matches!(export.kind, MethodKind::Query | MethodKind::Update) {
            return options;
        }
        options.extend(self.decoding(headers, params, names));
        if !matches!(export.result.kind, AnnotationKind::Manual(_)) {
            let function = self.writer(result, &headers.reply, names).to_string();
            options.push(quote!(encode_with = #function));
        }
        options
    }

    /// The option that names what reads the arguments, if there are any.
    pub fn decoding(
        &mut self,
        headers: &MessageHeaders,
        params: &[Type],
        names: &mut NameScope,
    ) -> Option<TokenStream> {
        let any = !params.is_empty();
        any.then(|| self.reader(params, &headers.arguments, names).to_string())
            .map(|function| quote!(decode_with = #function))
    }

    fn reader(&mut self, params: &[Type], header: &[u8], names: &mut NameScope) -> Ident {
        let types = words(&quote!(#(#params),*));
        let key = (true, header.to_vec(), types);
        if let Some(known) = self.known.get(&key) {
            return known.clone();
        }
        let function = names.unique(&format!("decode_{}", key.2));
        let header = bytes(header);
        self.items.push(if let [only] = params {
            parse_quote! {
                /// Reads the argument of a message.
                fn #function(message: Vec<u8>) -> #only {
                    let (argument,) = shell::decode(&message, #header);
                    argument
                }
            }
        } else {
            parse_quote! {
                /// Reads the arguments of a message.
                fn #function(message: Vec<u8>) -> (#(#params),*) {
                    shell::decode(&message, #header)
                }
            }
        });
        self.known.insert(key, function.clone());
        function
    }

    fn writer(&mut self, result: Option<&Type>, header: &[u8], names: &mut NameScope) -> Ident {
        let types = result.map_or_else(|| "nothing".to_owned(), |ty| words(&quote!(#ty)));
        let key = (false, header.to_vec(), types);
        if let Some(known) = self.known.get(&key) {
            return known.clone();
        }
        let function = names.unique(&format!("encode_{}", key.2));
        let header = bytes(header);
        self.items.push(match result {
            None => parse_quote! {
                /// Writes a reply without a value.
                fn #function() -> Vec<u8> {
                    #header.to_vec()
                }
            },
            Some(ty) => parse_quote! {
                /// Writes a reply.
                fn #function(result: #ty) -> Vec<u8> {
                    shell::encode(#header, &result)
                }
            },
        });
        self.known.insert(key, function.clone());
        function
    }
}

/// The names in types, as words of a name: `vec_u64` for `Vec<u64>`.
fn words(types: &TokenStream) -> String {
    let mut words = Vec::new();
    collect(types.clone(), &mut words);
    words.join("_")
}

/// Paths count by their last name: `candid::Nat` is `nat`.
fn collect(tokens: TokenStream, words: &mut Vec<String>) {
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Group(group) => collect(group.stream(), words),
            TokenTree::Ident(ident) => {
                let leads =
                    matches!(tokens.peek(), Some(TokenTree::Punct(punct)) if punct.as_char() == ':');
                if !leads {
                    words.push(snake(&ident.to_string()));
                }
            }
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

pub(super) fn bytes(header: &[u8]) -> Rust {
    let literal = proc_macro2::Literal::byte_string(header);
    parse_quote!(#literal)
}

/// The hash of a field's name (Candid specification, "Records").
pub(super) fn hash(name: &str) -> u32 {
    name.bytes().fold(0_u32, |hash, byte| hash.wrapping_mul(223).wrapping_add(u32::from(byte)))
}

/// `impl Wire` of a struct of fields, each with Candid's name, Rust's name and the type.
pub(super) fn record(candid: &Ident, fields: &[(&str, &Ident, Type)]) -> Item {
    let mut fields: Vec<_> = fields.iter().collect();
    fields.sort_by_key(|(name, ..)| hash(name));
    let names: Vec<&Ident> = fields.iter().map(|(_, name, _)| *name).collect();
    let least = sum(fields.iter().map(|(.., ty)| ty));
    let [out, input] = if names.is_empty() { ["_out", "_input"] } else { ["out", "input"] };
    let (out, input) = (build::ident(out), build::ident(input));
    let read: Rust = if names.is_empty() {
        parse_quote!(Some(Self {}))
    } else {
        parse_quote!(#input.nested(|input| Some(Self { #(#names: Wire::read(input)?),* })))
    };
    parse_quote! {
        impl Wire for #candid {
            const LEAST: usize = #least;

            fn write(&self, #out: &mut Vec<u8>) {
                #(self.#names.write(out);)*
            }

            fn read(#input: &mut shell::Reader<'_>) -> Option<Self> {
                #read
            }
        }
    }
}

fn sum<'a>(types: impl Iterator<Item = &'a Type>) -> Rust {
    let terms = types.map(|ty| -> Rust {
        if let Type::Path(plain) = ty
            && build::type_arguments(ty).is_empty()
        {
            return parse_quote!(#plain::LEAST);
        }
        parse_quote!(<#ty>::LEAST)
    });
    terms.reduce(|sum, term| parse_quote!(#sum + #term)).unwrap_or_else(|| parse_quote!(0))
}

/// `impl Wire` of an enum of cases, each with Candid's name, Rust's name and the type of what it holds.
pub(super) fn variant(candid: &Ident, cases: &[(&str, &Ident, Option<Type>)]) -> Item {
    let mut cases: Vec<_> = cases.iter().collect();
    cases.sort_by_key(|(name, ..)| hash(name));
    let writes = cases.iter().enumerate().map(|(position, (_, case, ty))| -> syn::Arm {
        match ty {
            None => parse_quote!(Self::#case => shell::write_tag(#position, out),),
            Some(_) => parse_quote! {
                Self::#case(held) => {
                    shell::write_tag(#position, out);
                    held.write(out);
                }
            },
        }
    });
    let reads = cases.iter().enumerate().map(|(position, (_, case, ty))| -> syn::Arm {
        let position = proc_macro2::Literal::usize_unsuffixed(position);
        match ty {
            None => parse_quote!(#position => Some(Self::#case),),
            Some(_) => parse_quote!(#position => Wire::read(input).map(Self::#case),),
        }
    });
    parse_quote! {
        impl Wire for #candid {
            const LEAST: usize = 1;

            fn write(&self, out: &mut Vec<u8>) {
                match self { #(#writes)* }
            }

            fn read(input: &mut shell::Reader<'_>) -> Option<Self> {
                input.nested(|input| match input.length()? {
                    #(#reads)*
                    _ => None,
                })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::hash;

    #[test]
    fn names_hash_as_candid_says() {
        // The examples of the Candid specification and of `candid::idl_hash`.
        assert_eq!(hash("name"), 1_224_700_491);
        assert_eq!(hash("Ok"), 17_724);
        assert_eq!(hash("Err"), 3_456_837);
    }
}
