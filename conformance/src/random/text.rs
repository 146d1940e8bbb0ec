//! Python text with indentation.

/// Lines of a program.
#[derive(Debug, Default)]
pub(super) struct Text {
    lines: String,
    depth: usize,
}

impl Text {
    /// A line at the current depth.
    pub fn line(&mut self, text: &str) {
        for _ in 0..self.depth {
            self.lines.push_str("    ");
        }
        self.lines.push_str(text);
        self.lines.push('\n');
    }

    /// An empty line.
    pub fn blank(&mut self) {
        self.lines.push('\n');
    }

    /// Lines after it are one level deeper.
    pub fn indent(&mut self) {
        self.depth += 1;
    }

    /// Lines after it are one level less deep.
    pub fn dedent(&mut self) {
        self.depth -= 1;
    }

    /// All lines.
    pub fn finish(self) -> String {
        self.lines
    }
}
