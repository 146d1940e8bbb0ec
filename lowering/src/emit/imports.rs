//! What a module imports: exactly what it uses, since a glob that nothing needs is a warning.

use std::collections::HashSet;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Item, parse_quote};

use super::build;

/// The names of the runtime's prelude that emitted code writes out. Its other traits are there for their
/// methods.
const PRELUDE: &[&str] = &[
    "AccountIdentifier",
    "ByteArray",
    "Bytes",
    "Dict",
    "DictItems",
    "DictKeys",
    "DictValues",
    "Exception",
    "ExceptionKind",
    "Fallible",
    "FieldOrder",
    "Float",
    "Format",
    "FrozenSet",
    "Function",
    "Function0",
    "Function1",
    "Function2",
    "Function3",
    "Function4",
    "Global",
    "Identity",
    "Int",
    "Integer",
    "Iter",
    "List",
    "Object",
    "Objects",
    "OrderedMap",
    "OrderedSet",
    "Outcome",
    "OneOf2",
    "Ordered",
    "OneOf3",
    "OneOf4",
    "OneOf5",
    "OneOf6",
    "Principal",
    "Range",
    "Rc",
    "Record",
    "Repr",
    "Service",
    "Set",
    "SizedBTreeMap",
    "SizedMinHeap",
    "SizedVec",
    "Stable",
    "Stored",
    "Stopped",
    "UserException",
    "Yields",
    "Str",
    "Tuple",
    "builtin",
    "bytes",
    "declared",
    "enumerate",
    super::print::OR_BREAK,
    "print",
    "print_with",
    "raise",
    "range",
    "range_i64",
    "range_u64",
    "stop_at_exception",
    "write_mapping_repr",
    "zip1",
    "zip2",
    "zip3",
    "zip4",
];

/// Methods that are there without an import.
const INHERENT: &[&str] = &[
    "abs",
    "as_ref",
    "clear",
    "clone",
    "cloned",
    "contains",
    "copied",
    "copysign",
    "eq",
    "extend_from_slice",
    "ge",
    "gt",
    "into_iter",
    "is_empty",
    "is_finite",
    "is_infinite",
    "is_nan",
    "is_none",
    "is_none_or",
    "is_some",
    "is_some_and",
    "iter",
    "le",
    "lt",
    "ne",
    "next",
    "push",
    "rev",
    "reverse",
    "to_owned",
    "to_string",
    "to_vec",
    "zip",
];

/// The traits of the canister's boundary, and the methods that they are imported for.
const BOUNDARY: &[(&str, &str)] = &[
    ("FromCandid", "FromCandid"),
    ("IntoPython", "into_python"),
    ("ToCandid", "to_candid"),
    ("Wire", "Wire"),
];

/// The `use` items for what the items name.
pub fn of(items: &[Item]) -> Vec<Item> {
    let own: HashSet<String> = items.iter().filter_map(name).collect();
    let mut used = Used::default();
    for item in items {
        used.scan(item.to_token_stream());
    }
    let prelude = used.names.iter().any(|name| PRELUDE.contains(&name.as_str()) && !own.contains(name))
        || used.methods.iter().any(|method| !INHERENT.contains(&method.as_str()));
    let mut imports = Vec::new();
    if prelude {
        imports.push(parse_quote!(
            use mini_runtime::prelude::*;
        ));
    }
    let mut names = Vec::new();
    if used.modules.contains("shell") {
        names.push(parse_quote!(self));
    }
    for (name, sign) in BOUNDARY {
        if used.names.contains(*sign) || used.methods.contains(*sign) {
            let name = build::ident(name);
            names.push(parse_quote!(#name));
        }
    }
    if let Some(import) = shell(&names) {
        imports.push(import);
    }
    imports
}

fn shell(names: &[syn::UseTree]) -> Option<Item> {
    match names {
        [] => None,
        [syn::UseTree::Name(only)] if only.ident == "self" => Some(parse_quote!(
            use mini_runtime::shell;
        )),
        [only] => Some(parse_quote!(use mini_runtime::shell::#only;)),
        names => Some(parse_quote!(use mini_runtime::shell::{#(#names),*};)),
    }
}

/// The name that an item has in its module.
fn name(item: &Item) -> Option<String> {
    if let Item::Fn(function) = item {
        return Some(function.sig.ident.to_string());
    }
    let Item::Struct(structure) = item else { return None };
    Some(structure.ident.to_string())
}

/// The identifiers of a stretch of code.
#[derive(Debug, Default)]
struct Used {
    /// After a dot: methods and fields.
    methods: HashSet<String>,
    /// The first segment of a path with several.
    modules: HashSet<String>,
    /// All others that do not continue a path.
    names: HashSet<String>,
}

impl Used {
    fn scan(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        for (at, token) in tokens.iter().enumerate() {
            match token {
                TokenTree::Group(group) => self.scan(group.stream()),
                TokenTree::Ident(ident) => {
                    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
                    let ident = ident.to_string();
                    if is_punct(before, '.') {
                        if matches!(tokens.get(at + 1), Some(TokenTree::Group(_))) {
                            self.methods.insert(ident);
                        }
                    } else if !is_punct(before, ':') {
                        if is_punct(tokens.get(at + 1), ':') && is_punct(tokens.get(at + 2), ':') {
                            self.modules.insert(ident.clone());
                        }
                        self.names.insert(ident);
                    } else if !is_punct(at.checked_sub(2).and_then(|before| tokens.get(before)), ':') {
                        // After a single colon: a type.
                        if is_punct(tokens.get(at + 1), ':') && is_punct(tokens.get(at + 2), ':') {
                            self.modules.insert(ident.clone());
                        }
                        self.names.insert(ident);
                    }
                }
                // The decoder of a method's arguments is named in its attribute.
                TokenTree::Literal(literal) if literal.to_string().starts_with("\"shell::") => {
                    self.modules.insert("shell".to_owned());
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
        }
    }
}

fn is_punct(token: Option<&TokenTree>, sign: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn imports(item: Item) -> String {
        of(&[item]).iter().map(|import| import.to_token_stream().to_string() + " ").collect()
    }

    #[test]
    fn a_function_on_machine_values_imports_nothing() {
        assert_eq!(
            imports(parse_quote!(
                pub fn f(x: f64) -> bool {
                    x.is_nan()
                }
            )),
            ""
        );
        assert_eq!(
            imports(parse_quote!(
                pub fn print(x: u64) -> u64 {
                    crate::a::print(x)
                }
            )),
            ""
        );
    }

    #[test]
    fn the_prelude_is_imported_for_a_type_or_a_method() {
        assert!(
            imports(parse_quote!(
                pub fn f(x: Int) -> i64 {
                    1
                }
            ))
            .contains("prelude")
        );
        assert!(
            imports(parse_quote!(
                pub fn f(x: i64) -> i64 {
                    crate::a::X.get()
                }
            ))
            .contains("prelude")
        );
    }

    #[test]
    fn the_boundary_is_imported_by_name() {
        let item = parse_quote!(
            fn get() -> u64 {
                main::get().to_candid().or_trap("a.py:1")
            }
        );
        assert!(imports(item).contains("use mini_runtime :: shell :: ToCandid ;"));
        let item = parse_quote!(
            pub fn f() -> u64 {
                shell::now()
            }
        );
        assert!(imports(item).contains("use mini_runtime :: shell ;"));
    }
}
