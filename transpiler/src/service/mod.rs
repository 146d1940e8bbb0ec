//! The Candid side of a canister: its service as a type, values as text, and the metadata in its wasm.

mod declare;
mod headers;
mod metadata;
mod state;
mod values;

use candid::types::{Type, TypeInner};
use candid::{IDLArgs, TypeEnv};
use candid_parser::utils::CandidSource;

pub use declare::{Declared, UnsupportedType, declare, stored_headers};
pub use metadata::{MetadataError, service_in, with_service};
pub use values::{ArgumentError, decode_reply, encode_arguments, one_line};

/// The Candid interface of a canister.
#[derive(Clone, Debug)]
pub struct Service {
    env: TypeEnv,
    actor: Type,
}

impl Service {
    /// Reads a `.did` text. `None` where it is no valid Candid, or declares no service.
    pub fn parse(did: &str) -> Option<Self> {
        let (env, actor) = CandidSource::Text(did).load().ok()?;
        Some(Self { env, actor: actor? })
    }

    /// The types that the service's types refer to.
    pub fn env(&self) -> &TypeEnv {
        &self.env
    }

    /// Types of the arguments that installing takes.
    pub fn init_arguments(&self) -> &[Type] {
        if let TypeInner::Class(arguments, _) = self.actor.as_ref() { arguments } else { &[] }
    }

    /// Types of a method's arguments and results; `None` where there is no such method.
    pub fn method(&self, name: &str) -> Option<(&[Type], &[Type])> {
        let methods = self.env.as_service(&self.actor).ok()?;
        let (_, ty) = methods.iter().find(|(method, _)| method == name)?;
        let function = self.env.as_func(ty).ok()?;
        Some((&function.args, &function.rets))
    }

    /// The reply of `method` as text typed by the service, or by itself where that does not fit.
    pub fn reply(&self, method: &str, bytes: &[u8]) -> Option<IDLArgs> {
        decode_reply(self.method(method).map(|(_, results)| (self.env(), results)), bytes)
    }
}

#[cfg(test)]
mod tests;
