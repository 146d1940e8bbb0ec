//! What to call a function in a message.

use std::collections::HashMap;

use wasmparser::{KnownCustom, Name, Parser, Payload};

/// Names of a module's functions, from its `name` section and its exports.
#[derive(Debug, Default)]
pub(super) struct FunctionNames {
    named: HashMap<u32, String>,
    exported: HashMap<u32, String>,
}

impl FunctionNames {
    /// Reads the names of a module; a malformed `name` section gives none.
    pub fn of(wasm: &[u8]) -> Self {
        let mut names = Self::default();
        for payload in Parser::new(0).parse_all(wasm).flatten() {
            names.payload(&payload);
        }
        names
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "a foreign enum; no other section has names")]
    fn payload(&mut self, payload: &Payload<'_>) {
        match payload {
            Payload::ExportSection(section) => {
                for export in section.clone().into_iter().flatten() {
                    if export.kind == wasmparser::ExternalKind::Func {
                        self.exported.insert(export.index, export.name.to_owned());
                    }
                }
            }
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(subsections) = section.as_known() {
                    for subsection in subsections.into_iter().flatten() {
                        if let Name::Function(map) = subsection {
                            let pairs = map.into_iter().flatten();
                            self.named.extend(pairs.map(|n| (n.index, n.name.to_owned())));
                        }
                    }
                }
            }
            _ => {}
        }
    }

    /// The name of a function, or its index.
    pub fn get(&self, function: u32) -> String {
        self.named
            .get(&function)
            .or_else(|| self.exported.get(&function))
            .cloned()
            .unwrap_or_else(|| format!("#{function}"))
    }
}
