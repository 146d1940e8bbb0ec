//! Candid types and values as JSON, for the canister that runs under CPython.

use candid::types::value::{IDLField, IDLValue, VariantValue};
use candid::types::{Field, Type, TypeInner};
use candid::{IDLArgs, TypeEnv};
use serde_json::{Map, Value, json};

use crate::replica::hex;

/// The named types of a service.
pub(super) fn names(env: &TypeEnv) -> Value {
    let named = env.0.iter().map(|(name, ty)| (name.clone(), of_type(ty)));
    Value::Object(named.collect())
}

/// A type.
pub(super) fn of_type(ty: &Type) -> Value {
    match ty.as_ref() {
        TypeInner::Var(name) => json!({ "kind": "var", "name": name.clone() }),
        TypeInner::Opt(item) => json!({ "kind": "opt", "item": of_type(item) }),
        TypeInner::Vec(item) if matches!(item.as_ref(), TypeInner::Nat8) => json!({ "kind": "blob" }),
        TypeInner::Vec(item) => json!({ "kind": "vec", "item": of_type(item) }),
        TypeInner::Record(fields) => json!({ "kind": "record", "fields": of_fields(fields) }),
        TypeInner::Variant(fields) => json!({ "kind": "variant", "fields": of_fields(fields) }),
        TypeInner::Func(_) => json!({ "kind": "func" }),
        TypeInner::Service(_) | TypeInner::Class(..) => json!({ "kind": "service" }),
        TypeInner::Null
        | TypeInner::Bool
        | TypeInner::Nat
        | TypeInner::Int
        | TypeInner::Nat8
        | TypeInner::Nat16
        | TypeInner::Nat32
        | TypeInner::Nat64
        | TypeInner::Int8
        | TypeInner::Int16
        | TypeInner::Int32
        | TypeInner::Int64
        | TypeInner::Float32
        | TypeInner::Float64
        | TypeInner::Text
        | TypeInner::Reserved
        | TypeInner::Empty
        | TypeInner::Principal
        | TypeInner::Knot(_)
        | TypeInner::Unknown
        | TypeInner::Future => json!({ "kind": ty.to_string() }),
    }
}

fn of_fields(fields: &[Field]) -> Value {
    fields.iter().map(|field| json!([field.id.to_string(), of_type(&field.ty)])).collect()
}

/// Arguments with their types, each a pair.
pub(super) fn arguments(args: &IDLArgs, types: &[Type]) -> Value {
    args.args.iter().zip(types).map(|(value, ty)| json!([of_value(value), of_type(ty)])).collect()
}

/// A value, as its type says it.
pub(super) fn of_value(value: &IDLValue) -> Value {
    match value {
        IDLValue::Null | IDLValue::Reserved => Value::Null,
        IDLValue::Bool(value) => json!(value),
        IDLValue::Text(text) => json!(text),
        IDLValue::None => json!([]),
        IDLValue::Opt(value) => json!([of_value(value)]),
        IDLValue::Vec(items) => items.iter().map(of_value).collect(),
        IDLValue::Blob(bytes) => json!(hex::encode(bytes)),
        IDLValue::Record(fields) => Value::Object(fields.iter().map(of_field).collect()),
        IDLValue::Variant(VariantValue(field, _)) => {
            Value::Object(std::iter::once(of_field(field)).collect::<Map<_, _>>())
        }
        IDLValue::Principal(id) | IDLValue::Service(id) => json!(id.to_text()),
        IDLValue::Func(id, method) => json!([id.to_text(), method]),
        IDLValue::Float64(value) => of_float(*value),
        IDLValue::Float32(value) => of_float(f64::from(*value)),
        IDLValue::Number(digits) => json!(digits),
        IDLValue::Int(value) => json!(value.0.to_string()),
        IDLValue::Nat(value) => json!(value.0.to_string()),
        IDLValue::Nat8(value) => json!(value.to_string()),
        IDLValue::Nat16(value) => json!(value.to_string()),
        IDLValue::Nat32(value) => json!(value.to_string()),
        IDLValue::Nat64(value) => json!(value.to_string()),
        IDLValue::Int8(value) => json!(value.to_string()),
        IDLValue::Int16(value) => json!(value.to_string()),
        IDLValue::Int32(value) => json!(value.to_string()),
        IDLValue::Int64(value) => json!(value.to_string()),
    }
}

/// All 64 bits, those of a NaN included.
fn of_float(value: f64) -> Value {
    json!(hex::encode(&value.to_be_bytes()))
}

fn of_field(field: &IDLField) -> (String, Value) {
    (field.id.to_string(), of_value(&field.val))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_written_by_their_types() {
        let args = candid_parser::parse_idl_args(
            "(opt 5 : opt nat8, blob \"\\01\\ff\", record { a = true; 1 : nat; }, variant { Ok }, null)",
        )
        .expect("Candid");
        let shown: Vec<Value> = args.args.iter().map(of_value).collect();
        assert_eq!(shown[0], json!(["5"]));
        assert_eq!(shown[1], json!("01ff"));
        assert_eq!(shown[3], json!({ "Ok": null }));
        assert_eq!(shown[4], Value::Null);
    }

    #[test]
    fn types_refer_to_names() {
        let (env, _) = candid_parser::utils::CandidSource::Text(
            "type Node = record { next : opt Node; data : vec nat8 }; service : {}",
        )
        .load()
        .expect("Candid");
        assert_eq!(
            names(&env)["Node"]["fields"],
            json!([["data", { "kind": "blob" }], ["next", { "kind": "opt", "item": { "kind": "var", "name": "Node" } }]])
        );
    }
}
