//! Why a program's files could not be read.

use std::path::PathBuf;

/// A file that could not be read; the command line ends with status 2.
#[derive(Debug, thiserror::Error)]
pub enum ProjectError {
    /// There is no such file.
    #[error("cannot read {}: there is no such file", .0.display())]
    NotFound(PathBuf),
    /// The path is a folder.
    #[error("cannot read {}: it is a folder, and a Python file is needed", .0.display())]
    IsFolder(PathBuf),
    /// Spans count bytes in 32 bits.
    #[error("cannot read {}: it is larger than 4 GiB", .0.display())]
    TooLarge(PathBuf),
    /// The settings in `pyproject.toml` are not in order.
    #[error("{}: {message}", path.display())]
    Settings {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        message: String,
    },
    /// The system refuses.
    #[error("cannot read {}: {source}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
}

impl ProjectError {
    /// The reason why reading `path` failed with `source`.
    pub(super) fn new(path: PathBuf, source: std::io::Error) -> Self {
        if path.is_dir() {
            Self::IsFolder(path)
        } else if source.kind() == std::io::ErrorKind::NotFound {
            Self::NotFound(path)
        } else {
            Self::Unreadable { path, source }
        }
    }
}
