//! Containers and records.

use super::{Persist, Reader, Writer};
use crate::bytes::ByteArray;
use crate::dict::Dict;
use crate::list::List;
use crate::record::Record;
use crate::set::{AnySet, FrozenSet, Set};
use crate::traits::Key;
use crate::tuple_of::Tuple;

impl<T: Persist + 'static> Persist for List<T> {
    fn save(&self, out: &mut Writer) {
        out.object(self.identity(), |out| out.items(self.borrow().iter()));
    }

    fn load(input: &mut Reader<'_>) -> Option<Self> {
        input.object(|input| {
            let mut items = Vec::new();
            input.items(|item| items.push(item))?;
            Some(Self::from(items))
        })
    }
}

impl<T: Persist> Persist for Tuple<T> {
    fn save(&self, out: &mut Writer) {
        out.items(self.as_slice().iter());
    }

    fn load(input: &mut Reader<'_>) -> Option<Self> {
        let mut items = Vec::new();
        input.items(|item| items.push(item))?;
        Some(items.into_iter().collect())
    }
}

impl<K: Persist + Key + 'static, V: Persist + 'static> Persist for Dict<K, V> {
    fn save(&self, out: &mut Writer) {
        out.object(self.identity(), |out| {
            self.look(|table| {
                out.length(table.len());
                for (key, value) in table.iter() {
                    key.save(out);
                    value.save(out);
                    out.make_room();
                }
            });
        });
    }

    fn load(input: &mut Reader<'_>) -> Option<Self> {
        input.object(|input| {
            let dict = Self::new();
            input.items(|(key, value)| {
                dict.set_item(key, value);
            })?;
            Some(dict)
        })
    }
}

fn save_elements<T: Persist>(set: &impl AnySet<T>, out: &mut Writer) {
    set.read(|table| {
        out.length(table.len());
        for (item, ()) in table.iter() {
            item.save(out);
            out.make_room();
        }
    });
}

fn load_elements<T: Persist + Key>(input: &mut Reader<'_>) -> Option<Set<T>> {
    let set = Set::new();
    input.items(|item| set.add(item))?;
    Some(set)
}

impl<T: Persist + Key + 'static> Persist for Set<T> {
    fn save(&self, out: &mut Writer) {
        out.object(self.identity(), |out| save_elements(self, out));
    }

    fn load(input: &mut Reader<'_>) -> Option<Self> {
        input.object(load_elements)
    }
}

impl<T: Persist + Key> Persist for FrozenSet<T> {
    fn save(&self, out: &mut Writer) {
        save_elements(self, out);
    }

    fn load(input: &mut Reader<'_>) -> Option<Self> {
        load_elements(input).map(|set| set.frozen())
    }
}

impl Persist for ByteArray {
    fn save(&self, out: &mut Writer) {
        out.object(self.identity(), |out| self.look(|bytes| out.bytes(bytes)));
    }

    fn load(input: &mut Reader<'_>) -> Option<Self> {
        input.object(|input| input.bytes().map(|bytes| Self::from(bytes.to_vec())))
    }
}

impl<T: Persist + 'static> Persist for Record<T> {
    fn save(&self, out: &mut Writer) {
        out.object(self.identity(), |out| self.borrow().save(out));
    }

    fn load(input: &mut Reader<'_>) -> Option<Self> {
        input.object(|input| T::load(input).map(Self::new))
    }
}
