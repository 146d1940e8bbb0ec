//! Patterns of `match` (Language Reference 8.6.4): the tests that show whether a value matches one, and the
//! names that it binds where it does.
//!
//! A test looks at the value where it stands (`isinstance(point, (list, tuple, range))`, `len(point) == 2`,
//! `point[0] == 0`), as an `if` written by hand does, so that what it shows is known of the same variables.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the parser's trees have many forms, of which one place cares about few"
)]

use std::rc::Rc;

use lowering::hir::{BoolOp, CompareOp, Expr, ExprKind, NameRef, Place};
use rustpython_parser::ast::{self, Constant, Pattern, Ranged};
use rustpython_parser::text_size::TextRange;

use super::body::Body;

/// The classes whose values match sequence patterns; text and bytes do not.
const SEQUENCES: &[&str] = &["list", "tuple", "range"];

/// The classes that bind a positional pattern to the value itself.
const SELF_MATCHING: &[&str] =
    &["bool", "bytearray", "bytes", "dict", "float", "frozenset", "int", "list", "set", "str", "tuple"];

/// What a pattern looks at: a way from a variable.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Subject<'a> {
    /// A variable.
    Variable(Place),
    /// A tuple display of which each item is looked at by itself.
    Display(Rc<[Subject<'a>]>),
    /// `subject[index]`.
    Item(Rc<Subject<'a>>, i64),
    /// `list(subject[first:len(subject) - after])`: the items that a star takes.
    Rest {
        /// The sequence.
        of: Rc<Subject<'a>>,
        /// How many items are before it.
        before: usize,
        /// How many items are after it.
        after: usize,
    },
    /// `subject[key]`.
    Entry(Rc<Subject<'a>>, Key<'a>),
}

impl Subject<'_> {
    /// Whether it is a variable, which only binding changes.
    pub(super) fn is_variable(&self) -> bool {
        matches!(self, Subject::Variable(_))
    }
}

/// The key of a mapping pattern.
#[derive(Clone, Copy, Debug)]
pub(super) struct Key<'a>(&'a ast::Expr);

impl PartialEq for Key<'_> {
    fn eq(&self, other: &Self) -> bool {
        match (self.0, other.0) {
            (ast::Expr::Constant(left), ast::Expr::Constant(right)) => left.value == right.value,
            _ => false,
        }
    }
}

/// A name that a pattern binds.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Captured<'a> {
    pub name: &'a str,
    pub range: TextRange,
    pub subject: Subject<'a>,
}

/// What a pattern asks for.
#[derive(Debug, Default)]
pub(super) struct Asked<'a> {
    /// All of them hold where the pattern matches; none if every value does.
    pub tests: Vec<Expr>,
    /// In source order.
    pub captures: Vec<Captured<'a>>,
}

impl<'a> Body<'_, 'a> {
    /// Adds what `pattern` asks of the value.
    pub(super) fn pattern(
        &mut self,
        pattern: &'a Pattern,
        subject: &Subject<'a>,
        asked: &mut Asked<'a>,
    ) {
        match pattern {
            Pattern::MatchValue(p) => {
                let test = self.value_pattern(&p.value, subject);
                asked.tests.push(test);
            }
            Pattern::MatchSingleton(p) => {
                let value = match p.value {
                    Constant::Bool(value) => ExprKind::Bool(value),
                    _ => ExprKind::None,
                };
                let value = self.node(value, p.range);
                let test = self.compared(subject, CompareOp::Is, value, p.range);
                asked.tests.push(test);
            }
            Pattern::MatchSequence(p) => self.sequence_pattern(p, subject, asked),
            Pattern::MatchMapping(p) => self.mapping_pattern(p, subject, asked),
            Pattern::MatchClass(p) => self.class_pattern(p, subject, asked),
            Pattern::MatchStar(_) => {}
            Pattern::MatchAs(p) => {
                if let Some(inner) = &p.pattern {
                    self.pattern(inner, subject, asked);
                }
                if let Some(name) = &p.name {
                    asked.captures.push(Captured { name, range: p.range, subject: subject.clone() });
                }
            }
            Pattern::MatchOr(p) => self.alternatives(p, subject, asked),
        }
    }

    /// The value, as an expression.
    pub(super) fn seen(&mut self, subject: &Subject<'a>, range: TextRange) -> Expr {
        let kind = match subject {
            Subject::Variable(Place::Local(local)) => ExprKind::Name(NameRef::Local(*local)),
            Subject::Variable(Place::Global(global)) => ExprKind::Name(NameRef::Global(*global)),
            Subject::Display(items) => {
                ExprKind::Tuple(items.iter().map(|item| self.seen(item, range)).collect())
            }
            Subject::Item(of, index) => {
                let of = self.seen(of, range);
                let index = self.number(*index, range);
                ExprKind::Subscript(Box::new(of), Box::new(index))
            }
            Subject::Rest { of, before, after } => {
                let base = Box::new(self.seen(of, range));
                let lower = (*before > 0).then(|| Box::new(self.number(as_index(*before), range)));
                let upper = (*after > 0).then(|| Box::new(self.number(-as_index(*after), range)));
                let items = self.node(ExprKind::Slice { base, lower, upper, step: None }, range);
                return self.builtin_call("list", vec![items], range);
            }
            Subject::Entry(of, key) => {
                let of = self.seen(of, range);
                ExprKind::Subscript(Box::new(of), Box::new(self.expr(key.0)))
            }
        };
        self.node(kind, range)
    }

    /// An int literal, as Python writes it.
    fn number(&mut self, value: i64, range: TextRange) -> Expr {
        let magnitude = self.node(ExprKind::Int(value.abs().into()), range);
        if value >= 0 {
            return magnitude;
        }
        let kind = ExprKind::Unary(lowering::hir::UnaryOp::Negative, Box::new(magnitude));
        self.node(kind, range)
    }

    /// `subject op value`.
    fn compared(&mut self, subject: &Subject<'a>, op: CompareOp, value: Expr, range: TextRange) -> Expr {
        let seen = self.seen(subject, range);
        self.node(ExprKind::Compare(Box::new(seen), vec![(op, value)]), range)
    }

    /// `isinstance(subject, class)`.
    fn is_instance(&mut self, subject: &Subject<'a>, class: Expr, range: TextRange) -> Expr {
        let seen = self.seen(subject, range);
        self.builtin_call("isinstance", vec![seen, class], range)
    }

    /// `isinstance(subject, name)` of a builtin class.
    pub(super) fn is_of_class(&mut self, subject: &Subject<'a>, name: &str, range: TextRange) -> Expr {
        let class = self.node(ExprKind::Name(NameRef::Builtin(name.to_owned())), range);
        self.is_instance(subject, class, range)
    }

    /// Whether all tests hold.
    pub(super) fn all_of(&mut self, mut tests: Vec<Expr>, range: TextRange) -> Expr {
        match tests.len() {
            0 => self.node(ExprKind::Bool(true), range),
            1 => tests.remove(0),
            _ => self.node(ExprKind::BoolOp(BoolOp::And, tests), range),
        }
    }

    /// Declines a pattern.
    fn decline_pattern(&mut self, range: TextRange, what: &str, help: &str, asked: &mut Asked<'a>) {
        self.decline_stmt_as(range, what, help);
        let test = self.node(ExprKind::Invalid, range);
        asked.tests.push(test);
    }

    fn value_pattern(&mut self, value: &'a ast::Expr, subject: &Subject<'a>) -> Expr {
        let range = value.range();
        let value = self.expr(value);
        self.compared(subject, CompareOp::Equal, value, range)
    }

    fn sequence_pattern(
        &mut self,
        pattern: &'a ast::PatternMatchSequence,
        subject: &Subject<'a>,
        asked: &mut Asked<'a>,
    ) {
        let range = pattern.range;
        let star = pattern.patterns.iter().position(Pattern::is_match_star);
        let count = pattern.patterns.len() - usize::from(star.is_some());
        if let Subject::Display(items) = subject {
            if !fits(items.len(), count, star.is_some()) {
                let never = self.node(ExprKind::Bool(false), range);
                asked.tests.push(never);
                return;
            }
        } else {
            let classes = SEQUENCES.iter().map(|name| NameRef::Builtin((*name).to_owned()));
            let classes = classes.map(|class| self.node(ExprKind::Name(class), range)).collect();
            let classes = self.node(ExprKind::Tuple(classes), range);
            let test = self.is_instance(subject, classes, range);
            asked.tests.push(test);
            if star.is_none() || count > 0 {
                let seen = self.seen(subject, range);
                let length = Box::new(self.builtin_call("len", vec![seen], range));
                let op = if star.is_some() { CompareOp::GreaterEqual } else { CompareOp::Equal };
                let count = self.number(as_index(count), range);
                let test = self.node(ExprKind::Compare(length, vec![(op, count)]), range);
                asked.tests.push(test);
            }
        }
        for (position, part) in pattern.patterns.iter().enumerate() {
            let after = pattern.patterns.len() - position;
            match part {
                Pattern::MatchStar(star) => {
                    if let Some(name) = &star.name {
                        let of = Rc::new(subject.clone());
                        let subject = Subject::Rest { of, before: position, after: after - 1 };
                        asked.captures.push(Captured { name, range: star.range, subject });
                    }
                }
                part => {
                    let counted_back = star.is_some_and(|star| star < position);
                    let item = item_of(subject, position, after, counted_back);
                    self.pattern(part, &item, asked);
                }
            }
        }
    }

    fn mapping_pattern(
        &mut self,
        pattern: &'a ast::PatternMatchMapping,
        subject: &Subject<'a>,
        asked: &mut Asked<'a>,
    ) {
        let range = pattern.range;
        if pattern.rest.is_some() {
            let help = "take the other keys out of a copy of the dict";
            return self.decline_pattern(range, "`**` in a pattern", help, asked);
        }
        let dotted = pattern.keys.iter().find(|key| key.is_attribute_expr());
        if let Some(key) = dotted.filter(|_| pattern.keys.len() > 1) {
            // Python raises ValueError where two keys turn out to be the same.
            let help = "write the key as a literal";
            return self.decline_pattern(key.range(), "a key that is a name beside others", help, asked);
        }
        let test = self.is_of_class(subject, "dict", range);
        asked.tests.push(test);
        for (key, part) in pattern.keys.iter().zip(&pattern.patterns) {
            let member = Box::new(self.expr(key));
            let container = self.seen(subject, key.range());
            let kind = ExprKind::Compare(member, vec![(CompareOp::In, container)]);
            let test = self.node(kind, key.range());
            asked.tests.push(test);
            let entry = Subject::Entry(Rc::new(subject.clone()), Key(key));
            self.pattern(part, &entry, asked);
        }
    }

    fn class_pattern(
        &mut self,
        pattern: &'a ast::PatternMatchClass,
        subject: &Subject<'a>,
        asked: &mut Asked<'a>,
    ) {
        let range = pattern.range;
        let class = self.expr(&pattern.cls);
        if !pattern.kwd_attrs.is_empty() {
            let help = "test the attribute in a guard: `case Shortage() as error if error.left == 0:`";
            return self.decline_pattern(range, "a pattern of an attribute", help, asked);
        }
        let takes_itself = match &class.kind {
            ExprKind::Name(NameRef::Builtin(name)) => {
                let known = SELF_MATCHING.contains(&name.as_str());
                let named = known || matches!(name.as_str(), "object" | "range" | "kybra.Principal");
                if !named && self.resolver.exception_classes(self.module, &pattern.cls).is_none() {
                    let help = "match builtin classes and classes of exceptions";
                    return self.decline_pattern(range, "a pattern of this class", help, asked);
                }
                known
            }
            ExprKind::Name(NameRef::Class(_)) => false,
            ExprKind::Invalid => return asked.tests.push(class),
            _ => {
                let help =
                    "match builtin classes and classes of exceptions, and TypedDicts by their keys";
                return self.decline_pattern(range, "a pattern of this class", help, asked);
            }
        };
        if pattern.patterns.len() > usize::from(takes_itself) {
            let help = "leave the patterns in the parentheses out: Python raises TypeError there";
            return self.decline_pattern(range, "this many patterns in a class", help, asked);
        }
        let test = self.is_instance(subject, class, range);
        asked.tests.push(test);
        if let [part] = &pattern.patterns[..] {
            self.pattern(part, subject, asked);
        }
    }

    /// `a | b`: each may bind names, if all bind them to the same parts of the value.
    fn alternatives(
        &mut self,
        pattern: &'a ast::PatternMatchOr,
        subject: &Subject<'a>,
        asked: &mut Asked<'a>,
    ) {
        if let Some(test) = self.listed_values(pattern, subject) {
            return asked.tests.push(test);
        }
        let mut tests = Vec::new();
        let mut captures: Option<Vec<Captured<'a>>> = None;
        let mut always = false;
        for part in &pattern.patterns {
            let mut own = Asked::default();
            self.pattern(part, subject, &mut own);
            own.captures.sort_by_key(|captured| captured.name);
            let same = captures.as_ref().is_none_or(|captures| {
                let pairs = captures.iter().zip(&own.captures);
                let mut equal = pairs.map(|(one, other)| one.subject == other.subject);
                captures.len() == own.captures.len() && equal.all(|equal| equal)
            });
            if !same {
                let help = "write a case for each alternative";
                let what = "a name for another part of the value in each alternative";
                return self.decline_pattern(part.range(), what, help, asked);
            }
            captures.get_or_insert(own.captures);
            always |= own.tests.is_empty();
            tests.push(self.all_of(own.tests, part.range()));
        }
        if !always {
            let test = self.one_of(tests, pattern.range);
            asked.tests.push(test);
        }
        asked.captures.extend(captures.unwrap_or_default());
    }

    /// Whether one of the tests holds: `isinstance(subject, (A, B))` where each asks for a class.
    fn one_of(&mut self, tests: Vec<Expr>, range: TextRange) -> Expr {
        let class = |test: &Expr| match &test.kind {
            ExprKind::Call(callee, args) => match &args[..] {
                [value, class] if callee.kind == is_instance() => {
                    Some((value.value.clone(), class.value.clone()))
                }
                _ => None,
            },
            _ => None,
        };
        let Some(asked) = tests.iter().map(class).collect::<Option<Vec<_>>>() else {
            return self.node(ExprKind::BoolOp(BoolOp::Or, tests), range);
        };
        let mut classes = Vec::new();
        let mut value = None;
        for (seen, class) in asked {
            value.get_or_insert(seen);
            match class.kind {
                ExprKind::Tuple(parts) => classes.extend(parts),
                _ => classes.push(class),
            }
        }
        let classes = self.node(ExprKind::Tuple(classes), range);
        let args = value.into_iter().chain([classes]).collect();
        self.builtin_call("isinstance", args, range)
    }

    /// `subject in (1, 2)` of alternatives that are all numbers, or all text.
    fn listed_values(
        &mut self,
        pattern: &'a ast::PatternMatchOr,
        subject: &Subject<'a>,
    ) -> Option<Expr> {
        let value = |part: &'a Pattern| match part {
            Pattern::MatchValue(p) => match &*p.value {
                value @ ast::Expr::Constant(constant) => Some((value, &constant.value)),
                _ => None,
            },
            _ => None,
        };
        let values: Vec<_> = pattern.patterns.iter().map(value).collect::<Option<_>>()?;
        let alike = values.iter().all(|(_, value)| value.is_str())
            || values.iter().all(|(_, value)| value.is_int());
        if !alike {
            return None;
        }
        let items = values.into_iter().map(|(value, _)| self.expr(value)).collect();
        let items = self.node(ExprKind::Tuple(items), pattern.range);
        Some(self.compared(subject, CompareOp::In, items, pattern.range))
    }
}

fn is_instance() -> ExprKind {
    ExprKind::Name(NameRef::Builtin("isinstance".to_owned()))
}

/// The item at the position of a pattern, `after` from its end.
fn item_of<'a>(subject: &Subject<'a>, position: usize, after: usize, counted_back: bool) -> Subject<'a> {
    match subject {
        Subject::Display(items) => {
            let position = if counted_back { items.len() - after } else { position };
            items[position].clone()
        }
        other => {
            let index = if counted_back { -as_index(after) } else { as_index(position) };
            Subject::Item(Rc::new(other.clone()), index)
        }
    }
}

/// Whether a sequence of the length has the items that a pattern asks for.
fn fits(length: usize, count: usize, has_star: bool) -> bool {
    if has_star { length >= count } else { length == count }
}

fn as_index(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
