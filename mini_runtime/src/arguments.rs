//! What CPython asks of the arguments of a call that unpacks an iterable or a mapping, before it binds
//! them (`initialize_locals` in `Python/ceval.c`).
//!
//! The parameters are words, in order: a name, then `/` where no keyword reaches it and `*` where only a
//! keyword does, then `=` where the call names it and `?` where it has a default. The words `*` and `**`
//! stand for the star parameters, and `name!` for a keyword that goes to the latter.

use crate::dict::Dict;
use crate::exception::{Exception, Fallible};
use crate::list::List;
use crate::text::Str;

/// Asks of a call with `before` positional arguments and then the items of `rest`, which fits where these
/// are `least` to `most`.
///
/// # Errors
/// `TypeError` where it does not fit.
pub fn check_rest<T: Clone>(
    rest: &List<T>,
    before: i64,
    least: i64,
    most: i64,
    function: &Str,
    params: &Str,
) -> Fallible<()> {
    if (least..=most).contains(&rest.len()) {
        return Ok(());
    }
    Call::new(function, params).check(before + rest.len(), &[])
}

/// Asks of a call with so many positional arguments and the entries of `mapping`.
///
/// # Errors
/// `TypeError` where it does not fit.
pub fn check_mapping<V: Clone>(
    mapping: &Dict<Str, V>,
    positional: i64,
    module: &Str,
    function: &Str,
    params: &Str,
) -> Fallible<()> {
    let keys: Vec<Str> = mapping.to_list().iter().collect();
    let call = Call::new(function, params);
    if let Some(key) = keys.iter().find(|key| call.names(key.as_str())) {
        let text = format!("{module}.{function}() got multiple values for keyword argument '{key}'");
        return Err(Exception::type_error(text));
    }
    call.check(positional, &keys)
}

/// What of a mapping no parameter takes: `**kwargs`.
pub fn left_over<V: Clone>(mapping: &Dict<Str, V>, params: &Str) -> Dict<Str, V> {
    let call = Call::new(params, params);
    let takes = |key: &Str| call.params.iter().any(|param| param.takes(key.as_str()));
    mapping.items().to_list().iter().filter(|(key, _)| !takes(key)).collect()
}

/// The argument of a replacement field, by its position among what was unpacked; `shown` is its position
/// among all arguments.
///
/// # Errors
/// `IndexError` where there is none.
pub fn replacement<T: Clone>(rest: &List<T>, position: i64, shown: i64) -> Fallible<T> {
    rest.item(position).map_err(|_| {
        let text = format!("Replacement index {shown} out of range for positional args tuple");
        Exception::index_error(text)
    })
}

/// Asks of `max(*values)` whether there are two values at least, or one that is an iterable: `item` is the
/// class of the values, and empty where they are iterable.
///
/// # Errors
/// `TypeError` where there are fewer.
pub fn check_several<T: Clone>(values: &List<T>, function: &Str, item: &Str) -> Fallible<()> {
    match values.len() {
        0 => Err(Exception::type_error(format!("{function} expected at least 1 argument, got 0"))),
        1 if !item.is_empty() => Err(Exception::type_error(format!("'{item}' object is not iterable"))),
        _ => Ok(()),
    }
}

/// Asks of `set.union(*sets)` whether there is a set.
///
/// # Errors
/// `TypeError` where there is none.
pub fn check_some<T: Clone>(values: &List<T>, method: &Str) -> Fallible<()> {
    if values.is_empty() {
        return Err(Exception::type_error(format!("unbound method {method}() needs an argument")));
    }
    Ok(())
}

/// A parameter that is no star parameter.
struct Param<'a> {
    name: &'a str,
    kind: Kind,
    default: bool,
    /// Whether a value was found.
    given: bool,
}

/// How a parameter can be given.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Positional,
    Either,
    Keyword,
}

impl Param<'_> {
    fn takes(&self, key: &str) -> bool {
        self.kind != Kind::Positional && self.name == key
    }
}

struct Call<'a> {
    function: &'a str,
    params: Vec<Param<'a>>,
    /// The keywords that the call gives and no parameter takes.
    others: Vec<&'a str>,
    any_position: bool,
    any_keyword: bool,
}

impl<'a> Call<'a> {
    fn new(function: &'a Str, params: &'a Str) -> Self {
        let mut call = Call {
            function: function.as_str(),
            params: Vec::new(),
            others: Vec::new(),
            any_position: false,
            any_keyword: false,
        };
        for word in params.as_str().split_whitespace() {
            let name = word.trim_end_matches(['/', '*', '=', '?', '!']);
            let marks = &word[name.len()..];
            match word {
                "*" => call.any_position = true,
                "**" => call.any_keyword = true,
                _ if marks == "!" => call.others.push(name),
                _ => call.params.push(Param {
                    name,
                    kind: match marks.chars().next() {
                        Some('/') => Kind::Positional,
                        Some('*') => Kind::Keyword,
                        _ => Kind::Either,
                    },
                    default: marks.contains('?'),
                    given: marks.contains('='),
                }),
            }
        }
        call
    }

    /// Whether the call gives the keyword by itself.
    fn names(&self, key: &str) -> bool {
        self.others.contains(&key) || self.params.iter().any(|param| param.given && param.name == key)
    }

    fn error(&self, text: &str) -> Fallible<()> {
        Err(Exception::type_error(format!("{}() {text}", self.function)))
    }

    fn check(mut self, positional: i64, keys: &[Str]) -> Fallible<()> {
        let mut left = positional;
        let mut twice = None;
        for param in self.params.iter_mut().filter(|param| param.kind != Kind::Keyword) {
            if left == 0 {
                break;
            }
            left -= 1;
            if std::mem::replace(&mut param.given, true) {
                twice.get_or_insert(param.name);
            }
        }
        if let Some(name) = twice {
            return self.error(&format!("got multiple values for argument '{name}'"));
        }
        self.take_keywords(keys)?;
        if left > 0 && !self.any_position {
            return self.too_many(positional);
        }
        self.missing()
    }

    fn take_keywords(&mut self, keys: &[Str]) -> Fallible<()> {
        for key in keys {
            let key = key.as_str();
            let found = self.params.iter_mut().find(|param| param.takes(key));
            match found {
                Some(param) if param.given => {
                    return self.error(&format!("got multiple values for argument '{key}'"));
                }
                Some(param) => param.given = true,
                None if self.any_keyword => {}
                None => return self.unexpected(key, keys),
            }
        }
        Ok(())
    }

    fn unexpected(&self, key: &str, keys: &[Str]) -> Fallible<()> {
        let passed = |param: &&Param<'_>| keys.iter().any(|key| key.as_str() == param.name);
        let names = self.params.iter().filter(|param| param.kind == Kind::Positional).filter(passed);
        let names: Vec<&str> = names.map(|param| param.name).collect();
        if names.is_empty() {
            return self.error(&format!("got an unexpected keyword argument '{key}'"));
        }
        let names = names.join(", ");
        self.error(&format!("got some positional-only arguments passed as keyword arguments: '{names}'"))
    }

    fn too_many(&self, given: i64) -> Fallible<()> {
        let keyword_given =
            self.params.iter().filter(|param| param.kind == Kind::Keyword && param.given).count();
        let places = self.params.iter().filter(|param| param.kind != Kind::Keyword);
        let most = places.clone().count();
        let least = places.filter(|param| !param.default).count();
        let (plural, takes) = if least < most {
            (true, format!("from {least} to {most}"))
        } else {
            (most != 1, most.to_string())
        };
        let plural = if plural { "s" } else { "" };
        let given = match keyword_given {
            0 => format!("{given} {} given", if given == 1 { "was" } else { "were" }),
            count => format!(
                "{given} positional argument{} (and {count} keyword-only argument{}) were given",
                if given == 1 { "" } else { "s" },
                if count == 1 { "" } else { "s" },
            ),
        };
        self.error(&format!("takes {takes} positional argument{plural} but {given}"))
    }

    fn missing(&self) -> Fallible<()> {
        for (keyword_only, kind) in [(false, "positional"), (true, "keyword-only")] {
            let lacks = |param: &&Param<'_>| {
                (param.kind == Kind::Keyword) == keyword_only && !param.given && !param.default
            };
            let names = self.params.iter().filter(lacks).map(|param| format!("'{}'", param.name));
            let names: Vec<String> = names.collect();
            let list = match &names[..] {
                [] => continue,
                [only] => only.clone(),
                [first, last] => format!("{first} and {last}"),
                [most @ .., last] => format!("{}, and {last}", most.join(", ")),
            };
            let (count, plural) = (names.len(), if names.len() == 1 { "" } else { "s" });
            return self.error(&format!("missing {count} required {kind} argument{plural}: {list}"));
        }
        Ok(())
    }
}
