//! Rust names for Python's: the same words in Rust's casing, made unique where the casing merges two.

use std::collections::HashSet;

use proc_macro2::Ident;

use crate::ir;

use super::build::ident;

/// Names that emitted code takes from Rust or from the runtime's prelude.
const TAKEN_TYPES: &[&str] = &[
    "Box",
    "Buffer",
    "ByteArray",
    "Bytes",
    "Callable",
    "Debug",
    "Dict",
    "DictItems",
    "Err",
    "Exception",
    "ExceptionKind",
    "Fallible",
    "FieldOrder",
    "Float",
    "Fn",
    "Format",
    "FormatArg",
    "Function",
    "Function0",
    "Function1",
    "Function2",
    "Function3",
    "Function4",
    "Global",
    "GlobalExt",
    "Int",
    "Integer",
    "IntegerArithmetic",
    "Key",
    "List",
    "None",
    "Object",
    "Objects",
    "OrderedMap",
    "OrderedSet",
    "Outcome",
    "Stopped",
    "UserException",
    "Ok",
    "Option",
    "OneOf2",
    "OneOf3",
    "OneOf4",
    "OneOf5",
    "OneOf6",
    "OrTrap",
    "PartialEq",
    "Rc",
    "Record",
    "Repr",
    "Result",
    "Self",
    "Shared",
    "Some",
    "Str",
    "String",
    "ToStr",
    "Truth",
    "Vec",
    "Clone",
];

/// Rust's keywords, strict and reserved, of every edition.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do",
    "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let",
    "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self",
    "static", "struct", "super", "trait", "true", "try", "type", "typeof", "union", "unsafe", "unsized",
    "use", "virtual", "where", "while", "yield",
];

/// A set of names already given out in one scope.
#[derive(Clone, Debug, Default)]
pub struct NameScope {
    taken: HashSet<String>,
}

impl NameScope {
    /// A scope in which `names` may not be given out.
    pub fn reserving<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        Self { taken: names.into_iter().map(str::to_owned).collect() }
    }

    /// Gives out `wanted`, or the first of `wanted_2`, `wanted_3`, ... that is free.
    pub fn unique(&mut self, wanted: &str) -> Ident {
        let wanted = if KEYWORDS.contains(&wanted) { format!("{wanted}_") } else { wanted.to_owned() };
        let mut name = wanted.clone();
        let mut count = 1;
        while !self.taken.insert(name.clone()) {
            count += 1;
            // Neither `self__2` nor `Record_2` is a name in Rust's style.
            let joint = if wanted.ends_with('_') || is_camel(&wanted) { "" } else { "_" };
            name = format!("{wanted}{joint}{count}");
        }
        ident(&name)
    }

    /// Gives out a type's name: as [`NameScope::unique`], and none that the prelude has.
    pub fn unique_type(&mut self, wanted: &str) -> Ident {
        let wanted =
            if TAKEN_TYPES.contains(&wanted) { format!("{wanted}Record") } else { wanted.to_owned() };
        self.unique(&wanted)
    }
}

/// Whether the name is cased as a type's.
fn is_camel(name: &str) -> bool {
    name.starts_with(|first: char| first.is_uppercase()) && name.contains(|c: char| c.is_lowercase())
}

/// `snake_case`, for functions, variables and modules. Leading underscores stay.
pub fn snake(name: &str) -> String {
    let core = name.trim_start_matches('_');
    let lead = "_".repeat(name.len() - core.len());
    let words = words(core).join("_").to_lowercase();
    let text = format!("{lead}{words}");
    if words.is_empty() {
        return "underscore".to_owned();
    }
    if words.starts_with(|first: char| first.is_ascii_digit()) {
        format!("{lead}_{words}")
    } else {
        text
    }
}

/// `SCREAMING_SNAKE_CASE`, for module variables.
pub fn screaming(name: &str) -> String {
    snake(name).to_uppercase()
}

/// `CamelCase`, for records.
pub fn camel(name: &str) -> String {
    let text: String = words(name)
        .iter()
        .map(|word| {
            let mut chars = word.chars();
            let first = chars.next().into_iter().flat_map(char::to_uppercase).collect::<String>();
            let rest = chars.as_str();
            let shouted = rest.len() > 1 && rest.chars().all(|c| c.is_uppercase() || c.is_numeric());
            let rest = if shouted { rest.to_lowercase() } else { rest.to_owned() };
            format!("{first}{rest}")
        })
        .collect();
    if text.starts_with(|first: char| first.is_alphabetic()) { text } else { format!("Record{text}") }
}

/// The names of the fields of a class, in order.
pub(super) fn attribute_names(class: &ir::Class) -> Vec<Ident> {
    let mut scope = NameScope::default();
    class.fields.iter().map(|(name, _)| scope.unique(&snake(name))).collect()
}

/// The name of the order of the fields that are there, told apart from theirs.
pub(super) fn order_name(fields: &[Ident]) -> Ident {
    let mut name = "order".to_owned();
    while fields.iter().any(|field| *field == name) {
        name.insert_str(0, "field_");
    }
    ident(&name)
}

/// The names of the fields of a record, in order.
pub(super) fn field_names(record: &ir::Record) -> Vec<Ident> {
    let mut scope = NameScope::default();
    record.fields.iter().map(|field| scope.unique(&snake(&field.name))).collect()
}

/// Splits at underscores and where a lower case letter or digit meets an upper case one.
fn words(name: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut previous = '_';
    for letter in name.chars() {
        let starts = letter.is_uppercase() && (previous.is_lowercase() || previous.is_numeric());
        if letter == '_' || starts {
            words.push(std::mem::take(&mut word));
        }
        if letter != '_' {
            word.push(letter);
        }
        previous = letter;
    }
    words.push(word);
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn casing_follows_rust_and_keeps_the_words() {
        assert_eq!(snake("totalSupply"), "total_supply");
        assert_eq!(snake("_private"), "_private");
        assert_eq!(snake("x1"), "x1");
        assert_eq!(screaming("balances"), "BALANCES");
        assert_eq!(camel("transfer_args"), "TransferArgs");
        assert_eq!(camel("NFT"), "Nft");
        assert_eq!(camel("HTTPRequest"), "HTTPRequest");
        assert_eq!(snake("_"), "underscore");
    }

    #[test]
    fn names_that_casing_merges_stay_apart() {
        let mut scope = NameScope::default();
        assert_eq!(scope.unique(&snake("a_b")), "a_b");
        assert_eq!(scope.unique(&snake("aB")), "a_b_2");
        assert_eq!(scope.unique("loop"), "loop_");
        assert_eq!(scope.unique("loop"), "loop_2");
        assert_eq!(scope.unique("COUNT"), "COUNT");
        assert_eq!(scope.unique("COUNT"), "COUNT_2");
        assert_eq!(scope.unique_type("List"), "ListRecord");
        assert_eq!(scope.unique_type("List"), "ListRecord2");
    }
}
