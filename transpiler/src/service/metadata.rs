//! The custom section that holds a canister's interface (IC interface specification, "Canister
//! module format").

use wasm_encoder::{CustomSection, Section};
use wasmparser::{Parser, Payload};

/// The public metadata that tools read a canister's Candid interface from.
const SERVICE: &str = "icp:public candid:service";

/// The bytes are not a wasm module.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is not a wasm module")]
pub struct MetadataError;

/// The module with its Candid interface in it, added as the last section.
///
/// # Errors
/// If the bytes do not begin as a wasm module does.
pub fn with_service(mut wasm: Vec<u8>, did: &str) -> Result<Vec<u8>, MetadataError> {
    if !wasm.starts_with(b"\0asm") {
        return Err(MetadataError);
    }
    CustomSection { name: SERVICE.into(), data: did.as_bytes().into() }.append_to(&mut wasm);
    Ok(wasm)
}

/// The Candid interface that a module carries; `None` where it has none or is malformed before it.
pub fn service_in(wasm: &[u8]) -> Option<String> {
    Parser::new(0).parse_all(wasm).map_while(Result::ok).find_map(|payload| {
        let Payload::CustomSection(section) = payload else { return None };
        let text = (section.name() == SERVICE).then(|| section.data().to_vec())?;
        String::from_utf8(text).ok()
    })
}
