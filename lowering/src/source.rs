//! Source files as text in memory, and spans into them.

use crate::arena::{Id, IndexVec};

/// Names one [`SourceFile`].
pub type FileId = Id<SourceFile>;

/// One Python file: the name shown to people and its whole text.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceFile {
    /// The path as shown in diagnostics, relative to the project (`main.py`, `pkg/ledger.py`).
    pub name: String,
    /// The text, UTF-8, as read.
    pub text: String,
    line_starts: Vec<u32>,
}

impl SourceFile {
    /// Indexes the lines of `text`. Lines end at `\n`, `\r\n` or `\r`, as in Python.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        let bytes = text.as_bytes();
        let mut line_starts = vec![0];
        for (index, byte) in bytes.iter().enumerate() {
            let ends = *byte == b'\n' || (*byte == b'\r' && bytes.get(index + 1) != Some(&b'\n'));
            if ends {
                line_starts.push(u32::try_from(index + 1).unwrap_or(u32::MAX));
            }
        }
        Self { name: name.into(), text, line_starts }
    }

    /// The line of a byte offset, counted from 1 as in Python's tracebacks.
    pub fn line(&self, offset: u32) -> usize {
        self.line_starts.partition_point(|start| *start <= offset)
    }

    /// The column of a byte offset in code points, counted from 1.
    pub fn column(&self, offset: u32) -> usize {
        let start = self.line_starts[self.line(offset).saturating_sub(1)] as usize;
        let end = (offset as usize).min(self.text.len());
        self.text.get(start..end).map_or(1, |line| line.chars().count() + 1)
    }
}

/// All files of one program.
pub type Sources = IndexVec<SourceFile>;

/// A half-open range of bytes in one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// Offset of the first byte.
    pub start: u32,
    /// Offset after the last byte.
    pub end: u32,
}

impl Span {
    /// A span of `file` from `start` to `end`, in bytes.
    pub fn new(file: FileId, start: u32, end: u32) -> Self {
        Self { file, start, end }
    }

    /// The smallest span that holds both; `other` must be of the same file.
    #[must_use]
    pub fn to(self, other: Span) -> Span {
        Span { file: self.file, start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// `main.py:12`: the place a traceback would name.
    pub fn origin(self, sources: &Sources) -> String {
        let file = &sources[self.file];
        format!("{}:{}", file.name, file.line(self.start))
    }
}
