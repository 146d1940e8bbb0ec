//! Entry points: which exports are methods, which are hooks, which are wrong.

use std::collections::{BTreeMap, BTreeSet};

use super::{MAX_EXPORTED_METHODS, MAX_METHOD_NAME_BYTES, ModuleError};
use crate::metering::instrument::RESERVED_PREFIX;

/// The kind of an exported method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MethodKind {
    /// `canister_update`.
    Update,
    /// `canister_query`.
    Query,
    /// `canister_composite_query`.
    CompositeQuery,
}

impl MethodKind {
    /// The word before the method's name in its export.
    #[must_use]
    pub const fn export_prefix(self) -> &'static str {
        match self {
            Self::Update => "canister_update",
            Self::Query => "canister_query",
            Self::CompositeQuery => "canister_composite_query",
        }
    }
}

/// An entry point the system calls on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hook {
    /// `canister_init`.
    Init,
    /// `canister_pre_upgrade`.
    PreUpgrade,
    /// `canister_post_upgrade`.
    PostUpgrade,
    /// `canister_inspect_message`.
    InspectMessage,
    /// `canister_heartbeat`.
    Heartbeat,
    /// `canister_global_timer`.
    GlobalTimer,
    /// `canister_on_low_wasm_memory`.
    OnLowWasmMemory,
}

impl Hook {
    const ALL: [Self; 7] = [
        Self::Init,
        Self::PreUpgrade,
        Self::PostUpgrade,
        Self::InspectMessage,
        Self::Heartbeat,
        Self::GlobalTimer,
        Self::OnLowWasmMemory,
    ];

    /// The name of its export.
    #[must_use]
    pub const fn export(self) -> &'static str {
        match self {
            Self::Init => "canister_init",
            Self::PreUpgrade => "canister_pre_upgrade",
            Self::PostUpgrade => "canister_post_upgrade",
            Self::InspectMessage => "canister_inspect_message",
            Self::Heartbeat => "canister_heartbeat",
            Self::GlobalTimer => "canister_global_timer",
            Self::OnLowWasmMemory => "canister_on_low_wasm_memory",
        }
    }
}

/// The entry points of a module.
#[derive(Clone, Debug, Default)]
pub(super) struct EntryPoints {
    pub methods: BTreeMap<String, MethodKind>,
    pub hooks: BTreeSet<Hook>,
    method_exports: usize,
    name_bytes: usize,
}

impl EntryPoints {
    /// Takes note of an export; `plain` says that it is a function without
    /// parameters and results.
    pub fn add(&mut self, name: &str, plain: bool) -> Result<(), ModuleError> {
        if name.starts_with(RESERVED_PREFIX) {
            return Err(ModuleError::ReservedExport { name: name.to_owned() });
        }
        if !name.starts_with("canister_") {
            return Ok(());
        }
        if !self.add_hook(name) && !self.add_method(name)? {
            return Err(ModuleError::UnknownEntryPoint { name: name.to_owned() });
        }
        if plain { Ok(()) } else { Err(ModuleError::WrongEntryPointType { name: name.to_owned() }) }
    }

    fn add_hook(&mut self, name: &str) -> bool {
        let hook = Hook::ALL.into_iter().find(|hook| hook.export() == name);
        self.hooks.extend(hook);
        hook.is_some()
    }

    fn add_method(&mut self, name: &str) -> Result<bool, ModuleError> {
        let Some((prefix, method)) = name.split_once(' ') else {
            return Ok(false);
        };
        let kinds = [MethodKind::Update, MethodKind::Query, MethodKind::CompositeQuery];
        let Some(kind) = kinds.into_iter().find(|kind| kind.export_prefix() == prefix) else {
            return Ok(false);
        };
        self.method_exports += 1;
        self.name_bytes += method.len();
        if self.methods.insert(method.to_owned(), kind).is_some() {
            return Err(ModuleError::DuplicateMethod { name: method.to_owned() });
        }
        Ok(true)
    }

    /// The limits over all methods, after the last export.
    pub fn check_totals(&self) -> Result<(), ModuleError> {
        if self.method_exports > MAX_EXPORTED_METHODS {
            return Err(ModuleError::TooManyMethods { count: self.method_exports });
        }
        if self.name_bytes > MAX_METHOD_NAME_BYTES {
            return Err(ModuleError::MethodNamesTooLong { bytes: self.name_bytes });
        }
        Ok(())
    }
}
