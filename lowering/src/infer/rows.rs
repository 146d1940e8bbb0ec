//! Calls of builtins: the row whose parameters hold the arguments, while element types are still being
//! found.
//!
//! This is `builtins::lookup` over types with variables: a type parameter that is bound to the element
//! type of a receiver grows by what is stored. In the last round the answer is checked against
//! `builtins::lookup` itself, which is what `lower` will ask.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a type that is not named is refused, or left as it is"
)]

use crate::builtins::{self, Argument, Builtin, Sig};
use crate::diagnostics::{Code, Diagnostic};
use crate::hir::ExceptionClass;
use crate::source::Span;
use crate::ty::{FunctionTy, Ty};

use super::expr::has_function;
use super::report;
use super::walker::Walker;

/// An argument that was typed.
#[derive(Clone, Debug)]
pub(super) struct Typed<'e> {
    pub keyword: Option<&'e str>,
    pub ty: Ty,
    pub span: Span,
    /// The type of its items, where the builtin goes over it, whatever iterable it is.
    pub items: Option<Ty>,
    /// Whether it is nothing but its items, one after the other.
    pub lazy: bool,
    /// The text, where it is a literal.
    pub literal: Option<&'e str>,
}

impl<'e> Typed<'e> {
    /// An argument that nobody goes over.
    pub fn value(keyword: Option<&'e str>, ty: Ty, span: Span) -> Self {
        Self { keyword, ty, span, items: None, lazy: false, literal: None }
    }

    /// The argument with its items gathered in a list.
    pub fn gathered(&self) -> Self {
        let ty = self.items.clone().map_or_else(|| self.ty.clone(), Ty::list);
        Self { ty, ..self.clone() }
    }
}

type Bound = [Option<Ty>; 11];

impl Walker<'_, '_> {
    /// The result of calling the builtin; `None`, with nothing reported, where no row fits.
    pub fn call_row(&mut self, name: &str, args: &[Typed]) -> Option<Ty> {
        for converts in [false, true] {
            for (_, row) in builtins::overloads(name) {
                let before = self.cx.unifier.snapshot();
                if let Some(result) = self.match_row(row, args, converts) {
                    if args.iter().any(|arg| matches!(self.head(&arg.ty), Ty::Iterator(_))) {
                        self.forget_shared();
                    }
                    self.check_words(row, args);
                    return self.confirmed(name, args).then_some(result);
                }
                self.cx.unifier.rollback(before);
            }
        }
        None
    }

    /// Reports a word that CPython knows and the runtime does not, and one that nobody can look up now.
    fn check_words(&mut self, row: &Builtin, args: &[Typed]) {
        let keywords: Vec<Option<&str>> = args.iter().map(|arg| arg.keyword).collect();
        let order = builtins::bind(row, &keywords).unwrap_or_default();
        for (param, index) in row.params.iter().zip(order) {
            let (Some(words), Some(index)) = (param.words, index) else { continue };
            let (noun, span) = (words.noun(), args[index].span);
            let diagnostic = match args[index].literal {
                Some(word) if words.lacks(word) => {
                    let message = format!("the {noun} '{word}' is not supported");
                    Diagnostic::error(Code::UnsupportedBuiltin, span, message)
                }
                Some(_) => continue,
                None => {
                    let message = format!("an unsupported {noun} raises LookupError when this runs");
                    Diagnostic::warning(Code::UnsupportedBuiltin, span, message)
                }
            };
            self.cx.report(diagnostic.help(words.known()));
        }
    }

    /// Whether `lower` will find a row too, once all types are known.
    fn confirmed(&self, name: &str, args: &[Typed]) -> bool {
        if !self.cx.reporting {
            return true;
        }
        let types: Vec<Ty> = args.iter().map(|arg| self.cx.unifier.finish(&arg.ty)).collect();
        let args = args.iter().zip(&types).map(|(arg, ty)| Argument { keyword: arg.keyword, ty });
        builtins::lookup(name, &args.collect::<Vec<_>>()).is_some()
    }

    fn match_row(&mut self, row: &Builtin, args: &[Typed], converts: bool) -> Option<Ty> {
        let keywords: Vec<Option<&str>> = args.iter().map(|arg| arg.keyword).collect();
        let order = builtins::bind(row, &keywords)?;
        let reals = converts && builtins::takes_reals(row);
        let mut bound = Bound::default();
        for (param, index) in row.params.iter().zip(order) {
            let Some(index) = index else { continue };
            let ty = self.head(&args[index].ty);
            self.argument(&param.sig, &ty, &mut bound, converts, reals).then_some(())?;
        }
        Some(instantiate(&row.result, &bound).unwrap_or(Ty::Never))
    }

    fn argument(&mut self, sig: &Sig, ty: &Ty, bound: &mut Bound, converts: bool, reals: bool) -> bool {
        match sig {
            Sig::Int | Sig::Integer | Sig::Machine if converts && *ty == Ty::Bool => true,
            Sig::Float if reals && matches!(ty, Ty::Int | Ty::Bool) => true,
            Sig::Optional(inner) => match ty {
                Ty::None => true,
                Ty::Optional(ty) => self.exact(inner, ty, bound),
                other => self.argument(inner, other, bound, converts, reals),
            },
            Sig::Param(index) => match bound[usize::from(*index)].clone() {
                Some(place) => self.cx.unifier.store(&place, ty),
                None => self.exact(sig, ty, bound),
            },
            _ => self.exact(sig, ty, bound),
        }
    }

    fn exact(&mut self, sig: &Sig, ty: &Ty, bound: &mut Bound) -> bool {
        if let Sig::Param(index) = sig {
            return self.bind_param(*index, ty, bound);
        }
        let head = self.head(ty);
        match (sig, &head) {
            (Sig::None, Ty::None)
            | (Sig::Bool, Ty::Bool)
            | (Sig::Int | Sig::Integer | Sig::Machine, Ty::Int)
            | (Sig::Float, Ty::Float)
            | (Sig::Str, Ty::Str)
            | (Sig::Bytes, Ty::Bytes)
            | (Sig::ByteArray, Ty::ByteArray)
            | (Sig::Buffer, Ty::Bytes | Ty::ByteArray)
            | (Sig::Principal, Ty::Principal)
            | (Sig::Account, Ty::Account)
            | (Sig::Identity, Ty::Identity)
            | (Sig::AnyService, Ty::Service(_))
            | (Sig::Range, Ty::Range)
            | (Sig::AnyRecord, Ty::Record(_))
            | (Sig::AnyException, Ty::Exception(_))
            | (Sig::Object, Ty::Object)
            | (Sig::Objects, Ty::Objects) => true,
            (Sig::Any, _) => !has_function(&self.cx.unifier.resolve(&head)),
            (Sig::List(sig), Ty::List(ty))
            | (Sig::Set(sig) | Sig::AnySet(sig), Ty::Set(ty))
            | (Sig::FrozenSet(sig) | Sig::AnySet(sig), Ty::FrozenSet(ty))
            | (Sig::TupleOf(sig) | Sig::Homogeneous(sig), Ty::TupleOf(ty))
            | (Sig::Iterator(sig), Ty::Iterator(ty)) => self.element(sig, ty, bound),
            (Sig::View(view, key, value), Ty::DictView(found, key_ty, value_ty)) => {
                view == found && self.element(key, key_ty, bound) && self.element(value, value_ty, bound)
            }
            (Sig::Homogeneous(sig), Ty::Tuple(items)) => {
                items.iter().all(|ty| self.exact(sig, ty, bound))
            }
            (Sig::Stable(kind, sigs), Ty::Stable(found)) => {
                *kind == found.kind
                    && sigs.iter().zip(&found.parts).all(|(sig, ty)| self.exact(sig, ty, bound))
            }
            (Sig::Optional(sig), Ty::Optional(ty)) => self.exact(sig, ty, bound),
            (Sig::Dict(key, value), Ty::Dict(key_ty, value_ty)) => {
                self.element(key, key_ty, bound) && self.element(value, value_ty, bound)
            }
            (Sig::Tuple(sigs), Ty::Tuple(items)) => {
                sigs.len() == items.len()
                    && sigs.iter().zip(items).all(|(sig, ty)| self.exact(sig, ty, bound))
            }
            (Sig::Function(params, result), Ty::Function(function)) => {
                let FunctionTy { params: types, result: result_ty } = &**function;
                params.len() == types.len()
                    && params.iter().zip(types).all(|(sig, ty)| self.exact(sig, ty, bound))
                    && self.exact(result, result_ty, bound)
            }
            _ => false,
        }
    }

    /// An element type; of an empty container nothing contradicts what the row asks for.
    fn element(&mut self, sig: &Sig, ty: &Ty, bound: &mut Bound) -> bool {
        match (sig, self.head(ty)) {
            (Sig::Param(_), _) => self.exact(sig, ty, bound),
            (_, Ty::Var(_) | Ty::Never) => true,
            _ => self.exact(sig, ty, bound),
        }
    }

    fn bind_param(&mut self, index: u8, ty: &Ty, bound: &mut Bound) -> bool {
        let ordered = matches!(Sig::ORDERED, Sig::Param(ordered) if ordered == index);
        if ordered && !builtins::is_ordered(&self.cx.unifier.finish(ty)) {
            return false;
        }
        let equal = matches!(Sig::EQUAL, Sig::Param(equal) if equal == index);
        if equal {
            let compared = self.cx.unifier.resolve(ty);
            if builtins::has_unlike(&compared) {
                return false;
            }
            self.tells_apart(&compared);
        }
        let hashed = matches!(Sig::HASHED, Sig::Param(hashed) if hashed == index);
        if hashed && !builtins::has_hash(&self.cx.unifier.finish(ty)) {
            return false;
        }
        if builtins::is_opaque(&self.cx.unifier.finish(ty)) {
            return false;
        }
        if let Some(place) = bound[usize::from(index)].clone() {
            self.cx.unifier.unify(&place, ty)
        } else {
            bound[usize::from(index)] = Some(ty.clone());
            true
        }
    }

    /// What the rows of `name` expect of the argument at `position`, the receiver being the first.
    pub fn hint(&mut self, name: &str, receiver: &Ty, position: usize, count: usize) -> Option<Ty> {
        let receiver = self.head(receiver);
        for (_, row) in builtins::overloads(name) {
            let least = row.params.iter().filter(|param| param.default.is_none()).count();
            if !(least..=row.params.len()).contains(&count) {
                continue;
            }
            let before = self.cx.unifier.snapshot();
            let mut bound = Bound::default();
            let says = !matches!(row.params[position].sig, Sig::None);
            if says && self.argument(&row.params[0].sig, &receiver, &mut bound, false, false) {
                return instantiate(&row.params[position].sig, &bound);
            }
            self.cx.unifier.rollback(before);
        }
        None
    }

    /// Reports a call that no row covers.
    pub fn refuse_call(&mut self, name: &str, args: &[Typed], span: Span) {
        if args.iter().any(|arg| self.head(&arg.ty) == Ty::Never) {
            return;
        }
        let rows: Vec<&Builtin> = builtins::overloads(name).map(|(_, row)| row).collect();
        let types: Vec<String> = args.iter().map(|arg| self.name_of(&arg.ty)).collect();
        let types = types.join(", ");
        let diagnostic = if rows.is_empty() {
            let message = format!("`{name}` is not supported");
            let error = Diagnostic::error(Code::UnsupportedBuiltin, span, message);
            match family(name) {
                Some(known) => error.help(known),
                None => error,
            }
        } else if let Some(arg) = args.iter().find(|arg| matches!(self.head(&arg.ty), Ty::Optional(_))) {
            let Ty::Optional(inner) = self.head(&arg.ty) else { return };
            let inner = self.name_of(&inner);
            report::may_be_none(arg.span, &inner)
        } else if let Some(arg) = args.iter().find(|arg| matches!(self.head(&arg.ty), Ty::Union(_))) {
            let Ty::Union(members) = self.head(&arg.ty) else { return };
            let whole = self.name_of(&Ty::Union(members.clone()));
            let member = self.name_of(&members[0]);
            report::one_of_several(arg.span, &whole, &member)
        } else if name == "sum" && sums_floats(args) {
            let message = "`sum` of floats is the int 0 where there are none";
            Diagnostic::error(Code::ValueDependentType, span, message)
                .help("give it a float to start from: `sum(xs, 0.0)`")
        } else if rows.iter().any(|row| row.params.len() == args.len()) {
            let message = format!("`{name}` of ({types}) is not supported");
            Diagnostic::error(Code::TypeMismatch, span, message)
        } else {
            let message = format!("`{name}` with {} arguments is not supported", args.len());
            Diagnostic::error(Code::BadCall, span, message).label(format!("({types})"))
        };
        self.cx.report(diagnostic);
    }
}

/// Whether the one argument of `sum` holds floats.
fn sums_floats(args: &[Typed]) -> bool {
    let holds = |arg: &Typed| arg.items.as_ref().is_some_and(|item| item.members().contains(&Ty::Float));
    matches!(args, [arg] if holds(arg))
}

/// The names that are supported beside this one, where they are few: `ic.time` beside `ic.stable_read`.
fn family(name: &str) -> Option<String> {
    const FEW: usize = 12;
    if builtins::awaits_other_canisters(name) {
        return Some("it belongs to calls of other canisters, which are not supported yet".to_owned());
    }
    let (module, _) = name.rsplit_once('.')?;
    let beside =
        builtins::all().iter().filter_map(|row| row.name.strip_prefix(module)?.strip_prefix('.'));
    let mut names: Vec<&str> = beside.filter(|name| !name.starts_with('_')).collect();
    names.sort_unstable();
    names.dedup();
    let shown = (1..=FEW).contains(&names.len());
    shown.then(|| format!("of `{module}` there are {}", names.join(", ")))
}

/// The type of a signature; `None` where a type parameter in it is not bound.
fn instantiate(sig: &Sig, bound: &Bound) -> Option<Ty> {
    Some(match sig {
        Sig::None => Ty::None,
        Sig::Never => Ty::Never,
        Sig::Bool => Ty::Bool,
        Sig::Int | Sig::Integer | Sig::Machine => Ty::Int,
        Sig::Float => Ty::Float,
        Sig::Str => Ty::Str,
        Sig::Bytes => Ty::Bytes,
        Sig::ByteArray => Ty::ByteArray,
        Sig::Principal => Ty::Principal,
        Sig::Account => Ty::Account,
        Sig::Identity => Ty::Identity,
        Sig::Range => Ty::Range,
        Sig::Param(index) => bound[usize::from(*index)].clone()?,
        Sig::List(item) => Ty::list(instantiate(item, bound)?),
        Sig::Set(item) | Sig::AnySet(item) => Ty::set(instantiate(item, bound)?),
        Sig::FrozenSet(item) => Ty::frozenset(instantiate(item, bound)?),
        Sig::TupleOf(item) => Ty::tuple_of(instantiate(item, bound)?),
        Sig::Iterator(item) => Ty::iterator(instantiate(item, bound)?),
        Sig::View(view, key, value) => {
            Ty::DictView(*view, Box::new(instantiate(key, bound)?), Box::new(instantiate(value, bound)?))
        }
        Sig::Dict(key, value) => Ty::dict(instantiate(key, bound)?, instantiate(value, bound)?),
        Sig::Tuple(items) => {
            Ty::Tuple(items.iter().map(|item| instantiate(item, bound)).collect::<Option<_>>()?)
        }
        Sig::Optional(inner) | Sig::Found(inner) => Ty::optional(instantiate(inner, bound)?),
        Sig::Function(params, result) => Ty::Function(Box::new(FunctionTy {
            params: params.iter().map(|param| instantiate(param, bound)).collect::<Option<_>>()?,
            result: instantiate(result, bound)?,
        })),
        Sig::AnyException => Ty::Exception(ExceptionClass::ROOT),
        Sig::Object => Ty::Object,
        Sig::Objects => Ty::Objects,
        Sig::Buffer
        | Sig::Stable(..)
        | Sig::Homogeneous(_)
        | Sig::AnyService
        | Sig::AnyRecord
        | Sig::Any => {
            return None;
        }
    })
}
