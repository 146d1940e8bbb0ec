//! Candid values between text and bytes.

use candid::pretty::candid::value::pp_args;
use candid::types::{Type, TypeInner};
use candid::{IDLArgs, IDLValue, TypeEnv};

/// A width in columns that no value reaches.
const ONE_LINE: usize = 1 << 40;

/// The text is not a list of Candid values.
#[derive(Debug, thiserror::Error)]
#[error("the arguments are not Candid text: {0}")]
pub struct ArgumentError(String);

/// Textual arguments as bytes. Each value has the type that the interface gives its position, as far
/// as it fits; a value that does not fit keeps the type its text shows, so that the canister refuses
/// it as it would on the Internet Computer. Values that are left out are null where the type allows.
///
/// # Errors
/// If the text is not Candid, or a value has no encoding.
pub fn encode_arguments(
    text: &str,
    interface: Option<(&TypeEnv, &[Type])>,
) -> Result<Vec<u8>, ArgumentError> {
    let given =
        candid_parser::parse_idl_args(text).map_err(|error| ArgumentError(error.to_string()))?.args;
    let plain = TypeEnv::new();
    let (env, expected) = interface.unwrap_or((&plain, &[]));
    let mut values = Vec::new();
    let mut types = Vec::new();
    for (position, value) in given.iter().enumerate() {
        let fitted =
            expected.get(position).and_then(|ty| Some((value.annotate_type(true, env, ty).ok()?, ty)));
        let (value, ty) = match fitted {
            Some((value, ty)) => (value, ty.clone()),
            None => untyped(value)?,
        };
        values.push(value);
        types.push(ty);
    }
    for ty in expected.iter().skip(given.len()) {
        let Some(value) = left_out(env, ty) else { break };
        values.push(value);
        types.push(ty.clone());
    }
    IDLArgs { args: values }
        .to_bytes_with_types(env, &types)
        .map_err(|error| ArgumentError(error.to_string()))
}

/// A value with the type that its text shows: an unannotated number is an `int`.
fn untyped(value: &IDLValue) -> Result<(IDLValue, Type), ArgumentError> {
    let ty = value.value_ty();
    let value = value
        .annotate_type(true, &TypeEnv::new(), &ty)
        .map_err(|error| ArgumentError(error.to_string()))?;
    Ok((value, ty))
}

fn left_out(env: &TypeEnv, ty: &Type) -> Option<IDLValue> {
    let ty = env.trace_type(ty).ok()?;
    let absent = [
        (matches!(ty.as_ref(), TypeInner::Null), IDLValue::Null),
        (matches!(ty.as_ref(), TypeInner::Reserved), IDLValue::Reserved),
        (matches!(ty.as_ref(), TypeInner::Opt(_)), IDLValue::None),
    ];
    absent.into_iter().find(|(fits, _)| *fits).map(|(_, value)| value)
}

/// The values in a reply, typed by the interface, or by the reply itself where that does not fit.
/// `None` where the bytes are not Candid.
pub fn decode_reply(interface: Option<(&TypeEnv, &[Type])>, bytes: &[u8]) -> Option<IDLArgs> {
    interface
        .and_then(|(env, types)| IDLArgs::from_bytes_with_types(bytes, env, types).ok())
        .or_else(|| IDLArgs::from_bytes(bytes).ok())
}

/// Values as Candid text on one line.
pub fn one_line(args: &IDLArgs) -> String {
    pp_args(args).pretty(ONE_LINE).to_string()
}
