//! `match`: a chain of `if`s, of which the first that matches runs.
//!
//! ```text
//! match command:                          if isinstance(command, ...) and len(command) == 2 and command[0] == "go":
//!     case ("go", place):                     place = command[1]
//!         move(place)              ───►       move(place)
//!     case _:                             else:
//!         wait()                              wait()
//! ```
//!
//! The patterns look at the variable itself where the subject is one, so that what a test shows is known of
//! it in the case; any other subject is evaluated once, into a variable. A guard looks at the parts of the
//! value that the names stand for, where nobody can tell whether the names were bound before it. Otherwise
//! they are bound before it, as Python does:
//!
//! ```text
//! matched = False
//! if isinstance(pair, ...) and len(pair) == 2:
//!     x = pair[0]
//!     y = pair[1]
//!     if x < y:
//!         matched = True
//! if matched:
//!     ...
//! ```

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the parser's trees have many forms, of which one place cares about few"
)]

use std::rc::Rc;

use lowering::hir::{Block, Expr, ExprKind, Place, Stmt, StmtKind, Target, TargetKind};
use rustpython_parser::ast::{self, MatchCase, Pattern, Ranged};
use rustpython_parser::text_size::TextRange;

use super::binding::{Binding, Found};
use super::body::{Body, LocalName};
use super::captured;
use super::pattern::{Asked, Captured, Subject};
use crate::syntax::{MAX_ELIFS, walk};

/// One case.
struct Arm {
    /// What is done before it is asked whether the case runs.
    before: Block,
    /// Whether it runs; it always does where there is no condition.
    condition: Option<Expr>,
    /// What it does.
    body: Block,
    /// Its pattern.
    range: TextRange,
}

impl<'a> Body<'_, 'a> {
    /// Resolves a `match` statement.
    pub(super) fn match_stmt(&mut self, stmt: &'a ast::StmtMatch, out: &mut Block) {
        if stmt.cases.len() > MAX_ELIFS {
            let help = "use a dict or a list, or several statements";
            self.decline_stmt_as(stmt.subject.range(), "a `match` with this many cases", help);
            return;
        }
        let subject = self.subject(stmt, out);
        let mut arms = Vec::new();
        let mut settled = Vec::new();
        for (position, case) in stmt.cases.iter().enumerate() {
            let is_last = position + 1 == stmt.cases.len();
            arms.push(self.case(case, &subject, is_last, &mut settled));
        }
        let mut rest = Block::new();
        for arm in arms.into_iter().rev() {
            let run = match arm.condition {
                Some(condition) => {
                    vec![self.stmt_at(StmtKind::If(condition, arm.body, rest), arm.range)]
                }
                None => arm.body,
            };
            rest = arm.before.into_iter().chain(run).collect();
        }
        out.extend(rest);
    }

    /// What the patterns look at, which has been evaluated.
    fn subject(&mut self, stmt: &'a ast::StmtMatch, out: &mut Block) -> Subject<'a> {
        if let Some(place) = self.stays(&stmt.subject, &stmt.cases) {
            return self.read(place, stmt.subject.range(), out);
        }
        let ast::Expr::Tuple(display) = &*stmt.subject else {
            return self.evaluated(&stmt.subject, out);
        };
        let in_place = !display.elts.iter().any(ast::Expr::is_starred_expr)
            && stmt.cases.iter().all(|case| takes_apart(&case.pattern));
        if !in_place {
            return self.evaluated(&stmt.subject, out);
        }
        let changes = |item: &ast::Expr| captured::may_change(item);
        let changes = display.elts.iter().any(changes);
        let binds = |item: &ast::Expr| walk::has_part(item, &mut ast::Expr::is_named_expr_expr);
        let binds = display.elts.iter().any(binds);
        let mut items = Vec::new();
        for item in &display.elts {
            let stays = !binds && (!changes || self.is_alone_there(item));
            let place = self.stays(item, &stmt.cases).filter(|_| stays);
            items.push(match place {
                Some(place) => self.read(place, item.range(), out),
                None => self.evaluated(item, out),
            });
        }
        Subject::Display(Rc::from(items))
    }

    /// The variable that the expression is, if it keeps its value until a case runs.
    fn stays(&mut self, subject: &ast::Expr, cases: &[MatchCase]) -> Option<Place> {
        let ast::Expr::Name(name) = subject else { return None };
        let text = name.id.as_str();
        let guards = || cases.iter().filter_map(|case| case.guard.as_deref());
        let rebound = cases.iter().any(|case| captured::names_of(&case.pattern).contains(&text))
            || guards().any(|guard| captured::binds(guard, text));
        if rebound {
            return None;
        }
        let alone = self.is_alone(text);
        let place = match self.lookup(text, name.range.start()) {
            Found::Local(local) => Place::Local(local),
            Found::Binding(Binding::Global(global)) => Place::Global(global),
            Found::Binding(_) | Found::Unknown => return None,
        };
        (alone || !guards().any(captured::may_change)).then_some(place)
    }

    /// Whether the name is a variable of the function that no other function binds.
    fn is_alone(&self, name: &str) -> bool {
        matches!(self.names.get(name), Some(LocalName::Variable(_)))
            && !captured::is_rebound_inside(self.statements, name)
    }

    fn is_alone_there(&self, expr: &ast::Expr) -> bool {
        matches!(expr, ast::Expr::Name(name) if self.is_alone(&name.id))
    }

    /// The variable, which is to be bound, whether or not a pattern looks at it.
    fn read(&mut self, place: Place, range: TextRange, out: &mut Block) -> Subject<'a> {
        let subject = Subject::Variable(place);
        let value = self.seen(&subject, range);
        out.push(self.stmt_at(StmtKind::Expr(value), range));
        subject
    }

    /// Evaluates the expression into a variable.
    fn evaluated(&mut self, subject: &'a ast::Expr, out: &mut Block) -> Subject<'a> {
        let value = self.expr(subject);
        let range = subject.range();
        let place = Place::Local(self.hidden_local("subject", range));
        out.push(self.stored(place, value, range));
        Subject::Variable(place)
    }

    fn stored(&mut self, place: Place, value: Expr, range: TextRange) -> Stmt {
        let target = Target { span: self.span(range), kind: TargetKind::Name(place) };
        self.stmt_at(StmtKind::Assign(vec![target], value), range)
    }

    /// `settled`: which of `True` and `False` the subject is not, as a case before this one has shown.
    fn case(
        &mut self,
        case: &'a MatchCase,
        subject: &Subject<'a>,
        is_last: bool,
        settled: &mut Vec<bool>,
    ) -> Arm {
        let range = case.pattern.range();
        let mut asked = Asked::default();
        match as_bool(&case.pattern) {
            Some(value) if settled.contains(&!value) => {
                asked.tests.push(self.is_of_class(subject, "bool", range));
            }
            _ => self.pattern(&case.pattern, subject, &mut asked),
        }
        if case.guard.is_none() {
            settled.extend(as_bool(&case.pattern));
        }
        let Asked { mut tests, captures } = asked;
        let Some(guard) = &case.guard else {
            let mut body = self.bind_captures(&captures);
            body.extend(self.block(&case.body));
            let condition = (!tests.is_empty()).then(|| self.all_of(tests, range));
            return Arm { before: Block::new(), condition, body, range };
        };
        if captures.is_empty() && !captured::makes_functions_or_binds(guard)
            || self.is_unseen(guard, &captures)
        {
            self.aliases = captures.iter().map(|it| (it.name, it.subject.clone())).collect();
            tests.push(self.expr(guard));
            self.aliases.clear();
            let mut body = self.bind_captures(&captures);
            body.extend(self.block(&case.body));
            return Arm {
                before: Block::new(),
                condition: Some(self.all_of(tests, range)),
                body,
                range,
            };
        }
        let bound = self.bind_captures(&captures);
        let guarded = self.expr(guard);
        let body = self.block(&case.body);
        if tests.is_empty() {
            return Arm { before: bound, condition: Some(guarded), body, range };
        }
        let condition = self.all_of(tests, range);
        if is_last {
            let run = self.stmt_at(StmtKind::If(guarded, body, Block::new()), guard.range());
            let body = bound.into_iter().chain([run]).collect();
            return Arm { before: Block::new(), condition: Some(condition), body, range };
        }
        self.flagged(condition, (bound, guarded), body, (range, guard.range()))
    }

    /// A case whose names are bound before its guard, with others after it.
    fn flagged(
        &mut self,
        condition: Expr,
        (bound, guarded): (Block, Expr),
        body: Block,
        (range, guard): (TextRange, TextRange),
    ) -> Arm {
        let matched = self.hidden_local("matched", range);
        let no = self.node(ExprKind::Bool(false), range);
        let no = self.stored(Place::Local(matched), no, range);
        let yes = self.node(ExprKind::Bool(true), guard);
        let yes = self.stored(Place::Local(matched), yes, guard);
        let guarded = self.stmt_at(StmtKind::If(guarded, vec![yes], Block::new()), guard);
        let tried = bound.into_iter().chain([guarded]).collect();
        let tried = self.stmt_at(StmtKind::If(condition, tried, Block::new()), range);
        let condition = Some(self.local_name(matched, guard));
        Arm { before: vec![no, tried], condition, body, range }
    }

    /// Whether nobody can tell if the names are bound before the guard: it reads the parts of the value that
    /// they stand for, nothing changes these meanwhile, and where it is false the names are not read.
    fn is_unseen(&self, guard: &ast::Expr, captures: &[Captured<'a>]) -> bool {
        let used = |it: &&Captured<'a>| captured::reads(guard, it.name);
        let stay = captures.iter().filter(used).all(|it| it.subject.is_variable());
        !self.is_module
            && !captured::makes_functions_or_binds(guard)
            && (stay || !captured::may_change(guard))
            && captures
                .iter()
                .all(|it| self.is_alone(it.name) && !captured::is_read_outside(self.statements, it.name))
    }

    /// Binds the names.
    fn bind_captures(&mut self, captures: &[Captured<'a>]) -> Block {
        let mut bound = Block::new();
        for captured in captures {
            let value = self.seen(&captured.subject, captured.range);
            let target = self.named(captured);
            bound.push(self.stmt_at(StmtKind::Assign(vec![target], value), captured.range));
        }
        bound
    }

    fn named(&mut self, captured: &Captured<'a>) -> Target {
        let kind = self.place(captured.name).map_or(TargetKind::Invalid, TargetKind::Name);
        Target { span: self.span(captured.range), kind }
    }

    /// What a name that the pattern of the case captures stands for in its guard.
    pub(super) fn alias(&mut self, expr: &ast::Expr) -> Option<ExprKind> {
        let ast::Expr::Name(name) = expr else { return None };
        if self.is_of_comprehension(&name.id) {
            return None;
        }
        let subject = self.aliases.get(name.id.as_str())?.clone();
        Some(self.seen(&subject, name.range).kind)
    }
}

/// The value of a pattern that is `True` or `False`.
fn as_bool(pattern: &Pattern) -> Option<bool> {
    match pattern {
        Pattern::MatchSingleton(p) => p.value.as_bool().copied(),
        _ => None,
    }
}

/// Whether the pattern looks at the items of a tuple one by one, and at nothing else of it.
fn takes_apart(pattern: &Pattern) -> bool {
    match pattern {
        Pattern::MatchSequence(p) => !p
            .patterns
            .iter()
            .any(|part| matches!(part, Pattern::MatchStar(star) if star.name.is_some())),
        Pattern::MatchAs(p) => p.name.is_none() && p.pattern.as_deref().is_none_or(takes_apart),
        Pattern::MatchOr(p) => p.patterns.iter().all(takes_apart),
        _ => false,
    }
}
