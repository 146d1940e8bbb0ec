//! What Python's protocols make of an exception: `str`, `repr`, truth, `format`, `==`.

use super::{Args, Exception, ExceptionKind, Fallible};
use crate::format::check_empty;
use crate::text::{Str, write_quoted};
use crate::traits::{Format, Repr, ToStr, Truth};

impl Repr for Exception {
    /// `ValueError('bad')`, as `BaseException.__repr__`.
    fn write_repr(&self, out: &mut String) {
        out.push_str(self.0.kind.name());
        match &*self.0.args.borrow() {
            Args::Text(text) => {
                out.push('(');
                write_quoted(text, out);
                out.push(')');
            }
            Args::Objects(objects) if objects.len() == 1 => {
                out.push('(');
                objects.iter().for_each(|object| object.write_repr(out));
                out.push(')');
            }
            Args::Objects(objects) => objects.write_repr(out),
            Args::Described(described) => described.1.write_repr(out),
        }
    }
}

impl ToStr for Exception {
    /// Nothing, the argument's text, or the tuple of arguments; a `KeyError` with one argument shows
    /// that as it would be written. A class of the program may say otherwise.
    fn write_str(&self, out: &mut String) {
        if let Some(text) = self.0.kind.own_str() {
            match text(self) {
                Ok(text) => out.push_str(text.as_str()),
                Err(_) => out.push_str("<exception str() failed>"),
            }
            return;
        }
        self.write_plain(out);
    }
}

impl Exception {
    /// Python's own text, whatever a class of the program says.
    fn write_plain(&self, out: &mut String) {
        let is_key_error = self.is_instance_of(ExceptionKind::KeyError);
        match &*self.0.args.borrow() {
            Args::Text(text) if is_key_error => write_quoted(text, out),
            Args::Text(text) => out.push_str(text),
            Args::Described(described) => out.push_str(&described.0),
            Args::Objects(objects) => {
                let mut items = objects.iter();
                match (items.next(), items.next()) {
                    (None, _) => {}
                    (Some(only), None) if is_key_error => only.write_repr(out),
                    (Some(only), None) => only.write_str(out),
                    (Some(_), Some(_)) => objects.write_repr(out),
                }
            }
        }
    }

    /// `str(e)` where a class of the program may override it with code that raises.
    ///
    /// # Errors
    /// What the override raises.
    pub fn try_str(&self) -> Fallible<Str> {
        match self.0.kind.own_str() {
            Some(text) => text(self),
            None => Ok(self.to_str()),
        }
    }

    /// `BaseException.__str__(e)`, whatever the class overrides: what `super().__str__()` gives.
    pub fn plain_str(&self) -> Str {
        let mut text = String::new();
        self.write_plain(&mut text);
        Str::from(text)
    }
}

impl Truth for Exception {
    fn truth(&self) -> bool {
        true
    }
}

impl Format for Exception {
    fn write_format(&self, spec: &str, out: &mut String) -> Fallible<()> {
        check_empty(spec, self.0.kind.name())?;
        self.write_str(out);
        Ok(())
    }
}

impl PartialEq for Exception {
    /// By identity, as `object.__eq__`.
    fn eq(&self, other: &Self) -> bool {
        self.same(other)
    }
}
