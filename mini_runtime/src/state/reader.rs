//! Reading the state, value by value.

use std::any::Any;
use std::collections::{BTreeMap, BTreeSet};
use std::thread::LocalKey;

use super::{Persist, broken};
use crate::global::{Global, Variable};
use crate::shell::{self, Wire};

/// Reads values in the order in which they were written.
pub struct Reader<'a> {
    input: shell::Reader<'a>,
    objects: u32,
    /// Numbers of objects that were left out, with those of the first of them; the next is last.
    aliases: Vec<(u32, u32)>,
    /// Numbers of objects that are found again later.
    wanted: BTreeSet<u32>,
    found: BTreeMap<u32, Box<dyn Any>>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(values: &'a [u8], mut aliases: Vec<(u32, u32)>) -> Self {
        let wanted = aliases.iter().map(|(_, first)| *first).collect();
        aliases.reverse();
        let input = shell::Reader::new(values);
        Self { input, objects: 0, aliases, wanted, found: BTreeMap::new() }
    }

    /// The next variable, which keeps the value that it has where none was kept.
    pub fn variable<T: Persist + 'static>(&mut self, variable: &'static LocalKey<Global<T>>) {
        match self.optional() {
            Some(Some(value)) => variable.set(value),
            Some(None) => {}
            None => broken(),
        }
    }

    /// `null`, or a value.
    #[expect(clippy::option_option, reason = "None where the bytes are neither")]
    pub(super) fn optional<T: Persist>(&mut self) -> Option<Option<T>> {
        match self.input.byte()? {
            0 => Some(None),
            1 => T::load(self).map(Some),
            _ => None,
        }
    }

    /// A value that is read as in messages.
    pub(super) fn plain<T: Wire>(&mut self) -> Option<T> {
        T::read(&mut self.input)
    }

    /// The number of items that follow, or the position of a variant's case.
    pub fn length(&mut self) -> Option<usize> {
        self.input.length()
    }

    /// As many bytes as a length says that stands before them.
    pub(super) fn bytes(&mut self) -> Option<&'a [u8]> {
        let length = self.length()?;
        self.input.bytes(length)
    }

    /// Items, each given to `take`.
    pub(super) fn items<T: Persist>(&mut self, mut take: impl FnMut(T)) -> Option<()> {
        for _ in 0..self.length()? {
            take(T::load(self)?);
        }
        Some(())
    }

    /// An object with an identity: the one that stands in another place already, or one that is read.
    pub(super) fn object<T: Clone + 'static>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Option<T>,
    ) -> Option<T> {
        let number = self.objects;
        self.objects += 1;
        if let Some((_, first)) = self.aliases.pop_if(|(alias, _)| *alias == number) {
            return self.found.get(&first)?.downcast_ref::<T>().cloned();
        }
        let object = read(self)?;
        if self.wanted.contains(&number) {
            self.found.insert(number, Box::new(object.clone()));
        }
        Some(object)
    }

    /// Whether everything was read.
    pub(super) fn finish(self) {
        if !self.input.is_empty() || !self.aliases.is_empty() {
            broken();
        }
    }
}
