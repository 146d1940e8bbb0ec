//! `match`: literals, captures, sequences and guards.
#![expect(clippy::wildcard_enum_match_arm, reason = "a type that a form is not made for makes another")]

use super::scope::Scope;
use super::ty::Ty;

/// A pattern, and the names that it captures.
type Pattern = (String, Vec<(String, Ty)>);

impl Scope<'_> {
    /// A `match` over an int, a text, a tuple or a list.
    pub(super) fn match_statement(&mut self, depth: usize) {
        let ty = match self.choices.below(4) {
            0 => Ty::Int,
            1 => Ty::Str,
            2 => Ty::Tuple(vec![Ty::Int, Ty::Str]),
            _ => Ty::list(Ty::Int),
        };
        let named = self.named(&ty);
        let subject = if named.is_empty() || self.choices.below(3) == 0 {
            self.expr(&ty, 2)
        } else {
            named[named.len() - 1 - self.choices.below(named.len())].clone()
        };
        // What an expression needs stands before the statement.
        let conditions: Vec<String> =
            (0..=self.choices.below(3)).map(|_| self.expr_in_parentheses(&Ty::Bool, 1)).collect();
        self.text.line(&format!("match {subject}:"));
        self.text.indent();
        for condition in conditions {
            let pattern = self.pattern(&ty);
            let guard = self.guard(&pattern.1, &condition);
            self.match_case(pattern, &guard, depth);
        }
        match self.choices.below(3) {
            0 => self.match_case(("_".to_owned(), Vec::new()), "", depth),
            1 => {
                let name = self.fresh("m");
                self.match_case((name.clone(), vec![(name, ty)]), "", depth);
            }
            _ => {}
        }
        self.text.dedent();
    }

    /// A guard, perhaps: of the names of the pattern, or of the condition.
    fn guard(&mut self, names: &[(String, Ty)], condition: &str) -> String {
        let of_names: Vec<String> = names
            .iter()
            .map(|(name, ty)| match ty {
                Ty::Int => format!("{name} > 1"),
                _ => format!("len({name}) < 3"),
            })
            .collect();
        match self.choices.below(4) {
            0 => String::new(),
            1 => format!(" if {condition}"),
            2 if !of_names.is_empty() => format!(" if {} or {condition}", of_names.join(" and ")),
            _ if !of_names.is_empty() => format!(" if {}", of_names.join(" or ")),
            _ => String::new(),
        }
    }

    fn match_case(&mut self, (pattern, names): Pattern, guard: &str, depth: usize) {
        self.text.line(&format!("case {pattern}{guard}:"));
        self.block(|scope| {
            for (name, ty) in &names {
                scope.declare(name, ty, true);
            }
            scope.statements(2, depth);
        });
    }

    /// A pattern that some values of the type match.
    fn pattern(&mut self, ty: &Ty) -> Pattern {
        let mut names = Vec::new();
        let text = match ty {
            Ty::Tuple(items) => {
                let parts: Vec<String> =
                    items.iter().map(|item| self.part_pattern(item, &mut names)).collect();
                format!("({})", parts.join(", "))
            }
            Ty::List(item) => {
                let mut parts: Vec<String> = Vec::new();
                for _ in 0..self.choices.below(3) {
                    parts.push(self.part_pattern(item, &mut names));
                }
                if self.choices.below(2) == 1 {
                    let rest = self.fresh("m");
                    parts.push(format!("*{rest}"));
                    names.push((rest, ty.clone()));
                }
                format!("[{}]", parts.join(", "))
            }
            other => self.literal_pattern(other),
        };
        (text, names)
    }

    fn part_pattern(&mut self, ty: &Ty, names: &mut Vec<(String, Ty)>) -> String {
        match self.choices.below(4) {
            0 => "_".to_owned(),
            1 => self.literal_pattern(ty),
            _ => {
                let name = self.fresh("m");
                names.push((name.clone(), ty.clone()));
                name
            }
        }
    }

    fn literal_pattern(&mut self, ty: &Ty) -> String {
        let literals: &[&str] = match ty {
            Ty::Str => &["''", "'a'", "'b' | 'ab'", "str()"],
            _ => &["0", "1", "-1 | 2", "7 | 100", "int()"],
        };
        self.choices.of(literals).to_owned()
    }
}
