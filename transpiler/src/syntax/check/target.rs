//! What may be assigned to, deleted and annotated (the grammar's `invalid_assignment` and its kin).

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the parser's trees have many forms, of which one place cares about few"
)]

use rustpython_parser::ast::{Constant, Expr, Ranged, Stmt, UnaryOp};

use super::Checker;

/// How a target is used.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Use {
    Assign,
    Delete,
    For,
    With,
}

impl Checker<'_> {
    /// Checks the targets of `stmt`.
    pub(super) fn targets(&mut self, stmt: &Stmt) {
        match stmt {
            Stmt::Assign(s) => {
                for target in &s.targets {
                    if let Expr::Starred(starred) = target {
                        self.error(
                            starred.range,
                            "starred assignment target must be in a list or tuple",
                        );
                    } else {
                        self.target(target, Use::Assign, s.targets.len() == 1);
                    }
                }
                self.lone_star(&s.value);
            }
            Stmt::AugAssign(s) => {
                if !matches!(&*s.target, Expr::Name(_) | Expr::Attribute(_) | Expr::Subscript(_)) {
                    let name = describe(&s.target);
                    self.error(
                        s.target.range(),
                        format!("'{name}' is an illegal expression for augmented assignment"),
                    );
                }
                self.forbidden_name(&s.target);
            }
            Stmt::AnnAssign(s) => match &*s.target {
                Expr::Name(_) | Expr::Attribute(_) | Expr::Subscript(_) => {
                    self.forbidden_name(&s.target);
                }
                Expr::List(list) => {
                    self.error(list.range, "only single target (not list) can be annotated");
                }
                Expr::Tuple(tuple) => {
                    self.error(tuple.range, "only single target (not tuple) can be annotated");
                }
                other => self.error(other.range(), "illegal target for annotation"),
            },
            Stmt::For(s) => self.loop_target(&s.target),
            Stmt::AsyncFor(s) => self.loop_target(&s.target),
            Stmt::With(s) => {
                s.items
                    .iter()
                    .filter_map(|i| i.optional_vars.as_deref())
                    .for_each(|t| self.target(t, Use::With, true));
            }
            Stmt::Delete(s) => {
                s.targets.iter().for_each(|target| self.target(target, Use::Delete, true));
            }
            Stmt::Expr(s) => self.lone_star(&s.value),
            _ => {}
        }
    }

    fn loop_target(&mut self, target: &Expr) {
        if let Expr::Starred(starred) = target {
            self.error(starred.range, "starred assignment target must be in a list or tuple");
        } else {
            self.target(target, Use::For, true);
        }
    }

    fn lone_star(&mut self, value: &Expr) {
        if let Expr::Starred(starred) = value {
            self.error(starred.range, "can't use starred expression here");
        }
    }

    fn forbidden_name(&mut self, target: &Expr) {
        let name = match target {
            Expr::Name(name) => name.id.as_str(),
            Expr::Attribute(attribute) => attribute.attr.as_str(),
            _ => return,
        };
        if name == "__debug__" {
            self.error(target.range(), "cannot assign to __debug__");
        }
    }

    /// A comprehension's target.
    pub(super) fn comprehension_target(&mut self, target: &Expr) {
        self.loop_target(target);
    }

    fn target(&mut self, target: &Expr, usage: Use, outermost: bool) {
        match target {
            Expr::Name(_) | Expr::Attribute(_) | Expr::Subscript(_) => self.forbidden_name(target),
            Expr::Tuple(tuple) => self.sequence_target(&tuple.elts, target, usage),
            Expr::List(list) => self.sequence_target(&list.elts, target, usage),
            Expr::Starred(starred) if usage != Use::Delete => self.target(&starred.value, usage, false),
            other => {
                let name = describe(other);
                let message = match usage {
                    Use::Delete => format!("cannot delete {name}"),
                    Use::Assign if outermost && may_be_meant_equal(other) => {
                        format!("cannot assign to {name} here. Maybe you meant '==' instead of '='?")
                    }
                    Use::Assign | Use::For | Use::With => format!("cannot assign to {name}"),
                };
                self.error(other.range(), message);
            }
        }
    }

    fn sequence_target(&mut self, parts: &[Expr], whole: &Expr, usage: Use) {
        if usage != Use::Delete
            && parts.iter().filter(|part| matches!(part, Expr::Starred(_))).count() > 1
        {
            self.error(whole.range(), "multiple starred expressions in assignment");
        }
        for part in parts {
            self.target(part, usage, false);
        }
    }
}

/// CPython adds its guess where a bitwise expression could stand (`invalid_named_expression`).
fn may_be_meant_equal(expr: &Expr) -> bool {
    match expr {
        Expr::Constant(c) => !matches!(c.value, Constant::Bool(_) | Constant::None),
        Expr::UnaryOp(e) => e.op != UnaryOp::Not,
        Expr::Compare(_)
        | Expr::BoolOp(_)
        | Expr::IfExp(_)
        | Expr::Lambda(_)
        | Expr::GeneratorExp(_) => false,
        Expr::NamedExpr(_)
        | Expr::BinOp(_)
        | Expr::Dict(_)
        | Expr::Set(_)
        | Expr::ListComp(_)
        | Expr::SetComp(_)
        | Expr::DictComp(_)
        | Expr::Await(_)
        | Expr::Yield(_)
        | Expr::YieldFrom(_)
        | Expr::Call(_)
        | Expr::FormattedValue(_)
        | Expr::JoinedStr(_)
        | Expr::Attribute(_)
        | Expr::Subscript(_)
        | Expr::Starred(_)
        | Expr::Name(_)
        | Expr::List(_)
        | Expr::Tuple(_)
        | Expr::Slice(_) => true,
    }
}

/// CPython's name of a kind of expression (`_PyPegen_get_expr_name`).
pub(super) fn describe(expr: &Expr) -> &'static str {
    match expr {
        Expr::Attribute(_) => "attribute",
        Expr::Subscript(_) => "subscript",
        Expr::Starred(_) => "starred",
        Expr::Name(_) => "name",
        Expr::List(_) => "list",
        Expr::Tuple(_) => "tuple",
        Expr::Lambda(_) => "lambda",
        Expr::Call(_) => "function call",
        Expr::BoolOp(_) | Expr::BinOp(_) | Expr::UnaryOp(_) => "expression",
        Expr::GeneratorExp(_) => "generator expression",
        Expr::Yield(_) | Expr::YieldFrom(_) => "yield expression",
        Expr::Await(_) => "await expression",
        Expr::ListComp(_) => "list comprehension",
        Expr::SetComp(_) => "set comprehension",
        Expr::DictComp(_) => "dict comprehension",
        Expr::Dict(_) => "dict literal",
        Expr::Set(_) => "set display",
        Expr::JoinedStr(_) | Expr::FormattedValue(_) => "f-string expression",
        Expr::Constant(constant) => match constant.value {
            Constant::None => "None",
            Constant::Bool(true) => "True",
            Constant::Bool(false) => "False",
            Constant::Ellipsis => "ellipsis",
            Constant::Str(_)
            | Constant::Bytes(_)
            | Constant::Int(_)
            | Constant::Tuple(_)
            | Constant::Float(_)
            | Constant::Complex { .. } => "literal",
        },
        Expr::Compare(_) => "comparison",
        Expr::IfExp(_) => "conditional expression",
        Expr::NamedExpr(_) => "named expression",
        Expr::Slice(_) => "slice",
    }
}
