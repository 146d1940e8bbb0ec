//! Docstrings as doc comments.

use syn::{Attribute, parse_quote};

/// A docstring and the sentence that says where the item is from, as outer doc comments.
pub fn outer(doc: Option<&str>, origin: &str) -> Vec<Attribute> {
    lines(doc, origin).iter().map(|line| parse_quote!(#[doc = #line])).collect()
}

/// As [`outer`], of the whole file.
pub fn inner(doc: Option<&str>, origin: &str) -> Vec<Attribute> {
    lines(doc, origin).iter().map(|line| parse_quote!(#![doc = #line])).collect()
}

fn lines(doc: Option<&str>, origin: &str) -> Vec<String> {
    let mut lines = doc.map(cleaned).unwrap_or_default();
    if !is_prose(&lines) {
        lines.insert(0, "```text".to_owned());
        lines.push("```".to_owned());
    }
    if !lines.is_empty() {
        lines.push(String::new());
    }
    lines.push(origin.to_owned());
    lines.into_iter().map(|line| if line.is_empty() { line } else { format!(" {line}") }).collect()
}

/// The lines of a docstring without their common indentation, as `inspect.cleandoc` has them.
fn cleaned(doc: &str) -> Vec<String> {
    let doc = doc.replace('\t', "        ");
    let lines: Vec<&str> = doc.trim().lines().collect();
    let indent = lines
        .iter()
        .skip(1)
        .filter(|line| !line.trim().is_empty())
        .map(|line| line.len() - line.trim_start().len())
        .min()
        .unwrap_or(0);
    lines
        .iter()
        .enumerate()
        .map(|(index, line)| {
            let line = if index == 0 { line } else { line.get(indent..).unwrap_or("") };
            line.trim_end().to_owned()
        })
        .collect()
}

/// Whether Markdown shows the lines as they are: paragraphs without lists, indentation or marks.
fn is_prose(lines: &[String]) -> bool {
    lines.iter().all(|line| {
        let marked = line.starts_with([' ', '-', '*', '+', '>', '#', '|', '=', '~', '<'])
            || line.starts_with("```");
        let numbered = line.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with(['.', ')'])
            && line.starts_with(|c: char| c.is_ascii_digit());
        let balanced = line.matches('`').count().is_multiple_of(2);
        !marked && !numbered && balanced && !line.contains(['[', '<', '\\'])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prose_stays_as_it_is() {
        let doc = "The n-th number.\n\n    By iteration, and\n    `n` is small.\n    ";
        let expected =
            [" The n-th number.", "", " By iteration, and", " `n` is small.", "", " `f` (a.py:1)"];
        assert_eq!(lines(Some(doc), "`f` (a.py:1)"), expected);
    }

    #[test]
    fn what_markdown_would_change_is_fenced() {
        let doc = "Adds.\n\n    Args:\n        x: a number\n    >>> f(1)\n    2";
        let expected = [
            " ```text",
            " Adds.",
            "",
            " Args:",
            "     x: a number",
            " >>> f(1)",
            " 2",
            " ```",
            "",
            " `f`",
        ];
        assert_eq!(lines(Some(doc), "`f`"), expected);
        assert_eq!(lines(Some("- one\nmore"), "`f`")[0], " ```text");
        assert_eq!(lines(Some("1. one\nmore"), "`f`")[0], " ```text");
        assert_eq!(lines(Some("a list[int]"), "`f`")[0], " ```text");
    }

    #[test]
    fn without_a_docstring_the_origin_is_all() {
        assert_eq!(lines(None, "`f`"), [" `f`"]);
        assert_eq!(lines(Some("  "), "`f`"), [" `f`"]);
    }
}
