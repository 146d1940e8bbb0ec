//! Literals, those near a boundary more often than chance would have them.

use super::scope::Scope;
use super::ty::Ty;

/// Ints around which representations change.
const EDGES: [&str; 20] = [
    "0",
    "1",
    "2",
    "3",
    "5",
    "7",
    "10",
    "-1",
    "-2",
    "-7",
    "100",
    "255",
    "2147483647",
    "-2147483648",
    "4294967296",
    "2305843009213693951",
    "-2305843009213693952",
    "9223372036854775807",
    "-9223372036854775808",
    "18446744073709551616",
];

const TEXTS: [&str; 14] = [
    "''",
    "'a'",
    "'b'",
    "'ab'",
    "'abc'",
    "'key'",
    "'Hello, World'",
    "' spaced '",
    "'ünïcode'",
    "'日本語'",
    "'😀x'",
    "'a,b,,c'",
    "'12'",
    "'line\\nbreak'",
];

const FLOATS: [&str; 12] =
    ["0.0", "1.0", "0.5", "-1.5", "2.75", "0.1", "1e10", "-0.0", "1e-7", "123456.789", "1e300", "3.0"];

const BYTES: [&str; 6] = ["b''", "b'a'", "b'abc'", "b'\\x00\\xff'", "b'12 34'", "bytes([1, 2, 3])"];

impl Scope<'_> {
    /// A literal, or a display of literals and expressions.
    pub(super) fn literal(&mut self, ty: &Ty, depth: usize) -> String {
        match ty {
            Ty::Int => self.int_literal(),
            Ty::Bool => self.choices.of(&["True", "False"]).to_owned(),
            Ty::Str => TEXTS[self.choices.below(TEXTS.len())].to_owned(),
            Ty::Float => FLOATS[self.choices.below(FLOATS.len())].to_owned(),
            Ty::Bytes => BYTES[self.choices.below(BYTES.len())].to_owned(),
            Ty::Set(item) => {
                let count = 1 + self.choices.below(3);
                format!("{{{}}}", self.several(item, count, depth).join(", "))
            }
            Ty::List(item) => {
                let count = self.choices.below(4);
                format!("[{}]", self.several(item, count, depth).join(", "))
            }
            Ty::Dict(key, value) => self.dict_literal(key, value, depth),
            Ty::Tuple(items) => {
                let items: Vec<String> = items.iter().map(|item| self.expr(item, depth)).collect();
                format!("({})", items.join(", "))
            }
            Ty::Optional(inner) => {
                if self.choices.below(3) == 0 {
                    "None".to_owned()
                } else {
                    self.literal(inner, depth)
                }
            }
            Ty::Record(number) => self.record_literal(*number, depth),
        }
    }

    fn int_literal(&mut self) -> String {
        if self.choices.one_in(3) {
            return EDGES[self.choices.below(EDGES.len())].to_owned();
        }
        self.choices.below(10).to_string()
    }

    /// `count` expressions of a type.
    pub(super) fn several(&mut self, ty: &Ty, count: usize, depth: usize) -> Vec<String> {
        (0..count).map(|_| self.expr(ty, depth)).collect()
    }

    fn dict_literal(&mut self, key: &Ty, value: &Ty, depth: usize) -> String {
        let count = self.choices.below(4);
        let entries: Vec<String> = (0..count)
            .map(|_| format!("{}: {}", self.literal(key, 0), self.expr(value, depth)))
            .collect();
        format!("{{{}}}", entries.join(", "))
    }

    fn record_literal(&mut self, number: usize, depth: usize) -> String {
        let fields = self.records[number].fields.clone();
        let entries: Vec<String> =
            fields.iter().map(|(name, ty)| format!("\"{name}\": {}", self.expr(ty, depth))).collect();
        format!("{{{}}}", entries.join(", "))
    }
}
