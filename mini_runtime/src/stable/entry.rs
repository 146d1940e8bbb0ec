//! What a structure holds: Candid values, each with its own header.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::cmp::Ordering;

use candid::{CandidType, Deserialize};
use ic_stable_structures::Storable;
use ic_stable_structures::storable::Bound;

use crate::exception::{Exception, ExceptionKind, Fallible};
use crate::shell::{FromCandid, ToCandid, Wire, encode, straight};

/// The types of the keys, values or items of one structure.
pub trait Stored: 'static {
    /// What the program has.
    type Python: FromCandid<Self::Candid> + ToCandid<Self::Candid>;
    /// What stable memory has.
    type Candid: Wire + CandidType + for<'de> Deserialize<'de>;
    /// The bytes before the value: `DIDL`, the types, and that there is one value.
    const HEADER: &'static [u8];
    /// The most bytes of one, its header counted, where a size is declared.
    const MOST: Option<u32> = None;
}

/// A key, value or item: its bytes, and the value once something asked for it.
pub struct Entry<S: Stored> {
    bytes: Vec<u8>,
    value: OnceCell<S::Candid>,
}

impl<S: Stored> Entry<S> {
    /// The entry of a value of the program. `what` is the entry's name in the message where it takes
    /// more bytes than are declared.
    ///
    /// # Errors
    /// As of [`ToCandid`]; `ValueError` with Kybra's message where it is too large.
    pub fn of(value: &S::Python, what: &str) -> Fallible<Self> {
        Self::looked_up(value)?.checked(what)
    }

    /// The entry, which `what` names in the message where it takes more bytes than are declared.
    ///
    /// # Errors
    /// `ValueError` with Kybra's message.
    pub fn checked(self, what: &str) -> Fallible<Self> {
        match S::MOST {
            Some(most) if self.bytes.len() > most as usize => {
                Err(too_large(what, most, self.bytes.len()))
            }
            Some(_) | None => Ok(self),
        }
    }

    /// The entry of a value that is looked for, of any size.
    ///
    /// # Errors
    /// As of [`ToCandid`].
    pub fn looked_up(value: &S::Python) -> Fallible<Self> {
        let value = value.to_candid()?;
        let bytes = encode(S::HEADER, &value);
        Ok(Self { bytes, value: OnceCell::from(value) })
    }

    /// The value as the program has it, a new object.
    pub fn into_python(self) -> S::Python {
        let value = self.value.into_inner().unwrap_or_else(|| decode::<S>(&self.bytes));
        S::Python::from_candid(value)
    }

    fn value(&self) -> &S::Candid {
        self.value.get_or_init(|| decode::<S>(&self.bytes))
    }
}

#[cold]
fn too_large(what: &str, most: u32, given: usize) -> Exception {
    let message = format!("{what} is too large. Expected <= {most} bytes, found {given} bytes");
    Exception::new(ExceptionKind::ValueError, message)
}

/// The value in the bytes, whoever wrote them: with another header they may be of a subtype.
fn decode<S: Stored>(bytes: &[u8]) -> S::Candid {
    let value = straight(bytes, S::HEADER);
    value.unwrap_or_else(|| match candid::decode_one(bytes) {
        Ok(value) => value,
        Err(error) => crate::exception::trap(&format!(
            "the stable memory holds a value that is not of the declared type: {error}"
        )),
    })
}

impl<S: Stored> Clone for Entry<S> {
    fn clone(&self) -> Self {
        Self { bytes: self.bytes.clone(), value: OnceCell::new() }
    }
}

impl<S: Stored> PartialEq for Entry<S>
where
    S::Candid: Ord,
{
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl<S: Stored> Eq for Entry<S> where S::Candid: Ord {}

impl<S: Stored> PartialOrd for Entry<S>
where
    S::Candid: Ord,
{
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<S: Stored> Ord for Entry<S>
where
    S::Candid: Ord,
{
    fn cmp(&self, other: &Self) -> Ordering {
        self.value().cmp(other.value())
    }
}

impl<S: Stored> Storable for Entry<S> {
    fn to_bytes(&self) -> Cow<'_, [u8]> {
        Cow::Borrowed(&self.bytes)
    }

    fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    fn from_bytes(bytes: Cow<'_, [u8]>) -> Self {
        Self { bytes: bytes.into_owned(), value: OnceCell::new() }
    }

    const BOUND: Bound = match S::MOST {
        Some(max_size) => Bound::Bounded { max_size, is_fixed_size: false },
        None => Bound::Unbounded,
    };
}

impl<S: Stored> kybra_stable_structures::Storable for Entry<S> {
    fn to_bytes(&self) -> Cow<'_, [u8]> {
        Cow::Borrowed(&self.bytes)
    }

    fn from_bytes(bytes: Cow<'_, [u8]>) -> Self {
        Self { bytes: bytes.into_owned(), value: OnceCell::new() }
    }
}

impl<S: Stored> kybra_stable_structures::BoundedStorable for Entry<S> {
    const MAX_SIZE: u32 = match S::MOST {
        Some(most) => most,
        None => panic!("a structure with Kybra's layout has sizes"),
    };
    const IS_FIXED_SIZE: bool = false;
}
