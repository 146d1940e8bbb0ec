//! The suites, which stand above the command line: compiled programs against CPython, the examples'
//! calls, the hand-written baseline. The tests are in `tests/`, the programs in `cases/` and `scripts/`.
//!
//! The library makes programs that nobody wrote ([`random`]), and measures how costs grow ([`growth`]), what a
//! message costs around its body ([`overhead`]) and what upgrades cost ([`upgrades`]).

pub mod growth;
pub mod overhead;
pub mod random;
pub mod upgrades;
