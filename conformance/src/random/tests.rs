//! What generation promises: determinism, and programs that are Python.

use std::io::Write;
use std::process::{Command, Stdio};

use super::choices::Choices;
use super::{program, program_of_seed};

#[test]
fn a_seed_makes_the_same_program_again() {
    assert_eq!(program_of_seed(7), program_of_seed(7));
    assert_ne!(program_of_seed(7), program_of_seed(8));
}

#[test]
fn the_choices_of_a_program_make_it_again() {
    let mut choices = Choices::of_seed(3);
    let text = program(&mut choices);
    assert_eq!(program(&mut Choices::replay(choices.taken().to_vec())), text);
}

#[test]
fn no_choices_make_the_smallest_program() {
    let text = program(&mut Choices::replay(Vec::new()));
    assert!(text.contains("def case_0"), "{text}");
    assert!(text.lines().count() < 12, "{text}");
}

#[test]
fn random_programs_are_valid_python() {
    let mut source = String::new();
    for seed in 0..200 {
        source.push_str(&format!("compile({:?}, 'seed {seed}', 'exec')\n", program_of_seed(seed)));
    }
    let mut python = Command::new("python3.11")
        .arg("-")
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("CPython 3.11");
    python.stdin.take().expect("a pipe").write_all(source.as_bytes()).expect("written");
    let output = python.wait_with_output().expect("an end");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
