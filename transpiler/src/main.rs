//! The `kybra-aot` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    transpiler::cli::main()
}
