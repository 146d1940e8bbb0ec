//! Iterators as values: `iter(xs)`, `enumerate(xs)`, `map(f, xs)`.
//!
//! Cloning a handle makes an alias: what one takes, the other no longer gets.
//! While a step is taken nothing of the handle is borrowed, so that the step may
//! run code of the program.

use std::cell::RefCell;
use std::rc::Rc;

use crate::exception::{Exception, ExceptionKind, Fallible};
use crate::function::Function0;
use crate::generator::{Generator, Yields};
use crate::int::Int;
use crate::iterable::OrTrapEach;
use crate::list::List;

type Steps<T> = Box<dyn Iterator<Item = Fallible<T>>>;

/// A Python iterator.
pub struct Iter<T>(Rc<RefCell<State<T>>>);

/// What a Python iterator has left to do.
enum State<T> {
    /// Steps, one for each item.
    Steps(Steps<T>),
    /// A call for each item; `StopIteration` says that there is none now.
    Calls(Function0<Fallible<T>>),
    /// What a generator has left to run.
    Generator(Generator<T>),
    /// A step is being taken.
    Stepping,
    /// The generator is running.
    Running,
    /// Nothing: an exhausted iterator stays exhausted.
    Exhausted,
}

impl<T> Clone for Iter<T> {
    /// The same iterator.
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> PartialEq for Iter<T> {
    /// An iterator equals itself.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T: 'static> Iter<T> {
    /// An iterator whose steps may raise.
    pub fn new(steps: impl Iterator<Item = Fallible<T>> + 'static) -> Self {
        Self::start(State::Steps(Box::new(steps)))
    }

    fn start(state: State<T>) -> Self {
        Self(Rc::new(RefCell::new(state)))
    }

    /// A generator: `body` runs up to the next `yield` whenever an item is asked for.
    pub fn generator(body: impl AsyncFnOnce(Yields<T>) -> Fallible<()> + 'static) -> Self {
        Self::start(State::Generator(Generator::new(body)))
    }

    /// Calls the function for each item, like `map`: where it raises `StopIteration` there is none, and
    /// it is called again all the same when one is asked for again.
    #[must_use]
    pub fn calling(function: Function0<Fallible<T>>) -> Self {
        Self::start(State::Calls(function))
    }

    /// Calls the function for each item, until it raises `StopIteration`, like `iter(f, sentinel)`.
    #[must_use]
    pub fn calling_until_stopped(function: Function0<Fallible<T>>) -> Self {
        Self::new(std::iter::from_fn(move || called(&function)))
    }

    /// An iterator whose steps cannot raise.
    pub fn of(items: impl Iterator<Item = T> + 'static) -> Self {
        Self::new(items.map(Ok))
    }

    /// The next item, if there is one.
    pub fn step(&self) -> Option<Fallible<T>> {
        let state = self.0.replace(State::Stepping);
        match state {
            State::Steps(mut steps) => {
                let found = steps.next();
                self.0.replace(if found.is_some() { State::Steps(steps) } else { State::Exhausted });
                found
            }
            State::Calls(function) => {
                self.0.replace(State::Calls(function.clone()));
                called(&function)
            }
            State::Generator(mut generator) => {
                self.0.replace(State::Running);
                let found = generator.resume();
                let left =
                    if generator.is_over() { State::Exhausted } else { State::Generator(generator) };
                self.0.replace(left);
                found
            }
            State::Running => {
                self.0.replace(State::Running);
                Some(Err(Exception::value_error("generator already executing")))
            }
            State::Stepping | State::Exhausted => {
                self.0.replace(State::Exhausted);
                None
            }
        }
    }

    /// `next(it)`.
    ///
    /// # Errors
    /// `StopIteration` where there is no item, and what the step raises.
    pub fn advance(&self) -> Fallible<T> {
        let function = match &*self.0.borrow() {
            State::Calls(function) => Some(function.clone()),
            _ => None,
        };
        if let Some(function) = function {
            return function();
        }
        self.step().unwrap_or_else(|| Err(Exception::with_args(ExceptionKind::StopIteration, [])))
    }

    /// `next(it, default)`.
    ///
    /// # Errors
    /// What the step raises.
    pub fn advance_or(&self, default: T) -> Fallible<T> {
        self.step().unwrap_or(Ok(default))
    }

    /// `next(it, None)`.
    ///
    /// # Errors
    /// What the step raises.
    pub fn advance_or_none(&self, _default: ()) -> Fallible<Option<T>> {
        self.step().transpose()
    }

    /// The items that are left.
    pub fn iter(&self) -> Left<T> {
        Left(self.clone())
    }

    /// `list(it)`.
    ///
    /// # Errors
    /// What a step raises.
    pub fn to_list(&self) -> Fallible<List<T>> {
        let list = List::new();
        for item in self {
            list.append(item?);
        }
        Ok(list)
    }

    /// The first items, not more than `count`: the others are not taken.
    ///
    /// # Errors
    /// What a step raises.
    pub fn first_items(&self, count: i64) -> Fallible<List<T>> {
        let list = List::new();
        while list.len() < count
            && let Some(item) = self.step()
        {
            list.append(item?);
        }
        Ok(list)
    }

    /// `item in it`: takes items up to the first that is equal.
    ///
    /// # Errors
    /// What a step raises.
    pub fn contains(&self, item: &T) -> Fallible<bool>
    where
        T: PartialEq,
    {
        for found in self {
            if found? == *item {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Goes over what is left where nothing can catch what a step raises.
    ///
    /// # Panics
    /// Traps where a step raises.
    pub fn or_trap(&self, origin: &'static str) -> impl Iterator<Item = T> + use<T> {
        self.iter().or_trap(origin)
    }

    /// `enumerate(it, start)`.
    #[must_use]
    pub fn enumerate(self, start: Int) -> Iter<(Int, T)> {
        let mut next = start;
        Iter::new(self.iter().map(move |item| {
            let following = &next + 1;
            Ok((std::mem::replace(&mut next, following), item?))
        }))
    }

    /// `zip(it)`.
    pub fn zip1(only: Iter<T>) -> Iter<(T,)> {
        Iter::new(Left(only).map(|item| Ok((item?,))))
    }
}

impl<T: 'static> IntoIterator for &Iter<T> {
    type Item = Fallible<T>;
    type IntoIter = Left<T>;

    fn into_iter(self) -> Left<T> {
        self.iter()
    }
}

/// What a call gives; none where it raises `StopIteration`.
fn called<T>(function: &Function0<Fallible<T>>) -> Option<Fallible<T>> {
    match function() {
        Err(raised) if raised.is_instance_of(ExceptionKind::StopIteration) => None,
        found => Some(found),
    }
}

/// What is left of an iterator.
pub struct Left<T>(Iter<T>);

impl<T: 'static> Iterator for Left<T> {
    type Item = Fallible<T>;

    fn next(&mut self) -> Option<Fallible<T>> {
        self.0.step()
    }
}

macro_rules! zips {
    ($($function:ident: $($name:ident $Item:ident),+;)*) => {
        impl Iter<()> {
            $(
                /// `zip` of as many iterators: each step takes from the first to the
                /// last, until one has no more.
                #[allow(clippy::too_many_arguments, reason = "as many as are zipped")]
                pub fn $function<$($Item: 'static),+>($($name: Iter<$Item>),+) -> Iter<($($Item),+)> {
                    Iter::new(std::iter::from_fn(move || {
                        $(
                            let $name = match $name.step()? {
                                Ok(item) => item,
                                Err(raised) => return Some(Err(raised)),
                            };
                        )+
                        Some(Ok(($($name),+)))
                    }))
                }
            )*
        }
    };
}

zips! {
    zip2: a A, b B;
    zip3: a A, b B, c C;
    zip4: a A, b B, c C, d D;
    zip5: a A, b B, c C, d D, e E;
    zip6: a A, b B, c C, d D, e E, f F;
    zip7: a A, b B, c C, d D, e E, f F, g G;
    zip8: a A, b B, c C, d D, e E, f F, g G, h H;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters() -> Iter<char> {
        Iter::of("abc".chars())
    }

    #[test]
    fn aliases_share_what_is_left() {
        let first = letters();
        let second = first.clone();
        assert_eq!(first.advance().expect("an item"), 'a');
        assert_eq!(second.advance().expect("an item"), 'b');
        assert_eq!(first.advance_or('z').expect("an item"), 'c');
        assert_eq!(second.advance_or('z').expect("a default"), 'z');
        let raised = first.advance().expect_err("exhausted");
        assert_eq!(raised.summary(), "StopIteration");
    }

    #[test]
    fn zip_takes_from_the_first_although_the_second_is_exhausted() {
        let (long, short) = (letters(), Iter::of("x".chars()));
        let both = Iter::zip2(long.clone(), short);
        assert_eq!(both.advance().expect("a pair"), ('a', 'x'));
        assert!(both.step().is_none());
        assert_eq!(long.advance().expect("the third"), 'c');
    }

    #[test]
    fn enumeration_counts_from_its_start() {
        let numbered = letters().enumerate(Int::from(5));
        assert_eq!(numbered.advance().expect("an item"), (Int::from(5), 'a'));
        assert_eq!(numbered.advance().expect("an item"), (Int::from(6), 'b'));
    }
}
