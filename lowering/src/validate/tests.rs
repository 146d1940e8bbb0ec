//! One broken program for each rule.

mod expressions;
mod statements;
mod toy;
