//! What must hold of every row, and how rows are found.

use std::collections::HashMap;

use super::*;
use crate::hir::{BinaryOp, CompareOp, UnaryOp};
use crate::ty::Ty;

fn find(name: &str, types: &[Ty]) -> Option<Match> {
    let args: Vec<Argument> = types.iter().map(Argument::positional).collect();
    lookup(name, &args)
}

/// A row's call as a reader of the table would write it: `str.find(Str, Str) -> find`.
fn dump() -> Vec<String> {
    let row = |row: &Builtin| {
        let params: Vec<String> = row.params.iter().map(|param| format!("{:?}", param.sig)).collect();
        format!("{}({}) -> {:?}", row.name, params.join(", "), row.rust)
    };
    all().iter().map(row).collect()
}

#[test]
fn no_two_rows_share_name_and_parameter_types() {
    let mut seen: HashMap<String, usize> = HashMap::new();
    for line in dump() {
        let call = line.split(" -> ").next().map(str::to_owned);
        *seen.entry(call.unwrap_or_default()).or_default() += 1;
    }
    let twice: Vec<&String> =
        seen.iter().filter(|(_, count)| **count > 1).map(|(call, _)| call).collect();
    assert!(twice.is_empty(), "given twice: {twice:?}");
}

#[test]
fn operators_of_rust_never_raise() {
    for row in all() {
        if matches!(row.rust, RustForm::Infix(_) | RustForm::Prefix(_) | RustForm::Identity) {
            assert!(row.raises.is_empty(), "{} is an operator of Rust and cannot raise", row.name);
        }
    }
}

#[test]
fn identities_and_prefixes_have_one_parameter_and_infixes_two() {
    for row in all() {
        let due = match row.rust {
            RustForm::Infix(_) => 2,
            RustForm::Prefix(_) | RustForm::Identity => 1,
            RustForm::Method(_) | RustForm::Function(_) | RustForm::Through(..) | RustForm::Reply => {
                continue;
            }
        };
        assert_eq!(row.params.len(), due, "{}", row.name);
    }
}

#[test]
fn rows_that_store_write_and_rows_that_give_containers_do_not_claim_purity() {
    for row in all() {
        let keeps = row
            .params
            .iter()
            .any(|param| param.passing == Passing::Value && matches!(param.sig, Sig::Param(_)));
        let reads_only = matches!(row.name, "dict.get" | "dict.pop");
        if keeps && !reads_only {
            assert_eq!(row.effect, Effect::Writes, "{} keeps an argument", row.name);
        }
        if matches!(row.result, Sig::List(_) | Sig::Dict(..)) {
            assert_ne!(row.effect, Effect::Pure, "{} makes an object", row.name);
        }
    }
}

#[test]
fn every_exception_named_is_a_builtin_class() {
    for row in all() {
        for class in row.raises {
            assert_eq!(exception_class(class), Some(*class), "{}", row.name);
        }
    }
}

#[test]
fn ranges_belong_to_integer_results() {
    for row in all() {
        let integer = matches!(row.result, Sig::Int | Sig::Integer | Sig::Machine);
        assert!(integer || row.range == RangeRule::Unknown, "{}", row.name);
    }
}

#[test]
fn rust_names_are_paths_of_identifiers() {
    for row in all() {
        let name = match row.rust {
            RustForm::Method(name) | RustForm::Function(name) | RustForm::Through(name, _) => name,
            RustForm::Infix(_) | RustForm::Prefix(_) | RustForm::Reply | RustForm::Identity => continue,
        };
        let identifiers = name
            .split("::")
            .all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '_'));
        assert!(identifiers, "{} -> {name}", row.name);
        let is_method = matches!(row.rust, RustForm::Method(_));
        assert!(!(is_method && (name.contains("::") || row.params.is_empty())), "{}", row.name);
    }
}

#[test]
fn an_overload_is_chosen_by_argument_types_and_count() {
    let text = find("int", &[Ty::Str]).expect("int(str)");
    let base = find("int", &[Ty::Str, Ty::Int]).expect("int(str, base)");
    assert_ne!(text.id, base.id);
    assert_eq!(find("int", &[Ty::None]), None);
    let strings = find("list", &[Ty::Str]).expect("list(str)");
    assert_eq!(strings.result, Ty::list(Ty::Str));
}

#[test]
fn type_parameters_bind_to_the_receiver() {
    let floats = Ty::list(Ty::Float);
    assert_eq!(find("list.pop", std::slice::from_ref(&floats)).expect("pop").result, Ty::Float);
    assert_eq!(find("list.append", &[floats, Ty::Int]), None);
    let optional = Ty::list(Ty::optional(Ty::Int));
    let call = find("list.append", &[optional, Ty::None]).expect("None fits");
    assert_eq!(call.params[1], Ty::optional(Ty::Int));
}

#[test]
fn keywords_reach_their_parameter_and_keyword_only_ones_need_them() {
    let (list, reverse) = (Ty::list(Ty::Int), Ty::Bool);
    let by_keyword = [Argument::positional(&list), Argument { keyword: Some("reverse"), ty: &reverse }];
    assert!(lookup("sorted", &by_keyword).is_some());
    assert_eq!(find("sorted", &[list, reverse]), None);
}

#[test]
fn what_has_no_order_cannot_be_sorted() {
    assert!(find("sorted", &[Ty::list(Ty::Str)]).is_some());
    assert_eq!(find("sorted", &[Ty::list(Ty::optional(Ty::Int))]), None);
    assert_eq!(find("sorted", &[Ty::list(Ty::dict(Ty::Str, Ty::Int))]), None);
}

#[test]
fn an_int_is_converted_for_functions_of_floats_only() {
    let call = find("math.sqrt", &[Ty::Int]).expect("math.sqrt(int)");
    assert_eq!(call.params, [Ty::Float]);
    assert_eq!(find("sum", &[Ty::list(Ty::Float), Ty::Int]), None);
    assert_eq!(find("math.floor", &[Ty::Int]).expect("floor").result, Ty::Int);
}

#[test]
fn arithmetic_converts_to_the_wider_type() {
    let sum = binary(BinaryOp::Add, &Ty::Int, &Ty::Float).expect("int + float");
    assert_eq!(sum.call.result, Ty::Float);
    assert_eq!((sum.left, sum.right), (convert(&Ty::Int, &Ty::Float), None));
    let both = binary(BinaryOp::Add, &Ty::Bool, &Ty::Bool).expect("bool + bool");
    assert_eq!(both.call.result, Ty::Int);
    let bits = binary(BinaryOp::BitAnd, &Ty::Bool, &Ty::Bool).expect("bool & bool");
    assert_eq!((bits.call.result, bits.left), (Ty::Bool, None));
    let mixed = binary(BinaryOp::BitOr, &Ty::Bool, &Ty::Int).expect("bool | int");
    assert_eq!(mixed.call.result, Ty::Int);
    assert_eq!(binary(BinaryOp::BitAnd, &Ty::Float, &Ty::Int), None);
}

#[test]
fn sequences_repeat_from_either_side() {
    let list = Ty::list(Ty::Int);
    for (left, right) in [(&list, &Ty::Int), (&Ty::Int, &list), (&Ty::Bool, &list)] {
        assert_eq!(binary(BinaryOp::Mul, left, right).expect("repeats").call.result, list);
    }
    assert!(binary(BinaryOp::Mul, &Ty::Int, &Ty::Str).is_some());
    assert_eq!(binary(BinaryOp::Add, &Ty::Str, &Ty::Int), None);
    assert_eq!(binary(BinaryOp::Mul, &Ty::Str, &Ty::Float), None);
}

#[test]
fn the_negative_of_a_bool_is_an_int() {
    let (conversion, call) = unary(UnaryOp::Negative, &Ty::Bool).expect("-True");
    assert!(conversion.is_some());
    assert_eq!(call.result, Ty::Int);
    assert_eq!(unary(UnaryOp::Invert, &Ty::Float), None);
}

#[test]
fn values_of_unrelated_types_are_never_equal() {
    assert_eq!(compare(CompareOp::Equal, &Ty::Int, &Ty::Str), Some(Comparison::Constant(false)));
    assert_eq!(compare(CompareOp::NotEqual, &Ty::None, &Ty::Str), Some(Comparison::Constant(true)));
    assert_eq!(compare(CompareOp::Less, &Ty::Int, &Ty::Str), None);
    // Two empty lists are equal whatever they would hold.
    assert_eq!(compare(CompareOp::Equal, &Ty::list(Ty::Int), &Ty::list(Ty::Str)), None);
}

#[test]
fn numbers_of_different_types_compare() {
    for left in [Ty::Bool, Ty::Int, Ty::Float] {
        for right in [Ty::Bool, Ty::Int, Ty::Float] {
            for op in [CompareOp::Equal, CompareOp::NotEqual, CompareOp::Less, CompareOp::GreaterEqual] {
                assert!(compare(op, &left, &right).is_some(), "{left} {} {right}", op.symbol());
            }
        }
    }
}

#[test]
fn an_optional_equals_its_inner_type_and_none() {
    let optional = Ty::optional(Ty::Str);
    let Some(Comparison::Row { call, .. }) = compare(CompareOp::Equal, &Ty::Str, &optional) else {
        panic!("a row compares them");
    };
    assert_eq!(call.params, [optional.clone(), optional.clone()]);
    assert!(compare(CompareOp::Equal, &optional, &Ty::None).is_some());
    assert_eq!(compare(CompareOp::Less, &optional, &optional), None);
}

#[test]
fn membership_swaps_its_operands() {
    let list = Ty::list(Ty::Int);
    let Some(Comparison::Row { swap, negate, .. }) = compare(CompareOp::NotIn, &Ty::Int, &list) else {
        panic!("a row tells");
    };
    assert!(swap && negate);
    assert_eq!(compare(CompareOp::In, &Ty::Str, &list), Some(Comparison::Constant(false)));
    assert_eq!(compare(CompareOp::In, &Ty::Int, &Ty::Str), None);
    let dict = Ty::dict(Ty::Str, Ty::Int);
    assert_eq!(compare(CompareOp::In, &list, &dict), None);
}

#[test]
fn comparisons_of_what_can_change_read() {
    let Some(Comparison::Row { call, .. }) =
        compare(CompareOp::Equal, &Ty::list(Ty::Int), &Ty::list(Ty::Int))
    else {
        panic!("lists compare");
    };
    assert_eq!(get(call.id).effect, Effect::Reads);
    let pair = Ty::Tuple(vec![Ty::Int, Ty::Str]);
    let Some(Comparison::Row { call, .. }) = compare(CompareOp::Equal, &pair, &pair) else {
        panic!("tuples compare");
    };
    assert_eq!(get(call.id).effect, Effect::Pure);
}

#[test]
fn every_type_but_functions_has_a_truth_value() {
    let types = [
        Ty::None,
        Ty::Bool,
        Ty::Int,
        Ty::Float,
        Ty::Str,
        Ty::list(Ty::Int),
        Ty::dict(Ty::Str, Ty::Int),
        Ty::Tuple(vec![Ty::Int]),
        Ty::optional(Ty::Str),
        Ty::Range,
    ];
    for ty in types {
        assert_eq!(truth(&ty).map(|call| call.result), Some(Ty::Bool), "{ty}");
    }
    let id = truth(&Ty::Bool).expect("bool(bool)").id;
    assert_eq!(get(id).rust, RustForm::Identity);
}
