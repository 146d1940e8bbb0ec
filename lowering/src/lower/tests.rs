//! Lowering of hand-built HIR: each test shows the IR that its Python becomes, and validates it.

mod build;
mod evaluation;
mod init;
mod statements;
