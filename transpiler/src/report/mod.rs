//! Diagnostics for people, by codespan-reporting, and for programs, as JSON.

mod files;
mod json;

use codespan_reporting::diagnostic as codespan;
use codespan_reporting::term::termcolor::Buffer;
use codespan_reporting::term::{self, DisplayStyle};
use lowering::diagnostics::{Diagnostic, Severity};
use lowering::source::{FileId, Sources};

pub use json::to_json;

use files::CodespanFiles;

/// Whether text is coloured for a terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// ANSI escapes.
    Ansi,
    /// None.
    None,
}

/// The longest line of source that is shown, in bytes.
const LONGEST_LINE: usize = 500;

/// The diagnostics as text, in the order of their places and each once.
pub fn render(diagnostics: &[Diagnostic], sources: &Sources, colour: Colour) -> String {
    let files = CodespanFiles(sources);
    let mut config = term::Config::default();
    let mut buffer = match colour {
        Colour::Ansi => Buffer::ansi(),
        Colour::None => Buffer::no_color(),
    };
    let mut text = String::new();
    for diagnostic in sorted(diagnostics) {
        buffer.clear();
        config.display_style =
            if shows_long_line(diagnostic, sources) { DisplayStyle::Medium } else { DisplayStyle::Rich };
        match term::emit_to_write_style(&mut buffer, &config, &files, &to_codespan(diagnostic)) {
            Ok(()) => text.push_str(&String::from_utf8_lossy(buffer.as_slice())),
            Err(_) => text.push_str(&one_line(diagnostic)),
        }
    }
    text
}

/// Whether a line to be shown is too long to be read; its place is then told without it.
fn shows_long_line(diagnostic: &Diagnostic, sources: &Sources) -> bool {
    let mut labels = diagnostic.primary.iter().chain(&diagnostic.secondary);
    labels.any(|label| {
        if label.span.file.index() >= sources.len() {
            return false;
        }
        let text = sources[label.span.file].text.as_str();
        let (start, end) = (label.span.start as usize, label.span.end as usize);
        let before = text.get(..start).unwrap_or_default();
        let first = before.rfind('\n').map_or(0, |position| position + 1);
        let after = text.get(end..).unwrap_or_default();
        let last = end + after.find('\n').unwrap_or(after.len());
        text.get(first..last).unwrap_or_default().lines().any(|line| line.len() > LONGEST_LINE)
    })
}

/// A diagnostic whose place cannot be shown.
fn one_line(diagnostic: &Diagnostic) -> String {
    let severity = severity_name(diagnostic.severity);
    format!("{severity}[{}]: {}\n\n", diagnostic.code.as_str(), diagnostic.message)
}

/// The diagnostics by file, place, severity and code, those that say the same in the same place once.
pub fn sorted(diagnostics: &[Diagnostic]) -> Vec<&Diagnostic> {
    let mut sorted: Vec<&Diagnostic> = diagnostics.iter().collect();
    sorted.sort_by_key(|diagnostic| {
        let place = diagnostic.primary.as_ref().map(|label| label.span);
        (place, std::cmp::Reverse(diagnostic.severity), diagnostic.code)
    });
    let mut kept: Vec<&Diagnostic> = Vec::new();
    for diagnostic in sorted {
        let span = |diagnostic: &Diagnostic| diagnostic.primary.as_ref().map(|label| label.span);
        let same = |other: &&&Diagnostic| span(other) == span(diagnostic);
        let known = kept.iter().rev().take_while(same).any(|other| {
            (other.code, &other.message, other.severity)
                == (diagnostic.code, &diagnostic.message, diagnostic.severity)
        });
        if !known {
            kept.push(diagnostic);
        }
    }
    kept
}

/// `error`, `warning`, `note`.
pub fn severity_name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

fn to_codespan(diagnostic: &Diagnostic) -> codespan::Diagnostic<FileId> {
    let severity = match diagnostic.severity {
        Severity::Error => codespan::Severity::Error,
        Severity::Warning => codespan::Severity::Warning,
        Severity::Note => codespan::Severity::Note,
    };
    let primary = diagnostic.primary.iter().map(|label| (codespan::LabelStyle::Primary, label));
    let secondary = diagnostic.secondary.iter().map(|label| (codespan::LabelStyle::Secondary, label));
    let labels = primary.chain(secondary).map(|(style, label)| {
        let range = label.span.start as usize..label.span.end as usize;
        codespan::Label::new(style, label.span.file, range).with_message(&label.message)
    });
    codespan::Diagnostic::new(severity)
        .with_code(diagnostic.code.as_str())
        .with_message(&diagnostic.message)
        .with_labels(labels.collect())
        .with_notes(diagnostic.help.iter().map(|help| format!("help: {help}")).collect())
}

#[cfg(test)]
mod tests;
