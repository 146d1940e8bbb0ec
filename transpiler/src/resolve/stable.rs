//! Stable structures: `accounts = StableBTreeMap[Principal, Account](memory_id=3, ...)`.
//!
//! They are declarations, as in Kybra: a statement at the top level of a module makes one, and its ids and
//! sizes are integer literals.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the parser's trees have many forms, of which one place cares about few"
)]

use std::collections::HashMap;

use lowering::diagnostics::{Code, Diagnostic};
use lowering::hir::{
    Annotation, AnnotationKind, ExprKind, ModuleId, RecordId, Stable, StableId, StableKind, StablePart,
};
use lowering::source::Span;
use num_bigint::{BigInt, Sign};
use rustpython_parser::ast::{self, Constant, Expr, Ranged, Stmt};

use super::Resolver;
use super::binding::{Binding, Found};
use super::body::Body;
use super::type_scope::{Strictness, TypeScope};

/// The greatest id of a memory: `ic-stable-structures` marks memory that nothing has by 255.
const LAST_MEMORY: u8 = 254;

/// What became of a call that makes a structure.
#[derive(Clone)]
pub(super) enum Made<'a> {
    /// The structure, and the value that a cell has first.
    Structure(StableId, Option<&'a Expr>),
    /// A cell that is None first.
    Empty(StableId),
    /// An error was reported.
    Refused,
}

/// A call that makes a structure.
struct Making<'a> {
    module: ModuleId,
    kind: StableKind,
    call: &'a ast::ExprCall,
    span: Span,
}

/// The arguments of such a call by parameter.
type Arguments<'a> = HashMap<&'static str, &'a Expr>;

/// The parameter of the value that a cell has first.
const FIRST: &str = "default_value";

/// The parameters in order.
fn parameters(kind: StableKind) -> Vec<&'static str> {
    let memories = kind.memories().iter().map(|(name, _)| *name);
    let first = (kind == StableKind::Cell).then_some(FIRST);
    memories.chain(first).chain(sizes(kind)).collect()
}

fn sizes(kind: StableKind) -> impl Iterator<Item = &'static str> {
    kind.parts().iter().map(|part| if *part == "key" { "max_key_size" } else { "max_value_size" })
}

/// The class of structures that a library name is.
fn class(name: &str) -> Option<StableKind> {
    let name = name.strip_prefix("kybra.")?;
    StableKind::ALL.into_iter().find(|kind| kind.class() == name)
}

impl<'a> Body<'_, 'a> {
    /// A call that makes a stable structure; nothing for any other call.
    pub(super) fn stable(&mut self, call: &'a ast::ExprCall) -> Option<ExprKind> {
        let base = match &*call.func {
            Expr::Subscript(subscript) => &*subscript.value,
            other => other,
        };
        let Some(Found::Binding(Binding::Library(name))) = self.path(base) else { return None };
        let kind = class(&name)?;
        let key = (self.module, u32::from(call.range.start()));
        let made = self.is_module.then(|| self.resolver.stables.get(&key).cloned()).flatten();
        Some(match made {
            Some(Made::Structure(id, first)) => {
                let first = first.map(|first| Box::new(self.expr(first)));
                ExprKind::Stable(id, first)
            }
            Some(Made::Empty(id)) => {
                let none = self.node(ExprKind::None, call.range);
                ExprKind::Stable(id, Some(Box::new(none)))
            }
            Some(Made::Refused) => ExprKind::Invalid,
            None => {
                let span = self.span(call.range);
                let message = format!(
                    "a `{}` is made by an assignment to a name at the top level of a module",
                    kind.class()
                );
                self.report(
                    Diagnostic::error(Code::BadStable, span, message)
                        .help(format!("write `name = {}` there, and use the name here", example(kind))),
                );
                ExprKind::Invalid
            }
        })
    }
}

/// A call that makes a structure of the class.
fn example(kind: StableKind) -> &'static str {
    match kind {
        StableKind::Map => "StableBTreeMap[str, nat64](memory_id=0)",
        StableKind::Set => "StableBTreeSet[str](memory_id=0)",
        StableKind::Vec => "StableVec[str](memory_id=0)",
        StableKind::Log => "StableLog[str](memory_id_index=0, memory_id_data=1)",
        StableKind::Cell => "StableCell[nat64](memory_id=0, default_value=0)",
        StableKind::MinHeap => "StableMinHeap[nat64](memory_id=0)",
    }
}

impl<'a> Resolver<'a> {
    /// Declares the structures that the modules' top-level statements make.
    pub(super) fn stables(&mut self) {
        let mut used: HashMap<u8, Span> = HashMap::new();
        for module in self.module_ids() {
            for stmt in &self.source(module).body {
                let Some((name, call)) = assigned_call(stmt) else { continue };
                let base = match &*call.func {
                    Expr::Subscript(subscript) => &*subscript.value,
                    other => other,
                };
                let Some(Binding::Library(library)) = self.module_path(module, base) else { continue };
                let Some(kind) = class(&library) else { continue };
                let making = Making { module, kind, call, span: self.span(module, call.range) };
                let made = self.make(name, &making, &mut used).unwrap_or(Made::Refused);
                self.stables.insert((module, u32::from(call.range.start())), made);
            }
        }
    }

    fn make(
        &mut self,
        name: &str,
        making: &Making<'a>,
        used: &mut HashMap<u8, Span>,
    ) -> Option<Made<'a>> {
        let annotations = self.held_types(making);
        let arguments = self.stable_arguments(making)?;
        let memories = self.memories(making, &arguments, used);
        let sizes = self.sizes(making, &arguments);
        let (annotations, memories, sizes) = (annotations?, memories?, sizes?);
        let first = arguments.get(FIRST).copied();
        let none = matches!(annotations[0].kind, AnnotationKind::Optional(_) | AnnotationKind::Null);
        if making.kind == StableKind::Cell && first.is_none() && !none {
            self.refuse(making.span, "the cell has no value to begin with", "add `default_value=...`");
            return None;
        }
        let parts = annotations.into_iter().zip(sizes);
        let id = self.program.stables.push(Stable {
            name: name.to_owned(),
            module: making.module,
            kind: making.kind,
            memories,
            parts: parts.map(|(annotation, most)| StablePart { annotation, most }).collect(),
            span: making.span,
        });
        let empty = making.kind == StableKind::Cell && first.is_none();
        Some(if empty { Made::Empty(id) } else { Made::Structure(id, first) })
    }

    fn refuse(&mut self, span: Span, message: impl Into<String>, help: impl Into<String>) {
        self.report(Diagnostic::error(Code::BadStable, span, message).help(help));
    }

    /// The types in the brackets.
    fn held_types(&mut self, making: &Making<'a>) -> Option<Vec<Annotation>> {
        let class = making.kind.class();
        let expected = making.kind.parts().len();
        let write = format!("write `{}`", example(making.kind));
        let Expr::Subscript(subscript) = &*making.call.func else {
            self.refuse(making.span, format!("`{class}` does not say what it holds"), write);
            return None;
        };
        let types: Vec<&Expr> = match &*subscript.slice {
            Expr::Tuple(tuple) if expected > 1 => tuple.elts.iter().collect(),
            other => vec![other],
        };
        if types.len() != expected {
            let span = self.span(making.module, subscript.slice.range());
            let message = match making.kind {
                StableKind::Map => format!("`{class}` takes two types, of its keys and of its values"),
                _ => format!("`{class}` takes one type"),
            };
            self.refuse(span, message, write);
            return None;
        }
        let scope = TypeScope::new(making.module, Strictness::Boundary, None);
        let mut held = Vec::new();
        for (position, ty) in types.into_iter().enumerate() {
            let annotation = self.annotation(&scope, ty);
            let kept = self.storable(&annotation)
                && (!making.kind.orders(position) || self.comparable(making.kind, &annotation));
            held.push(kept.then_some(annotation));
        }
        held.into_iter().collect()
    }

    /// Whether values of the type can be stored; what cannot is reported.
    fn storable(&mut self, annotation: &Annotation) -> bool {
        let part = match annotation.kind {
            AnnotationKind::Unknown => return false,
            AnnotationKind::None | AnnotationKind::Empty => Some(annotation.clone()),
            _ => self.without_candid(annotation, &mut Vec::new()),
        };
        let Some(part) = part else { return true };
        let what = self.text(part.span);
        let message = format!("no value of `{what}` can be kept: it has none in Candid");
        let mut error = Diagnostic::error(Code::UnsupportedAnnotation, annotation.span, message);
        if part.span != annotation.span {
            error = error.also(part.span, "it is here");
        }
        self.report(error.help("use a record, a variant, a tuple, `Vec` or a primitive type"));
        false
    }

    /// Whether values of the type can be put in order; what cannot is reported. To Kybra all services, and all
    /// methods of canisters, are the same key.
    fn comparable(&mut self, kind: StableKind, annotation: &Annotation) -> bool {
        let Some(part) = self.without_order(annotation, &mut Vec::new()) else { return true };
        let what = if matches!(part.kind, AnnotationKind::Func(_)) { "methods" } else { "services" };
        let message = format!("a `{}` puts values in order, and {what} have none", kind.class());
        let mut error = Diagnostic::error(Code::BadStable, annotation.span, message);
        if part.span != annotation.span {
            error = error.also(part.span, "it is here");
        }
        self.report(error.help("keep them in order of a `Principal`: the canister's id"));
        false
    }

    /// The part of a type of Candid's whose values have no order.
    fn without_order(&self, annotation: &Annotation, seen: &mut Vec<RecordId>) -> Option<Annotation> {
        match &annotation.kind {
            AnnotationKind::Func(_) | AnnotationKind::Service(_) => Some(annotation.clone()),
            AnnotationKind::Callable(..) => None,
            AnnotationKind::Record(id) if !seen.contains(id) => {
                seen.push(*id);
                let fields = &self.program.records[*id].fields;
                fields.iter().find_map(|field| self.without_order(&field.annotation, seen))
            }
            _ => annotation.inside().into_iter().find_map(|part| self.without_order(part, seen)),
        }
    }

    /// The arguments by the names of their parameters.
    fn stable_arguments(&mut self, making: &Making<'a>) -> Option<Arguments<'a>> {
        let class = making.kind.class();
        let names = parameters(making.kind);
        let takes = format!("`{class}` takes {}", names.join(", "));
        let mut arguments = Arguments::new();
        let mut good = true;
        for (position, value) in making.call.args.iter().enumerate() {
            let span = self.span(making.module, value.range());
            match names.get(position) {
                Some(_) if value.is_starred_expr() => {
                    self.refuse(span, "arguments of a stable structure are not unpacked", &*takes);
                    good = false;
                }
                Some(name) => _ = arguments.insert(name, value),
                None => {
                    self.refuse(span, format!("`{class}` is given too many arguments"), &*takes);
                    good = false;
                }
            }
        }
        for keyword in &making.call.keywords {
            let span = self.span(making.module, keyword.range);
            let name = keyword.arg.as_ref().map(ast::Identifier::as_str);
            let known = names.iter().find(|known| Some(**known) == name);
            let message = match (name, known) {
                (_, Some(known)) if arguments.contains_key(known) => {
                    format!("`{known}` is given more than once")
                }
                (_, Some(known)) => {
                    arguments.insert(known, &keyword.value);
                    continue;
                }
                (Some(name), None) => format!("`{class}` takes no argument `{name}`"),
                (None, _) => "arguments of a stable structure are not unpacked".to_owned(),
            };
            self.refuse(span, message, &*takes);
            good = false;
        }
        good.then_some(arguments)
    }

    /// The ids of the memories, which no other structure has.
    fn memories(
        &mut self,
        making: &Making<'a>,
        arguments: &Arguments<'a>,
        used: &mut HashMap<u8, Span>,
    ) -> Option<Vec<u8>> {
        let mut memories = Vec::new();
        let mut good = true;
        for (name, default) in making.kind.memories() {
            let (id, span) = match (arguments.get(name), default) {
                (Some(value), _) => {
                    let span = self.span(making.module, value.range());
                    (self.number(making, name, value, LAST_MEMORY.into()), span)
                }
                (None, Some(default)) => (Some(u64::from(*default)), making.span),
                (None, None) => {
                    let message = format!("`{}` has no {name}", making.kind.class());
                    let help = format!("add `{name}=0`, a number that no other structure has");
                    self.refuse(making.span, message, help);
                    (None, making.span)
                }
            };
            let Some(id) = id.and_then(|id| u8::try_from(id).ok()) else {
                good = false;
                continue;
            };
            memories.push(id);
            if let Some(first) = used.get(&id) {
                let message = format!("the memory {id} belongs to another stable structure");
                let error = Diagnostic::error(Code::MemoryUsedTwice, span, message)
                    .also(*first, "it is given away here")
                    .help("give each structure an id of its own, and never another one later");
                self.report(error);
                good = false;
            } else {
                used.insert(id, span);
            }
        }
        good.then_some(memories)
    }

    /// The declared sizes: all of them, or none.
    fn sizes(&mut self, making: &Making<'a>, arguments: &Arguments<'a>) -> Option<Vec<Option<u32>>> {
        let names: Vec<&'static str> = sizes(making.kind).collect();
        let given = names.iter().filter(|name| arguments.contains_key(*name)).count();
        if given == 0 {
            return Some(vec![None; names.len()]);
        }
        let mut sizes = Vec::new();
        for name in names {
            let size = if let Some(value) = arguments.get(name) {
                self.number(making, name, value, u32::MAX.into())
            } else {
                let message = format!("`{}` has no {name}", making.kind.class());
                self.refuse(making.span, message, "give both sizes, or none of them");
                None
            };
            sizes.push(size.and_then(|size| u32::try_from(size).ok()).map(Some));
        }
        sizes.into_iter().collect()
    }

    /// An integer literal from 0 to `most`.
    fn number(&mut self, making: &Making<'a>, name: &str, value: &Expr, most: u64) -> Option<u64> {
        let span = self.span(making.module, value.range());
        let Some(number) = literal(value) else {
            let message = format!("{name} is not an integer literal");
            self.refuse(span, message, "write the number itself: the layout of memory depends on it");
            return None;
        };
        if number.sign() == Sign::Minus {
            self.refuse(span, format!("{name} is negative"), format!("write a number from 0 to {most}"));
            return None;
        }
        let found = u64::try_from(&number).ok().filter(|number| *number <= most);
        if found.is_none() {
            let message = format!("{name} is greater than {most}");
            self.refuse(span, message, format!("write a number from 0 to {most}"));
        }
        found
    }
}

/// The name and the call of `name = call` and `name: T = call`.
fn assigned_call(stmt: &Stmt) -> Option<(&str, &ast::ExprCall)> {
    let (target, value) = match stmt {
        Stmt::Assign(assign) => match &assign.targets[..] {
            [target] => (target, &*assign.value),
            _ => return None,
        },
        Stmt::AnnAssign(assign) => (&*assign.target, assign.value.as_deref()?),
        _ => return None,
    };
    match (target, value) {
        (Expr::Name(name), Expr::Call(call)) => Some((name.id.as_str(), call)),
        _ => None,
    }
}

/// The value of an integer literal, with its sign.
fn literal(value: &Expr) -> Option<BigInt> {
    match value {
        Expr::Constant(ast::ExprConstant { value: Constant::Int(number), .. }) => Some(number.clone()),
        Expr::UnaryOp(unary) if unary.op == ast::UnaryOp::USub => literal(&unary.operand).map(|n| -n),
        _ => None,
    }
}
