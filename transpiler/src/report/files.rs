//! Our sources as codespan-reporting wants to see them.

use std::ops::Range;

use codespan_reporting::files::{Error, Files};
use lowering::source::{FileId, SourceFile, Sources};

/// A view of the sources.
pub(super) struct CodespanFiles<'s>(pub &'s Sources);

impl<'s> CodespanFiles<'s> {
    fn file(&self, id: FileId) -> Result<&'s SourceFile, Error> {
        if id.index() < self.0.len() { Ok(&self.0[id]) } else { Err(Error::FileMissing) }
    }
}

impl<'f> Files<'f> for CodespanFiles<'_> {
    type FileId = FileId;
    type Name = &'f str;
    type Source = &'f str;

    fn name(&'f self, id: FileId) -> Result<&'f str, Error> {
        self.file(id).map(|file| file.name.as_str())
    }

    fn source(&'f self, id: FileId) -> Result<&'f str, Error> {
        self.file(id).map(|file| file.text.as_str())
    }

    fn line_index(&'f self, id: FileId, byte: usize) -> Result<usize, Error> {
        let file = self.file(id)?;
        Ok(file.line(u32::try_from(byte).unwrap_or(u32::MAX)).saturating_sub(1))
    }

    fn line_range(&'f self, id: FileId, line: usize) -> Result<Range<usize>, Error> {
        let file = self.file(id)?;
        let starts = |byte: usize| file.line(u32::try_from(byte).unwrap_or(u32::MAX)).saturating_sub(1);
        let length = file.text.len();
        let max = starts(length);
        if line > max {
            return Err(Error::LineTooLarge { given: line, max });
        }
        let start = first_at_least(length, |byte| starts(byte) >= line);
        let end = first_at_least(length, |byte| starts(byte) > line);
        Ok(start..end)
    }
}

/// The least position up to `length` that satisfies a monotonic condition, or `length`.
fn first_at_least(length: usize, holds: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (0, length);
    while low < high {
        let middle = low + (high - low) / 2;
        if holds(middle) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    low
}
