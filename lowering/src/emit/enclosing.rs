//! What is around the statement being emitted, and how jumps, exceptions and results leave it.

use syn::{Expr as Rust, Lifetime, parse_quote};

use crate::source::Span;

use super::build;
use super::function::FunctionEmitter;
use super::print;

/// Something around a statement that a jump or an exception may have to leave or to go to.
#[derive(Clone, Debug)]
pub enum Enclosing {
    /// A loop.
    Loop(LoopLabels),
    /// The `else` of a loop that stands in a labelled block: `break` and `continue` belong to the loop
    /// around.
    Else,
    /// A labelled block that only falling out of a `try` leaves.
    Handled,
    /// The body of a `try` with handlers: a labelled block that exceptions leave.
    Attempt {
        /// The block's label.
        label: Lifetime,
        /// Whether something raises to it.
        used: bool,
    },
    /// What a `finally` follows: a labelled block that everything leaves.
    Finally {
        /// The block's label.
        label: Lifetime,
        /// What the block gives.
        gives: Gives,
        /// Whether something leaves it.
        used: bool,
    },
}

/// The labels of a loop.
#[derive(Clone, Debug)]
pub struct LoopLabels {
    /// The loop's label, if it needs one.
    pub label: Lifetime,
    /// Whether something named the label.
    pub label_used: bool,
    /// Whether something left the block of `on_break`.
    pub break_used: bool,
    /// The block that `break` leaves, where the loop has an `else`.
    pub on_break: Option<Lifetime>,
}

/// What the block before a `finally` gives, by how it can be left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gives {
    /// Nothing: the `finally` itself leaves, and how the block ended is forgotten.
    Nothing,
    /// The exception: it is left in no other way.
    Exception,
    /// `Fallible<()>`: it ends, or raises.
    Done,
    /// The function's result, or `Fallible` of it: it returns, or raises.
    Result {
        /// Whether it may raise.
        raises: bool,
    },
    /// An `Outcome`, or `Fallible` of it.
    Outcome {
        /// Whether it may raise.
        raises: bool,
    },
}

/// Where an exception goes.
enum Catcher {
    Trap,
    Caller,
    Attempt(Lifetime),
    Finally(Lifetime, Gives),
}

impl FunctionEmitter<'_> {
    /// Emits with something around.
    pub(super) fn inside<T>(&self, around: Enclosing, emit: impl FnOnce() -> T) -> T {
        self.around.borrow_mut().push(around);
        let emitted = emit();
        self.around.borrow_mut().pop();
        emitted
    }

    /// A label that nothing around has: `'attempt`, `'attempt_2`. `same` are the frames with labels of
    /// that name.
    pub(super) fn fresh_label(&self, name: &str, same: fn(&Enclosing) -> bool) -> Lifetime {
        let depth = self.around.borrow().iter().filter(|frame| same(frame)).count();
        let name = if depth == 0 { format!("'{name}") } else { format!("'{name}_{}", depth + 1) };
        Lifetime::new(&name, proc_macro2::Span::call_site())
    }

    pub(super) fn enter_loop(&self, has_else: bool) {
        let labels = LoopLabels {
            label: self.fresh_label("rounds", is_loop),
            label_used: false,
            break_used: false,
            on_break: has_else.then(|| self.fresh_label("search", is_loop)),
        };
        self.around.borrow_mut().push(Enclosing::Loop(labels));
    }

    pub(super) fn exit_loop(&self) -> Option<LoopLabels> {
        match self.around.borrow_mut().pop() {
            Some(Enclosing::Loop(labels)) => Some(labels),
            Some(
                Enclosing::Else
                | Enclosing::Handled
                | Enclosing::Attempt { .. }
                | Enclosing::Finally { .. },
            )
            | None => None,
        }
    }

    /// What leaves the innermost loop.
    pub(super) fn break_expr(&self) -> Rust {
        self.jump(true)
    }

    /// What goes to the next round of the innermost loop.
    pub(super) fn continue_expr(&self) -> Rust {
        self.jump(false)
    }

    fn jump(&self, breaks: bool) -> Rust {
        let mut around = self.around.borrow_mut();
        let mut between = false;
        for frame in around.iter_mut().rev() {
            match frame {
                Enclosing::Else | Enclosing::Handled | Enclosing::Attempt { .. } => between = true,
                Enclosing::Finally { label, gives, used } => {
                    *used = true;
                    let outcome =
                        build::path(if breaks { "Outcome::Broke" } else { "Outcome::Continued" });
                    return leave(label, *gives, &outcome);
                }
                Enclosing::Loop(labels) => {
                    if let Some(block) = labels.on_break.clone().filter(|_| breaks) {
                        labels.break_used = true;
                        return parse_quote!(break #block);
                    }
                    labels.label_used |= between;
                    let label = between.then(|| labels.label.clone());
                    return if breaks {
                        parse_quote!(break #label)
                    } else {
                        parse_quote!(continue #label)
                    };
                }
            }
        }
        build::unit()
    }

    /// What leaves the function with its result; without one for `None`.
    pub(super) fn return_expr(&self, value: Option<Rust>) -> Rust {
        for frame in self.around.borrow_mut().iter_mut().rev() {
            if let Enclosing::Finally { label, gives, used } = frame {
                *used = true;
                let value = value.unwrap_or_else(build::unit);
                return match gives {
                    Gives::Result { raises: false } => parse_quote!(break #label #value),
                    Gives::Result { raises: true } => {
                        let value = ok(value);
                        parse_quote!(break #label #value)
                    }
                    Gives::Nothing | Gives::Exception | Gives::Done | Gives::Outcome { .. } => {
                        let outcome = build::call(build::path("Outcome::Returned"), vec![value]);
                        leave(label, *gives, &outcome)
                    }
                };
            }
        }
        if self.passes_on() {
            let value = value.unwrap_or_else(build::unit);
            let value = ok(value);
            return parse_quote!(return #value);
        }
        parse_quote!(return #value)
    }

    /// Whether a `finally` around forgets what a `return` here gives.
    pub(super) fn forgets_result(&self) -> bool {
        let around = self.around.borrow();
        let last = around.iter().rev().find(|frame| matches!(frame, Enclosing::Finally { .. }));
        matches!(last, Some(Enclosing::Finally { gives: Gives::Nothing, .. }))
    }

    fn catcher(&self) -> Catcher {
        for frame in self.around.borrow_mut().iter_mut().rev() {
            match frame {
                Enclosing::Attempt { label, used } => {
                    *used = true;
                    return Catcher::Attempt(label.clone());
                }
                Enclosing::Finally { label, gives, used } => {
                    *used = true;
                    return Catcher::Finally(label.clone(), *gives);
                }
                Enclosing::Loop(_) | Enclosing::Else | Enclosing::Handled => {}
            }
        }
        if self.passes_on() { Catcher::Caller } else { Catcher::Trap }
    }

    /// Whether something may be waiting for an exception that is raised here.
    pub(super) fn is_awaited(&self) -> bool {
        let attempted =
            |frame: &Enclosing| matches!(frame, Enclosing::Attempt { .. } | Enclosing::Finally { .. });
        self.passes_on() || self.around.borrow().iter().any(attempted)
    }

    /// The value of something fallible, or a trap that names the Python line.
    pub(super) fn or_trap(&self, fallible: Rust, span: Span) -> Rust {
        build::method(fallible, "or_trap", vec![build::string(&self.context().origin(span))])
    }

    /// The value of something fallible; what it raises goes to whatever waits for it.
    pub(super) fn or_leave(&self, fallible: Rust, span: Span) -> Rust {
        let origin = build::string(&self.context().origin(span));
        match self.catcher() {
            Catcher::Trap => self.or_trap(fallible, span),
            Catcher::Caller => {
                let positioned = build::method(fallible, "at", vec![origin]);
                parse_quote!(#positioned?)
            }
            Catcher::Attempt(label) | Catcher::Finally(label, Gives::Exception) => {
                print::or_break(vec![fallible, print::label(&label), origin])
            }
            Catcher::Finally(label, Gives::Nothing) => {
                print::or_break(vec![fallible, print::label(&label)])
            }
            Catcher::Finally(label, Gives::Done | Gives::Result { .. } | Gives::Outcome { .. }) => {
                print::or_break(vec![fallible, print::label(&label), build::path("Err"), origin])
            }
        }
    }

    /// Raises an exception.
    pub(super) fn raise(&self, exception: Rust, span: Span) -> Rust {
        let origin = build::string(&self.context().origin(span));
        match self.catcher() {
            Catcher::Trap => build::call(build::path("raise"), vec![exception, origin]),
            Catcher::Caller => {
                let raised = self.positioned(exception, span);
                parse_quote!(return Err(#raised))
            }
            Catcher::Attempt(label) | Catcher::Finally(label, Gives::Exception) => {
                let raised = self.positioned(exception, span);
                parse_quote!(break #label #raised)
            }
            Catcher::Finally(label, Gives::Nothing) => parse_quote!(break #label),
            Catcher::Finally(label, Gives::Done | Gives::Result { .. } | Gives::Outcome { .. }) => {
                let raised = self.positioned(exception, span);
                parse_quote!(break #label Err(#raised))
            }
        }
    }

    /// The exception with the Python line that raises it.
    pub(super) fn positioned(&self, exception: Rust, span: Span) -> Rust {
        build::method(exception, "at", vec![build::string(&self.context().origin(span))])
    }
}

fn is_loop(frame: &Enclosing) -> bool {
    matches!(frame, Enclosing::Loop(_) | Enclosing::Else)
}

/// `Ok(value)`; what `?` was asked of, where the value is that.
pub(super) fn ok(value: Rust) -> Rust {
    if let Rust::Try(tried) = value { *tried.expr } else { build::call(build::path("Ok"), vec![value]) }
}

/// Leaves the block before a `finally` in a way that goes on after it.
fn leave(label: &Lifetime, gives: Gives, outcome: &Rust) -> Rust {
    match gives {
        Gives::Outcome { raises: false } => parse_quote!(break #label #outcome),
        Gives::Outcome { raises: true } => parse_quote!(break #label Ok(#outcome)),
        Gives::Nothing | Gives::Exception | Gives::Done | Gives::Result { .. } => {
            parse_quote!(break #label)
        }
    }
}
