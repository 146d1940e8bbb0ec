//! Exceptions as CPython prints them.

use super::{Exception, ExceptionKind, OrTrap, UserException};

#[test]
fn a_trap_names_the_class_the_message_and_the_position() {
    let exception = Exception::value_error("bad");
    assert_eq!(exception.trap_text("main.py:3"), "ValueError: bad\n    at main.py:3");
}

#[test]
fn an_empty_message_leaves_the_class_alone() {
    let exception = Exception::with_args(ExceptionKind::StopIteration, []);
    assert_eq!(exception.trap_text("main.py:3"), "StopIteration\n    at main.py:3");
}

#[test]
fn the_innermost_position_wins() {
    let exception = Exception::key_error("k".into()).at("inner.py:1").at("outer.py:2");
    assert_eq!(exception.origin(), Some("inner.py:1"));
    assert_eq!(exception.trap_text("main.py:3"), "KeyError: 'k'\n    at inner.py:1");
}

#[test]
fn except_clauses_catch_derived_classes_only() {
    let exception = Exception::index_error("list index out of range");
    assert!(exception.is_instance_of(ExceptionKind::IndexError));
    assert!(exception.is_instance_of(ExceptionKind::LookupError));
    assert!(exception.is_instance_of(ExceptionKind::BaseException));
    assert!(!exception.is_instance_of(ExceptionKind::KeyError));
}

#[test]
fn user_classes_take_their_place_in_the_hierarchy() {
    static SHORTAGE: UserException =
        UserException { name: "Shortage", bases: &[ExceptionKind::ValueError], str: None };
    static SEVERE: UserException =
        UserException { name: "Severe", bases: &[ExceptionKind::User(&SHORTAGE)], str: None };
    let exception = Exception::new(ExceptionKind::User(&SEVERE), "low");
    assert_eq!(exception.summary(), "Severe: low");
    assert!(exception.is_instance_of(ExceptionKind::User(&SHORTAGE)));
    assert!(exception.is_instance_of(ExceptionKind::ValueError));
    assert!(!ExceptionKind::User(&SHORTAGE).is_subclass_of(ExceptionKind::User(&SEVERE)));
}

#[test]
#[should_panic(expected = "ZeroDivisionError: division by zero\n    at main.py:9")]
fn or_trap_ends_with_the_trap_text() {
    Err::<(), _>(Exception::zero_division_error("division by zero")).or_trap("main.py:9");
}
