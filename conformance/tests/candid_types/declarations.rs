//! Random declarations of Kybra types, and a method that echoes a value of each.

use fastrand::Rng;

/// Types without parts.
const PLAIN: &[&str] = &[
    "nat",
    "int",
    "nat8",
    "nat16",
    "nat32",
    "nat64",
    "int8",
    "int16",
    "int32",
    "int64",
    "float32",
    "float64",
    "text",
    "bool",
    "null",
    "Principal",
    "blob",
];

/// Names of fields and cases: neither in the order of their hashes nor of the alphabet.
const NAMES: &[&str] =
    &["name", "value", "id", "next_one", "items", "Owner", "kind", "total", "x1", "flag", "Data", "b"];

/// Those that are Python's own.
const BUILT_IN: &[&str] = &["int", "bool"];

/// A canister with the methods `m0`, `m1` and so on: one for each of `declared` types with a name, one for
/// each type without parts, and `composed` for others.
pub fn canister(rng: &mut Rng, declared: usize, composed: usize) -> String {
    let mut module = Module { rng, text: String::new(), names: Vec::new() };
    module.text += "\"\"\"Every method gives back what it gets.\"\"\"\n\nfrom kybra import (\n";
    let kinds = ["Alias", "Opt", "Record", "Tuple", "Variant", "Vec", "query"];
    let plain = PLAIN.iter().filter(|name| !BUILT_IN.contains(name));
    for name in kinds.iter().chain(plain) {
        module.text += &format!("    {name},\n");
    }
    module.text += ")\n";
    for number in 0..declared {
        module.declare(number);
    }
    let mut types = module.names.clone();
    types.extend(PLAIN.iter().map(|name| (*name).to_owned()));
    types.extend((0..composed).map(|_| module.composed(3)));
    for (number, ty) in types.iter().enumerate() {
        module.text += &format!("\n\n@query\ndef m{number}(x: {ty}) -> {ty}:\n    return x\n");
    }
    module.text
}

struct Module<'a> {
    rng: &'a mut Rng,
    text: String,
    /// The types declared so far.
    names: Vec<String>,
}

impl Module<'_> {
    fn declare(&mut self, number: usize) {
        let name = format!("T{number}");
        match number % 7 {
            0 => self.class(&name, "Record", &[]),
            1 => self.class(&name, "Variant, total=False", &[]),
            2 => {
                let ty = self.ty(2);
                self.text += &format!("\n\n{name} = Alias[{ty}]\n");
            }
            3 => self.class(
                &name,
                "Record",
                &[&format!("Opt[\"{name}\"]"), &format!("Vec[\"{name}\"]"), "nat", "text"],
            ),
            4 => self.class(
                &name,
                "Variant, total=False",
                &["null", &format!("Tuple[\"{name}\", \"{name}\"]"), &format!("\"{name}\""), "int"],
            ),
            5 => {
                // Each refers to the other.
                self.class(&name, "Variant, total=False", &["bool", &format!("\"{name}Branch\"")]);
                let branch = format!("{name}Branch");
                self.class(&branch, "Record", &[&name, &format!("Opt[{name}]"), &name]);
            }
            _ => {
                let ty = self.ty(1);
                self.class(&name, "Record", &[&format!("Vec[{ty}]"), &format!("Tuple[{ty}, {ty}]")]);
            }
        }
        self.names.push(name);
    }

    /// A record or variant with members of these types and a few more.
    fn class(&mut self, name: &str, base: &str, types: &[&str]) {
        let mut types: Vec<String> = types.iter().map(|ty| (*ty).to_owned()).collect();
        let more = self.rng.usize(if types.is_empty() { 1..6 } else { 0..3 });
        for _ in 0..more {
            let ty = self.ty(2);
            types.push(ty);
        }
        let mut names = NAMES.to_vec();
        self.rng.shuffle(&mut names);
        self.text += &format!("\n\nclass {name}({base}):\n");
        for (name, ty) in names.iter().zip(types) {
            self.text += &format!("    {name}: {ty}\n");
        }
    }

    /// The annotation of a type with parts in parts, `depth` at most.
    fn ty(&mut self, depth: usize) -> String {
        match self.rng.u8(0..10) {
            0 | 1 if !self.names.is_empty() => self.rng.choice(&self.names).cloned().unwrap_or_default(),
            2..=4 if depth > 0 => self.composed(depth),
            _ => PLAIN[self.rng.usize(0..PLAIN.len())].to_owned(),
        }
    }

    fn composed(&mut self, depth: usize) -> String {
        match self.rng.u8(0..3) {
            0 => format!("Opt[{}]", self.ty(depth - 1)),
            1 => format!("Vec[{}]", self.ty(depth - 1)),
            _ => {
                let length = self.rng.usize(1..4);
                let parts: Vec<String> = (0..length).map(|_| self.ty(depth - 1)).collect();
                format!("Tuple[{}]", parts.join(", "))
            }
        }
    }
}
