//! The terminal: progress where there is one, colour where it is wanted.

use std::io::{IsTerminal, Write};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use super::Failure;
use crate::conform::Progress;
use crate::report::Colour;

/// Standard output and standard error.
pub(super) struct Console {
    /// A spinner on standard error; none where that is no terminal.
    spinner: Option<ProgressBar>,
    colour: Colour,
}

impl Console {
    pub(super) fn new() -> Self {
        let terminal = std::io::stderr().is_terminal();
        let no_colour = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let style = ProgressStyle::with_template("{spinner} {msg}").ok();
        let spinner =
            style.filter(|_| terminal).map(|style| ProgressBar::new_spinner().with_style(style));
        if let Some(spinner) = &spinner {
            spinner.enable_steady_tick(Duration::from_millis(100));
        }
        Self { spinner, colour: if terminal && !no_colour { Colour::Ansi } else { Colour::None } }
    }

    /// Whether text on standard error is coloured.
    pub(super) fn colour(&self) -> Colour {
        self.colour
    }

    /// Takes the spinner away.
    pub(super) fn finish(&self) {
        if let Some(spinner) = &self.spinner {
            spinner.finish_and_clear();
        }
    }

    /// Writes a message to standard error; one that cannot be written is lost.
    pub(super) fn message(&self, text: &str) {
        let write = || {
            let _ = std::io::stderr().lock().write_all(text.as_bytes());
        };
        match &self.spinner {
            Some(spinner) => spinner.suspend(write),
            None => write(),
        }
    }

    /// Writes a result to standard output.
    pub(super) fn output(&self, text: &str) -> Result<(), Failure> {
        let write = || {
            let mut stdout = std::io::stdout().lock();
            stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()).map_err(Failure::Output)
        };
        match &self.spinner {
            Some(spinner) => spinner.suspend(write),
            None => write(),
        }
    }
}

impl Progress for Console {
    fn step(&self, doing: &str) {
        if let Some(spinner) = &self.spinner {
            spinner.set_message(doing.to_owned());
        }
    }
}
