//! Reading the entry and what it imports.

use std::collections::{HashMap, VecDeque};
use std::path::{Path, PathBuf};

use lowering::diagnostics::{Code, Diagnostic};
use lowering::hir::ModuleId;
use lowering::source::{FileId, SourceFile, Span};

use super::search::{self, Location, SearchPath};
use super::{Project, ProjectError, SourceModule, decode, imports, library};
use crate::syntax;

/// Reads the program whose entry is the file `entry`.
///
/// Imports are found from the entry's folder, then the folder above its outermost package, then the
/// project's root. An import that is not found is left to `resolve`, which knows whether it matters.
///
/// # Errors
/// When the entry, or a file that an import leads to, cannot be read.
pub fn load(entry: &Path) -> Result<Project, ProjectError> {
    let mut loader = Loader {
        search: SearchPath::of_entry(entry),
        project: Project::default(),
        files: HashMap::new(),
        waiting: VecDeque::new(),
    };
    let settings = super::settings::of_entry(entry)?;
    loader.project.strict_ints = settings.strict_ints;
    loader.project.persist_state = settings.persist_state;
    loader.entry(entry)?;
    while let Some(module) = loader.waiting.pop_front() {
        loader.imports_of(module)?;
    }
    Ok(loader.project)
}

struct Loader {
    search: SearchPath,
    project: Project,
    /// Modules by their files, so that no file is read twice.
    files: HashMap<PathBuf, ModuleId>,
    /// Modules whose imports have not been followed yet.
    waiting: VecDeque<ModuleId>,
}

impl Loader {
    fn entry(&mut self, path: &Path) -> Result<(), ProjectError> {
        let folder = self.search.roots().first().cloned().unwrap_or_default();
        let package = search::package_of(&folder);
        let stem = path
            .file_stem()
            .map_or_else(|| "main".to_owned(), |stem| stem.to_string_lossy().into_owned());
        let is_init = stem == "__init__" && !package.is_empty();
        let name =
            if is_init { package.rsplit('.').next().unwrap_or(&stem).to_owned() } else { stem.clone() };
        let id = self.read(path, name, package.clone())?;
        if is_init {
            self.project.names.insert(package, id);
        } else if !package.is_empty() {
            self.project.names.insert(format!("{package}.{stem}"), id);
        }
        Ok(())
    }

    /// Reads, parses and registers a module.
    fn read(&mut self, path: &Path, name: String, package: String) -> Result<ModuleId, ProjectError> {
        let identity = path.canonicalize().map_err(|error| ProjectError::new(path.to_owned(), error))?;
        if let Some(known) = self.files.get(&identity) {
            self.project.names.insert(name, *known);
            return Ok(*known);
        }
        let bytes = std::fs::read(path).map_err(|error| ProjectError::new(path.to_owned(), error))?;
        if u32::try_from(bytes.len()).is_err() {
            return Err(ProjectError::TooLarge(path.to_owned()));
        }
        let (text, problem) = decode::decode(&bytes);
        let file = self.project.sources.push(SourceFile::new(self.shown_name(path), text));
        let (body, broken) = match problem {
            Some(problem) => {
                self.project.diagnostics.push(encoding_error(file, problem));
                (Vec::new(), true)
            }
            None => match syntax::parse(file, &self.project.sources[file].text) {
                Ok(body) => (body, false),
                Err(errors) => {
                    self.project.diagnostics.extend(errors);
                    (Vec::new(), true)
                }
            },
        };
        let id = self.add(SourceModule { name, package, file, body, broken });
        self.files.insert(identity, id);
        Ok(id)
    }

    fn add(&mut self, module: SourceModule) -> ModuleId {
        let id = ModuleId::new(self.project.modules.len());
        self.project.names.insert(module.name.clone(), id);
        self.project.modules.push(module);
        self.waiting.push_back(id);
        id
    }

    /// The name of a file in diagnostics: relative to the first root that holds it, with `/`.
    fn shown_name(&self, path: &Path) -> String {
        let relative = self.search.roots().iter().find_map(|root| path.strip_prefix(root).ok());
        let shown = relative.unwrap_or(path);
        let parts: Vec<_> = shown.iter().map(|part| part.to_string_lossy()).collect();
        parts.join("/").replace("//", "/")
    }

    fn imports_of(&mut self, id: ModuleId) -> Result<(), ProjectError> {
        let module = &self.project.modules[id.index()];
        let text = &self.project.sources[module.file].text;
        for name in library::written_modules(text) {
            if !self.project.names.contains_key(name)
                && let Some(text) = library::source(name)
            {
                self.library_source(name, text);
            }
        }
        let module = &self.project.modules[id.index()];
        for import in imports::imported(module, &module.body) {
            let found = self.module(&import.name)?;
            if found {
                for member in import.members {
                    self.module(&format!("{}.{member}", import.name))?;
                }
            }
        }
        Ok(())
    }

    /// Loads the module `name` and the packages around it; false if there is none.
    fn module(&mut self, name: &str) -> Result<bool, ProjectError> {
        let ends = name.match_indices('.').map(|(end, _)| end).chain([name.len()]);
        for end in ends {
            let part = &name[..end];
            if self.project.names.contains_key(part) {
                continue;
            }
            if library::is_reserved(part) {
                return Ok(false);
            }
            if let Some(location) = self.search.find(part, library::is_module) {
                self.load_module(part, &location)?;
            } else if let Some(text) = library::source(part) {
                self.library_source(part, text);
            } else {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Adds a library module that is Python itself.
    fn library_source(&mut self, name: &str, text: &'static str) {
        let file = self.project.sources.push(SourceFile::new(format!("{name}.py"), text));
        // The text is ours, and a test parses it.
        let body = syntax::parse(file, text).unwrap_or_default();
        let (name, package) = (name.to_owned(), String::new());
        self.add(SourceModule { name, package, file, body, broken: false });
    }

    fn load_module(&mut self, name: &str, location: &Location) -> Result<(), ProjectError> {
        match location {
            Location::File(path) => {
                let package = name.rsplit_once('.').map_or("", |(package, _)| package);
                self.read(path, name.to_owned(), package.to_owned())?;
            }
            Location::Package(folder) => {
                self.read(&folder.join("__init__.py"), name.to_owned(), name.to_owned())?;
            }
            Location::Namespace(folder) => {
                let shown = self.shown_name(folder);
                let file = self.project.sources.push(SourceFile::new(shown, ""));
                let (name, package) = (name.to_owned(), name.to_owned());
                self.add(SourceModule { name, package, file, body: Vec::new(), broken: false });
            }
        }
        Ok(())
    }
}

fn encoding_error(file: FileId, problem: decode::Problem) -> Diagnostic {
    let (start, end) = problem.place;
    let span = Span::new(file, syntax::byte_offset(start), syntax::byte_offset(end));
    let error = Diagnostic::error(problem.code, span, problem.message);
    if problem.code == Code::NotUtf8 { error.help("save the file as UTF-8") } else { error }
}
