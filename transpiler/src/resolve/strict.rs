//! Where integers are strict: what the command line or `pyproject.toml` says of the program, and the
//! comments `# kybra-aot: strict-ints` and `# kybra-aot: exact-ints` of its modules and functions.
//!
//! A comment that stands on a line of its own just above a `def` (or its decorators), or that ends one of
//! the lines of its signature, is about that function and those nested in it. On a line of its own before
//! the module's first `def` or `class` it is about the module.
//!
//! The comment `# kybra-aot: persist-state`, on a line of its own in any module, is about the program: its
//! module variables survive upgrades.

use lowering::diagnostics::{Code, Diagnostic};
use lowering::hir::{FunctionId, FunctionKind, ModuleId};
use lowering::source::Span;
use rustpython_parser::{Mode, Tok, lexer};

use super::Resolver;
use crate::project::library;

/// What begins a comment for the compiler.
const MARK: &str = "kybra-aot:";

/// A comment for the compiler.
#[derive(Clone, Copy, Debug)]
struct Directive {
    /// Whether it asks for strict integers, not for exact ones.
    strict: bool,
    /// Its line, from 1.
    line: usize,
    /// Whether nothing else is on the line.
    alone: bool,
}

impl Resolver<'_> {
    /// Finds the modules and functions whose declared ints are enforced.
    pub(super) fn strict_ints(&mut self) {
        for module in self.module_ids() {
            let directives = self.directives(module);
            let functions = self.functions_of(module);
            let first = functions.iter().map(|(_, lines)| lines.start).min().unwrap_or(usize::MAX);
            let of_functions: Vec<Option<bool>> =
                functions.iter().map(|(_, lines)| lines.choice(&directives)).collect();
            let own = |directive: &&Directive| {
                let taken = functions.iter().any(|(_, lines)| lines.claims(**directive));
                directive.alone && directive.line < first && !taken
            };
            let of_module = directives.iter().rfind(own).map(|found| found.strict);
            let strict = of_module.unwrap_or(self.project.strict_ints);
            if strict {
                self.program.strict.modules.insert(module);
            }
            for ((id, _), choice) in functions.iter().zip(of_functions) {
                let around = self.program.functions[*id].parent;
                let inherited =
                    around.map_or(strict, |around| self.program.strict.functions.contains(&around));
                if choice.unwrap_or(inherited) {
                    self.program.strict.functions.insert(*id);
                }
            }
        }
    }

    /// Notes the modules whose variables survive upgrades: all that the program's author wrote, if any
    /// asks for it.
    pub(super) fn persistent_modules(&mut self) {
        if !(self.persists || self.project.persist_state) {
            return;
        }
        for module in self.module_ids() {
            let found = &self.project.modules[module.index()];
            let ours = library::source(&found.name)
                .is_some_and(|text| text == self.project.sources[found.file].text);
            if !ours {
                self.program.persistent.insert(module);
            }
        }
    }

    /// The functions of a module, those around others first, each with the lines of its signature.
    fn functions_of(&self, module: ModuleId) -> Vec<(FunctionId, Signature)> {
        let of_module = self.program.functions.enumerate();
        let of_module = of_module.filter(|(_, function)| {
            function.module == module && function.kind != FunctionKind::ModuleBody
        });
        let mut found: Vec<(FunctionId, Signature)> = of_module
            .map(|(id, function)| {
                let text = &self.project.sources[function.span.file];
                let start = text.line(function.span.start);
                let body = function.body.first().map(|stmt| text.line(stmt.span.start));
                let name = text.line(function.name_span.start);
                let is_def = function.name != "<lambda>";
                (id, Signature { start, name, body: body.unwrap_or(name + 1), is_def })
            })
            .collect();
        found.sort_by_key(|(id, _)| self.program.functions[*id].span.start);
        found
    }

    fn directives(&mut self, module: ModuleId) -> Vec<Directive> {
        let file = self.file(module);
        let text = &self.project.sources[file].text;
        if !text.contains(MARK) {
            return Vec::new();
        }
        let strings: Vec<(usize, usize)> = lexer::lex(text, Mode::Module)
            .map_while(Result::ok)
            .filter(|(token, _)| matches!(token, Tok::String { .. }))
            .map(|(_, range)| (range.start().into(), range.end().into()))
            .collect();
        let mut found = Vec::new();
        let mut offset = 0;
        for (number, line) in text.split('\n').enumerate() {
            let start = offset;
            offset += line.len() + 1;
            let Some(at) = line.find('#') else { continue };
            let marks = line.match_indices('#').map(|(at, _)| at);
            let in_string =
                |at: usize| strings.iter().any(|(low, high)| *low <= start + at && start + at < *high);
            let Some(hash) = marks.into_iter().find(|at| !in_string(*at)) else { continue };
            let comment = line[hash + 1..].trim();
            let Some(word) = comment.strip_prefix(MARK) else { continue };
            let alone = line[..at].trim().is_empty();
            let strict = match word.trim() {
                "strict-ints" => true,
                "exact-ints" => false,
                "persist-state" if alone => {
                    self.persists = true;
                    continue;
                }
                other => {
                    let at = crate::syntax::byte_offset(start + hash);
                    let end = crate::syntax::byte_offset(start + line.trim_end().len());
                    self.report(unknown(other, Span::new(file, at, end)));
                    continue;
                }
            };
            found.push(Directive { strict, line: number + 1, alone });
        }
        found
    }
}

/// The lines of a `def`.
#[derive(Clone, Copy, Debug)]
struct Signature {
    /// The first line, of the first decorator where there is one.
    start: usize,
    /// The line of the name.
    name: usize,
    /// The line on which the body begins.
    body: usize,
    /// Whether it is a `def`.
    is_def: bool,
}

impl Signature {
    /// Whether the comment is about this function.
    fn claims(self, directive: Directive) -> bool {
        let above = directive.alone && directive.line + 1 == self.start;
        let beside = (self.name..self.body.max(self.name + 1)).contains(&directive.line);
        self.is_def && (above || beside)
    }

    fn choice(self, directives: &[Directive]) -> Option<bool> {
        directives.iter().rfind(|found| self.claims(**found)).map(|found| found.strict)
    }
}

fn unknown(word: &str, span: Span) -> Diagnostic {
    Diagnostic::warning(
        Code::UnknownDirective,
        span,
        format!("`{word}` is nothing that a comment can ask of the compiler"),
    )
    .help("write `# kybra-aot: strict-ints` or `# kybra-aot: exact-ints`")
    .help("write `# kybra-aot: persist-state` on a line of its own")
}
