//! Where modules are found.

use std::path::{Path, PathBuf};

/// Files whose presence makes a folder the root of a project.
const ROOT_MARKERS: &[&str] = &["pyproject.toml", "dfx.json", "icp.yaml", ".git"];

/// Where a module's text is.
#[derive(Clone, Debug, PartialEq)]
pub enum Location {
    /// `name.py`.
    File(PathBuf),
    /// `name/__init__.py`; the folder.
    Package(PathBuf),
    /// A folder without `__init__.py` (a namespace package, PEP 420).
    Namespace(PathBuf),
}

impl Location {
    /// The folder in which the modules of this package are.
    fn folder(&self) -> Option<&Path> {
        match self {
            Location::File(_) => None,
            Location::Package(folder) | Location::Namespace(folder) => Some(folder),
        }
    }
}

/// The folders that hold top-level modules, in order of precedence.
#[derive(Debug)]
pub struct SearchPath {
    roots: Vec<PathBuf>,
}

impl SearchPath {
    /// The folder of the entry, the folder above its outermost package, and the project's root.
    pub fn of_entry(entry: &Path) -> Self {
        let folder = match entry.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
            Some(_) | None => PathBuf::from("."),
        };
        let mut roots = vec![folder.clone()];
        let packages = packages_around(&folder);
        roots.extend(packages.last().and_then(|outermost| parent_folder(outermost)));
        roots.extend(project_root(&folder));
        let mut seen: Vec<PathBuf> = Vec::new();
        roots.retain(|root| {
            let identity = root.canonicalize().unwrap_or_else(|_| root.clone());
            let new = !seen.contains(&identity);
            seen.push(identity);
            new
        });
        Self { roots }
    }

    /// The folder of the entry, to which shown names are relative, and the others.
    pub fn roots(&self) -> &[PathBuf] {
        &self.roots
    }

    /// Finds the module with a dotted name. `is_library` says which top-level names a namespace
    /// package may not take, since a regular module anywhere goes before it.
    pub fn find(&self, name: &str, is_library: impl Fn(&str) -> bool) -> Option<Location> {
        let mut parts = name.split('.');
        let first = parts.next().filter(|part| !part.is_empty())?;
        let regular = self.roots.iter().find_map(|root| regular_module(root, first));
        let mut location = match regular {
            Some(location) => location,
            None if is_library(first) => return None,
            None => self.roots.iter().find_map(|root| namespace(root, first))?,
        };
        for part in parts {
            let folder = location.folder()?;
            location = regular_module(folder, part).or_else(|| namespace(folder, part))?;
        }
        Some(location)
    }
}

fn regular_module(folder: &Path, name: &str) -> Option<Location> {
    let package = folder.join(name);
    if package.join("__init__.py").is_file() {
        return Some(Location::Package(package));
    }
    let file = folder.join(format!("{name}.py"));
    file.is_file().then_some(Location::File(file))
}

fn namespace(folder: &Path, name: &str) -> Option<Location> {
    let package = folder.join(name);
    package.is_dir().then_some(Location::Namespace(package))
}

/// The dotted name of the package that a file in `folder` belongs to; empty when it is in none.
pub fn package_of(folder: &Path) -> String {
    let packages = packages_around(folder);
    let names = packages.iter().rev().filter_map(|package| folder_name(package));
    names.collect::<Vec<_>>().join(".")
}

/// `folder` and the folders around it as long as they are packages, innermost first.
fn packages_around(folder: &Path) -> Vec<PathBuf> {
    let mut packages = Vec::new();
    let mut current = Some(folder.to_owned());
    while let Some(package) = current.filter(|folder| folder.join("__init__.py").is_file()) {
        current = parent_folder(&package);
        packages.push(package);
    }
    packages
}

fn folder_name(folder: &Path) -> Option<String> {
    let named =
        if folder.file_name().is_some() { folder.to_owned() } else { folder.canonicalize().ok()? };
    named.file_name().map(|name| name.to_string_lossy().into_owned())
}

/// The folder around a folder, also where the path is `.` or ends with `..`.
fn parent_folder(folder: &Path) -> Option<PathBuf> {
    match folder.parent() {
        Some(parent) if folder.file_name().is_some() => {
            Some(if parent.as_os_str().is_empty() { PathBuf::from(".") } else { parent.to_owned() })
        }
        Some(_) | None => folder.canonicalize().ok()?.parent().map(Path::to_owned),
    }
}

/// The nearest folder around the entry that marks a project.
fn project_root(folder: &Path) -> Option<PathBuf> {
    let mut current = Some(folder.to_owned());
    while let Some(folder) = current {
        if ROOT_MARKERS.iter().any(|marker| folder.join(marker).exists()) {
            return Some(folder);
        }
        current = parent_folder(&folder);
    }
    None
}
