//! Literals, those near a boundary more often than chance would have them.

use super::scope::Scope;
use super::ty::Ty;

/// Ints around which representations change.
const EDGES: [&str; 36] = [
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
    "256",
    "-128",
    "65536",
    "2147483647",
    "2147483648",
    "-2147483648",
    "-2147483649",
    "4294967295",
    "4294967296",
    "9007199254740992",
    "9007199254740993",
    "-9007199254740993",
    "2305843009213693951",
    "-2305843009213693952",
    "4611686018427387904",
    "-4611686018427387905",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "-9223372036854775809",
    "18446744073709551615",
    "18446744073709551616",
    "-18446744073709551617",
    "1000000000000000000000000000000",
];

const TEXTS: [&str; 20] = [
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
    "'-7'",
    "'ß'",
    "'1_000'",
    "'tab\\there'",
    "'It\\'s \"q\"'",
    "'x\\x00y'",
];

const FLOATS: [&str; 22] = [
    "0.0",
    "1.0",
    "0.5",
    "-1.5",
    "2.75",
    "0.1",
    "1e10",
    "-0.0",
    "1e-7",
    "123456.789",
    "1e300",
    "3.0",
    "2.5",
    "-2.5",
    "1e16",
    "1e22",
    "9007199254740992.0",
    "9223372036854775808.0",
    "5e-324",
    "1.7976931348623157e308",
    "float('inf')",
    "-1e-5",
];

const BYTES: [&str; 8] =
    ["b''", "b'a'", "b'abc'", "b'\\x00\\xff'", "b'12 34'", "bytes([1, 2, 3])", "b'a,b,,c'", "b'It\\'s'"];

impl Scope<'_> {
    /// A literal, or a display of literals and expressions.
    pub(super) fn literal(&mut self, ty: &Ty, depth: usize) -> String {
        match ty {
            Ty::Int => self.int_literal(),
            Ty::Bool => self.choices.of(&["True", "False"]).to_owned(),
            Ty::Str => TEXTS[self.choices.below(TEXTS.len())].to_owned(),
            Ty::Float => FLOATS[self.choices.below(FLOATS.len())].to_owned(),
            Ty::Bytes => BYTES[self.choices.below(BYTES.len())].to_owned(),
            Ty::ByteArray => format!("bytearray({})", BYTES[self.choices.below(BYTES.len())]),
            Ty::Set(item) => self.set_literal(item, depth),
            Ty::FrozenSet(item) => format!("frozenset({})", self.set_literal(item, depth)),
            Ty::List(item) => {
                let count = self.choices.below(4);
                format!("[{}]", self.several(item, count, depth).join(", "))
            }
            Ty::Dict(key, value) => self.dict_literal(key, value, depth),
            Ty::Tuple(items) => {
                let items: Vec<String> = items.iter().map(|item| self.expr(item, depth)).collect();
                format!("({})", items.join(", "))
            }
            Ty::TupleOf(item) => {
                let count = self.choices.below(4);
                match &self.several(item, count, depth)[..] {
                    [only] => format!("({only},)"),
                    items => format!("({})", items.join(", ")),
                }
            }
            Ty::Optional(inner) => {
                if self.choices.below(3) == 0 {
                    "None".to_owned()
                } else {
                    self.literal(inner, depth)
                }
            }
            Ty::Union(members) => {
                let member = &members[self.choices.below(members.len())];
                self.literal(member, depth)
            }
            Ty::Record(number) => self.record_literal(*number, depth),
            Ty::Function(params, result) => self.lambda(params, result, depth),
            Ty::Iterator(item) => {
                let list = self.operand(&Ty::List(item.clone()), 0);
                format!("iter({list})")
            }
            Ty::None => "None".to_owned(),
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
        (0..count).map(|_| self.given(ty, depth)).collect()
    }

    fn set_literal(&mut self, item: &Ty, depth: usize) -> String {
        let count = 1 + self.choices.below(3);
        format!("{{{}}}", self.several(item, count, depth).join(", "))
    }

    fn dict_literal(&mut self, key: &Ty, value: &Ty, depth: usize) -> String {
        let count = self.choices.below(4);
        let entries: Vec<String> = (0..count)
            .map(|_| format!("{}: {}", self.literal(key, 0), self.given(value, depth)))
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
