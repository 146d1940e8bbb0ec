//! The command line of kybra-aot and the front end of its compiler.
//!
//! | module | what it does |
//! |---|---|
//! | [`project`] | finds and reads a program's files |
//! | [`syntax`] | parses them |
//! | [`resolve`] | binds every name, into `lowering::hir` |
//! | [`report`] | shows diagnostics to people and programs |
//! | [`pipeline`] | runs the stages, from a path to IR and facts |
//! | [`service`] | the Candid interface and its values |
//! | [`build`] | from emitted Rust to wasm |
//! | [`canister`] | from a path to a canister's wasm and `.did` |
//! | [`replica`] | the local replica driven by JSON lines |
//! | [`script`] | compiles and runs a script |
//! | [`conform`] | compares compiled programs with CPython |
//! | [`bench`] | measures canisters |
//! | [`dump`] | shows what a stage made |
//! | [`cli`] | arguments, exit statuses, terminal |
//!
//! A module uses only those above it.

pub mod bench;
pub mod build;
pub mod canister;
pub mod cli;
pub mod conform;
pub mod dump;
pub mod pipeline;
pub mod project;
pub mod replica;
pub mod report;
pub mod resolve;
pub mod script;
pub mod service;
pub mod syntax;
