//! `kybra-aot replica`.

use std::io::{stdin, stdout};

use super::{Exit, Failure};
use crate::replica::{FromFiles, Session, serve};

/// Answers standard input on standard output until it ends.
pub(super) fn run() -> Result<Exit, Failure> {
    let mut source = FromFiles::default();
    let mut session = Session::new(&mut source);
    serve(&mut session, stdin().lock(), stdout().lock()).map_err(Failure::Output)?;
    Ok(Exit::Done)
}
