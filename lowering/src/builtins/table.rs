//! All rows in one order, and by name.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::{
    Builtin, BuiltinId, Effect, RustForm, arguments, bytes, canister, dict, exceptions, float, int,
    iterator, list, set, stable, template, text, tuple,
};

struct Table {
    rows: Vec<Builtin>,
    names: HashMap<&'static str, Vec<BuiltinId>>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let [immutable, mutable] = bytes::SHARED;
    let files = [
        int::ROWS,
        float::ROWS,
        text::ROWS,
        bytes::ROWS,
        immutable,
        mutable,
        list::ROWS,
        dict::ROWS,
        set::ROWS,
        tuple::ROWS,
        iterator::ROWS,
        exceptions::ROWS,
        text::OBJECT_ROWS,
        canister::ROWS,
        stable::ROWS,
        arguments::ROWS,
        template::ROWS,
    ];
    let rows: Vec<Builtin> = files.into_iter().flatten().cloned().collect();
    let mut names: HashMap<&'static str, Vec<BuiltinId>> = HashMap::new();
    for (index, row) in rows.iter().enumerate() {
        let id = u16::try_from(index).map(BuiltinId).expect("more than u16::MAX rows");
        names.entry(row.name).or_default().push(id);
    }
    Table { rows, names }
});

/// The methods of containers that variables own which some row calls and no row that changes anything.
static READING: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    let methods = |writes: bool| {
        let rows = all().iter().filter(move |row| (row.effect == Effect::Writes) == writes);
        rows.filter_map(
            |row| if let RustForm::Method(name) = row.unshared?.rust { Some(name) } else { None },
        )
    };
    let changing: HashSet<&str> = methods(true).collect();
    methods(false).filter(|name| !changing.contains(name)).collect()
});

/// Whether a method leaves the container that a variable owns as it is, by what the rows say of it.
pub fn only_reads(method: &str) -> bool {
    READING.contains(method)
}

/// Every row; a [`BuiltinId`] is a position in it.
pub fn all() -> &'static [Builtin] {
    &TABLE.rows
}

/// The row of an id.
pub fn get(id: BuiltinId) -> &'static Builtin {
    &TABLE.rows[usize::from(id.0)]
}

/// The rows of one Python name, in the order in which they are tried.
pub fn overloads(name: &str) -> impl Iterator<Item = (BuiltinId, &'static Builtin)> + use<> {
    let ids = TABLE.names.get(name).map_or(&[][..], Vec::as_slice);
    ids.iter().map(|id| (*id, get(*id)))
}
