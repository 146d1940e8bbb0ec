//! The classification against the published list, one name of each kind.

use super::complexity_of;

#[test]
fn every_kind_has_its_published_complexity() {
    let published: &[(&str, u64)] = &[
        ("Block", 50),
        ("BrTable", 50),
        ("CallIndirect", 50),
        ("MemoryGrow", 50),
        ("TableGet", 14),
        ("RefFunc", 8),
        ("RefIsNull", 6),
        ("I32TruncF64U", 5),
        ("I64ExtendI32U", 5),
        ("F64ConvertI64S", 5),
        ("F32DemoteF64", 5),
        ("F32Neg", 4),
        ("F64Abs", 4),
        ("MemoryCopy", 4),
        ("F64Copysign", 3),
        ("F64Eq", 3),
        ("I64RemU", 3),
        ("MemoryFill", 3),
        ("I64Load32U", 3),
        ("F32Load", 3),
        ("I64TruncSatF32S", 3),
        ("GlobalGet", 2),
        ("I64Popcnt", 2),
        ("Select", 2),
        ("MemorySize", 2),
        ("I64Store8", 2),
        ("I32Eqz", 2),
        ("I64GeU", 2),
        ("F32Eq", 2),
        ("F64Lt", 2),
        ("F64Ceil", 2),
        ("F32Trunc", 2),
        ("I32ReinterpretF32", 2),
        ("F64ReinterpretI64", 2),
        ("I32WrapI64", 2),
        ("I64Extend32S", 2),
        ("F64PromoteF32", 2),
    ];
    for (name, complexity) in published {
        assert_eq!(complexity_of(name), *complexity, "{name}");
    }
}

#[test]
fn whatever_is_not_listed_has_complexity_one() {
    for name in ["I32Add", "LocalGet", "F64Nearest", "I32x4Eq", "V128Load", "GlobalSet", "End"] {
        assert_eq!(complexity_of(name), 1, "{name}");
    }
}
