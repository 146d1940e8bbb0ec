//! What only some types refuse; the language itself is compared with CPython
//! in `tests/format_against_cpython.rs`.

use super::check_empty;

#[test]
fn a_type_without_a_language_takes_the_empty_specification_only() {
    assert!(check_empty("", "list").is_ok());
    let refused = check_empty(">5", "list").expect_err("lists take no specification");
    assert_eq!(refused.summary(), "TypeError: unsupported format string passed to list.__format__");
}
