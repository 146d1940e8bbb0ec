//! What CPython's compiler refuses in patterns.

use rustpython_parser::ast::{self, Constant, Expr, MatchCase, Pattern, Ranged};
use rustpython_parser::text_size::TextRange;

use super::Checker;
use crate::syntax::{bindings, walk};

impl Checker<'_> {
    /// Checks the cases of a `match`.
    pub(super) fn cases(&mut self, cases: &[MatchCase]) {
        for (position, case) in cases.iter().enumerate() {
            let is_last = position + 1 == cases.len();
            if !is_last && case.guard.is_none() {
                self.reaches_the_next(&case.pattern);
            }
            self.pattern(&case.pattern);
            self.names_once(&case.pattern);
        }
    }

    /// Nothing comes after a pattern that matches whatever there is.
    fn reaches_the_next(&mut self, pattern: &Pattern) {
        match pattern {
            Pattern::MatchAs(p) => match (&p.pattern, &p.name) {
                (Some(inner), _) => self.reaches_the_next(inner),
                (None, Some(name)) => {
                    let message = format!("name capture '{name}' makes remaining patterns unreachable");
                    self.error(p.range, message);
                }
                (None, None) => self.error(p.range, "wildcard makes remaining patterns unreachable"),
            },
            Pattern::MatchOr(p) => p.patterns.last().into_iter().for_each(|p| self.reaches_the_next(p)),
            Pattern::MatchValue(_)
            | Pattern::MatchSingleton(_)
            | Pattern::MatchSequence(_)
            | Pattern::MatchMapping(_)
            | Pattern::MatchClass(_)
            | Pattern::MatchStar(_) => {}
        }
    }

    fn pattern(&mut self, pattern: &Pattern) {
        match pattern {
            Pattern::MatchValue(p) => {
                if !matches!(
                    &*p.value,
                    Expr::Constant(_) | Expr::Attribute(_) | Expr::UnaryOp(_) | Expr::BinOp(_)
                ) {
                    self.error(p.range, "patterns may only match literals and attribute lookups");
                }
            }
            Pattern::MatchSequence(p) => {
                if p.patterns.iter().filter(|part| part.is_match_star()).count() > 1 {
                    self.error(p.range, "multiple starred names in sequence pattern");
                }
            }
            Pattern::MatchMapping(p) => self.keys(p),
            Pattern::MatchClass(p) => {
                for (position, name) in p.kwd_attrs.iter().enumerate() {
                    if p.kwd_attrs[..position].contains(name) {
                        let message = format!("attribute name repeated in class pattern: {name}");
                        self.error(p.kwd_patterns[position].range(), message);
                    }
                }
            }
            Pattern::MatchOr(p) => self.alternatives(p),
            Pattern::MatchSingleton(_) | Pattern::MatchStar(_) | Pattern::MatchAs(_) => {}
        }
        for part in walk::patterns(pattern) {
            self.pattern(part);
        }
    }

    fn keys(&mut self, pattern: &ast::PatternMatchMapping) {
        let values: Vec<_> = pattern.keys.iter().filter_map(constant).collect();
        for (position, key) in values.iter().enumerate() {
            if values[..position].contains(key) {
                let message = format!("mapping pattern checks duplicate key ({key})");
                self.error(pattern.range, message);
            }
        }
    }

    /// Each alternative binds the same names, and only the last may match whatever there is.
    fn alternatives(&mut self, pattern: &ast::PatternMatchOr) {
        let Some((last, before)) = pattern.patterns.split_last() else { return };
        for part in before {
            self.reaches_the_next(part);
        }
        let names = |part| {
            let mut names: Vec<String> = captures(part).into_iter().map(|(name, _)| name).collect();
            names.sort();
            names.dedup();
            names
        };
        if before.iter().any(|part| names(part) != names(last)) {
            self.error(pattern.range, "alternative patterns bind different names");
        }
    }

    /// A pattern binds a name once; of alternatives, each does.
    fn names_once(&mut self, pattern: &Pattern) {
        let found = captures(pattern);
        for (position, (name, range)) in found.iter().enumerate() {
            if found[..position].iter().any(|(before, _)| before == name) {
                self.error(*range, format!("multiple assignments to name '{name}' in pattern"));
            }
        }
        each_alternative(pattern, &mut |part| self.names_once(part));
    }
}

/// The names that a pattern binds: of alternatives, those that the first one does.
fn captures(pattern: &Pattern) -> Vec<(String, TextRange)> {
    let mut found = Vec::new();
    if let Pattern::MatchOr(p) = pattern {
        return p.patterns.first().map(captures).unwrap_or_default();
    }
    for part in walk::patterns(pattern) {
        found.extend(captures(part));
    }
    let own = bindings::captured_name(pattern);
    found.extend(own.map(|name| (name.to_string(), pattern.range())));
    found
}

/// Calls `visit` with the alternatives inside a pattern after the first.
fn each_alternative(pattern: &Pattern, visit: &mut dyn FnMut(&Pattern)) {
    if let Pattern::MatchOr(p) = pattern {
        p.patterns.iter().skip(1).for_each(&mut *visit);
    }
    for part in walk::patterns(pattern) {
        each_alternative(part, visit);
    }
}

/// A key that is a text or a number, as Python shows it.
fn constant(key: &Expr) -> Option<String> {
    let Expr::Constant(constant) = key else { return None };
    match &constant.value {
        Constant::Str(text) => Some(format!("'{text}'")),
        Constant::Int(value) => Some(value.to_string()),
        Constant::None
        | Constant::Bool(_)
        | Constant::Bytes(_)
        | Constant::Tuple(_)
        | Constant::Float(_)
        | Constant::Complex { .. }
        | Constant::Ellipsis => None,
    }
}
