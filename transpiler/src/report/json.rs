//! Diagnostics as JSON.

use lowering::diagnostics::{Diagnostic, Label};
use lowering::source::Sources;
use serde::Serialize;

use super::{severity_name, sorted};

/// A place: lines and columns count from 1, columns in code points; the end is exclusive.
#[derive(Serialize)]
struct Place<'s> {
    file: &'s str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Serialize)]
struct JsonLabel<'s> {
    #[serde(flatten)]
    place: Place<'s>,
    message: &'s str,
}

#[derive(Serialize)]
struct JsonDiagnostic<'s> {
    code: &'static str,
    severity: &'static str,
    message: &'s str,
    file: Option<&'s str>,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
    labels: Vec<JsonLabel<'s>>,
    help: &'s [String],
}

fn place<'s>(label: &Label, sources: &'s Sources) -> Option<Place<'s>> {
    if label.span.file.index() >= sources.len() {
        return None;
    }
    let file = &sources[label.span.file];
    Some(Place {
        file: &file.name,
        line: file.line(label.span.start),
        column: file.column(label.span.start),
        end_line: file.line(label.span.end),
        end_column: file.column(label.span.end),
    })
}

fn describe<'s>(diagnostic: &'s Diagnostic, sources: &'s Sources) -> JsonDiagnostic<'s> {
    let primary = diagnostic.primary.as_ref().and_then(|label| place(label, sources));
    let own = diagnostic.primary.iter().filter(|label| !label.message.is_empty());
    let labels = own.chain(&diagnostic.secondary).filter_map(|label| {
        let place = place(label, sources)?;
        Some(JsonLabel { place, message: &label.message })
    });
    JsonDiagnostic {
        code: diagnostic.code.as_str(),
        severity: severity_name(diagnostic.severity),
        message: &diagnostic.message,
        file: primary.as_ref().map(|place| place.file),
        line: primary.as_ref().map(|place| place.line),
        column: primary.as_ref().map(|place| place.column),
        end_line: primary.as_ref().map(|place| place.end_line),
        end_column: primary.as_ref().map(|place| place.end_column),
        labels: labels.collect(),
        help: &diagnostic.help,
    }
}

/// The diagnostics as a JSON array, in the order of their places and each once.
///
/// An element has `code`, `severity`, `message`, `file`, `line`, `column`, `end_line`, `end_column`,
/// `labels` (each with the same place keys and a `message`) and `help`; the place is null for a
/// diagnostic about a file as a whole.
///
/// # Panics
/// Never: strings and numbers are always JSON.
pub fn to_json(diagnostics: &[Diagnostic], sources: &Sources) -> serde_json::Value {
    let described: Vec<_> =
        sorted(diagnostics).into_iter().map(|diagnostic| describe(diagnostic, sources)).collect();
    serde_json::to_value(described).expect("strings and numbers are JSON")
}
