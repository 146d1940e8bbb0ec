//! The oracle: a checked interpreter and the harness that runs in it.

use crate::error::OracleError;
use crate::interpreter::{PythonVersion, require_version};
use crate::outcome::{FileOutcome, ProgramOutcome};
use crate::request::Request;
use serde::{Deserialize, Serialize};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;
use tempfile::TempDir;

/// The Python program that runs the requested files and prints a JSON line for each.
const HARNESS: &str = include_str!("harness.py");

/// The Python program that runs one canister, message by message.
const CANISTER: &str = include_str!("canister.py");

/// The stand-in `kybra` package, by file name.
const KYBRA: [(&str, &str); 8] = [
    ("__init__.py", include_str!("../python/kybra/__init__.py")),
    ("calls.py", include_str!("../python/kybra/calls.py")),
    ("ic.py", include_str!("../python/kybra/ic.py")),
    ("principal.py", include_str!("../python/kybra/principal.py")),
    ("replica.py", include_str!("../python/kybra/replica.py")),
    ("stable.py", include_str!("../python/kybra/stable.py")),
    ("timers.py", include_str!("../python/kybra/timers.py")),
    ("stored.py", include_str!("../python/kybra/stored.py")),
];

/// The folder, beside the harness, that holds the stand-in package and goes on `sys.path`.
const PACKAGES: &str = "packages";

/// How long a case or a script may run unless the caller says otherwise.
const DEFAULT_TIME_LIMIT: Duration = Duration::from_secs(10);

/// `CPython` 3.11, ready to run case modules and scripts.
#[derive(Debug)]
pub struct Oracle {
    python: PathBuf,
    version: PythonVersion,
    hash_seed: u32,
    time_limit: Duration,
    search_paths: Vec<PathBuf>,
    /// Holds `harness.py` and the stand-in packages; removed on drop.
    home: TempDir,
}

/// What the harness reads on stdin.
#[derive(Serialize)]
struct Batch<'a> {
    time_limit_seconds: f64,
    search_paths: &'a [PathBuf],
    files: &'a [Request],
}

/// One line of the harness's answer, in the order of the requests.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Answer {
    Program(ProgramOutcome),
    Unreadable { reason: String },
    HarnessFailed { detail: String },
}

impl Oracle {
    /// Takes the interpreter at `python` (a path, or a name to look up on `PATH`) and checks that
    /// it is `CPython`'s version [`crate::REQUIRED_VERSION`].
    ///
    /// # Errors
    /// [`OracleError::Start`], [`OracleError::NotPython`] or [`OracleError::WrongVersion`] for an
    /// interpreter that will not do; [`OracleError::Harness`] if no temporary folder can be written.
    pub fn new(python: &Path) -> Result<Self, OracleError> {
        let version = require_version(python)?;
        let home = write_home().map_err(OracleError::Harness)?;
        Ok(Self {
            python: python.to_owned(),
            version,
            hash_seed: 0,
            time_limit: DEFAULT_TIME_LIMIT,
            search_paths: Vec::new(),
            home,
        })
    }

    /// Sets `PYTHONHASHSEED` (0 unless set). Two seeds give two orders of a set of strings, which
    /// shows whether a program depends on it.
    #[must_use]
    pub fn with_hash_seed(mut self, seed: u32) -> Self {
        self.hash_seed = seed;
        self
    }

    /// Sets how long each case and each script may run, in wall-clock time; 10 seconds unless set.
    #[must_use]
    pub fn with_time_limit(mut self, limit: Duration) -> Self {
        self.time_limit = limit;
        self
    }

    /// Adds folders where imports are found after the program's own folder, such as the
    /// `site-packages` of a virtual environment.
    #[must_use]
    pub fn with_search_paths(mut self, folders: Vec<PathBuf>) -> Self {
        self.search_paths = folders;
        self
    }

    /// The interpreter's version.
    pub fn version(&self) -> PythonVersion {
        self.version
    }

    /// Runs every requested file in one interpreter process and returns their outcomes in the
    /// order of the requests.
    ///
    /// # Errors
    /// [`OracleError::Unreadable`] for a file that cannot be read, [`OracleError::HarnessFailed`]
    /// or [`OracleError::Answer`] naming the file at which the harness broke, and
    /// [`OracleError::Start`], [`OracleError::Talk`] or [`OracleError::Requests`] if the
    /// interpreter cannot be reached. What the Python programs do is never an error.
    pub fn run(&self, requests: &[Request]) -> Result<Vec<FileOutcome>, OracleError> {
        let batch = Batch {
            time_limit_seconds: self.time_limit.as_secs_f64(),
            search_paths: &self.search_paths,
            files: requests,
        };
        let question = serde_json::to_vec(&batch).map_err(OracleError::Requests)?;
        let output = self.talk(&question)?;
        read_answers(requests, &output)
    }

    fn talk(&self, question: &[u8]) -> Result<Output, OracleError> {
        let mut child = self.start()?;
        // The harness reads all of stdin before it writes a byte, so this cannot deadlock.
        if let Some(mut stdin) = child.stdin.take() {
            match stdin.write_all(question) {
                // An interpreter that died early has said why on stderr, which is reported instead.
                Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
                    return Err(OracleError::Talk(error));
                }
                Ok(()) | Err(_) => {}
            }
        }
        child.wait_with_output().map_err(OracleError::Talk)
    }

    /// The interpreter, as the caller named it.
    pub(crate) fn python(&self) -> &Path {
        &self.python
    }

    fn start(&self) -> Result<Child, OracleError> {
        self.command("harness.py")
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|source| OracleError::Start { python: self.python.clone(), source })
    }

    /// The interpreter with one of the programs of its home, not started yet.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(&self.python);
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("PYTHON") {
                command.env_remove(name);
            }
        }
        command
            .env("PYTHONHASHSEED", self.hash_seed.to_string())
            .args(["-P", "-s", "-B", "-X", "utf8"])
            .arg(self.home.path().join(program))
            .arg(self.home.path().join(PACKAGES))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped());
        command
    }
}

fn write_home() -> std::io::Result<TempDir> {
    let home = tempfile::Builder::new().prefix("conformance-oracle").tempdir()?;
    std::fs::write(home.path().join("harness.py"), HARNESS)?;
    std::fs::write(home.path().join("canister.py"), CANISTER)?;
    let package = home.path().join(PACKAGES).join("kybra");
    std::fs::create_dir_all(&package)?;
    for (name, source) in KYBRA {
        std::fs::write(package.join(name), source)?;
    }
    Ok(home)
}

fn read_answers(requests: &[Request], output: &Output) -> Result<Vec<FileOutcome>, OracleError> {
    let mut lines = output.stdout.split(|byte| *byte == b'\n');
    requests
        .iter()
        .map(|request| {
            let line = lines.next().filter(|line| !line.is_empty());
            let Some(line) = line else {
                return Err(OracleError::HarnessFailed {
                    file: request.file.clone(),
                    detail: String::from_utf8_lossy(&output.stderr).trim().to_owned(),
                });
            };
            read_answer(request, line)
        })
        .collect()
}

fn read_answer(request: &Request, line: &[u8]) -> Result<FileOutcome, OracleError> {
    let file = request.file.clone();
    match serde_json::from_slice(line) {
        Ok(Answer::Program(program)) => Ok(FileOutcome { file, program }),
        Ok(Answer::Unreadable { reason }) => Err(OracleError::Unreadable { file, reason }),
        Ok(Answer::HarnessFailed { detail }) => Err(OracleError::HarnessFailed { file, detail }),
        Err(source) => Err(OracleError::Answer { file, source }),
    }
}
