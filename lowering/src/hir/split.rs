//! One variable for each of the values that share a name.
//!
//! ```text
//! rows = text.split()                 rows  = text.split()
//! rows = [int(row) for row in rows]   rows' = [int(row) for row in rows]
//! return rows                         return rows'
//! ```
//! A binding and the reads that it reaches belong together, and so do all bindings that reach one read:
//! such a *web* is a variable of its own, and nobody can tell. What functions nested in this one, other
//! modules or an upgrade see is left alone. Inference asks for it where a variable would need a type that
//! holds values of several, because each web then has a type of its own.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use crate::paths::Merge;
use crate::source::Span;

use super::flow::{self, Client, Event, State};
use super::occurrences::{Occurrence, occurrences};
use super::{
    Annotation, Block, Default, ExprId, ExprKind, FunctionId, Global, Local, NameRef, Place, Program,
};

/// A variable: the function whose statements bind it (of a module variable, the module's body), and which.
pub type Variable = (FunctionId, Place);

/// Splits the variables into their webs. Whether any has more than one.
pub fn split(hir: &mut Program, variables: &BTreeSet<Variable>) -> bool {
    let mut wanted: BTreeMap<FunctionId, HashSet<Place>> = BTreeMap::new();
    let seen = seen_elsewhere(hir);
    for (function, place) in variables {
        if !seen.contains(&(*function, *place)) && may_split(hir, *function, *place) {
            wanted.entry(*function).or_default().insert(*place);
        }
    }
    let mut changed = false;
    for (function, places) in wanted {
        changed |= split_in(hir, function, &places);
    }
    changed
}

/// Whether nothing but the function's own statements says what the variable is.
fn may_split(hir: &Program, function: FunctionId, place: Place) -> bool {
    let kept = match place {
        Place::Local(_) => false,
        Place::Global(global) => {
            let module = hir.globals[global].module;
            hir.modules[module].body != function || hir.persistent.contains(&module)
        }
    };
    !kept && hir.strict_place(function, place).is_none()
}

/// The variables that more than one function sees, or that have a meaning beyond their name.
fn seen_elsewhere(hir: &mut Program) -> HashSet<Variable> {
    let mut seen = HashSet::new();
    for (id, function) in hir.functions.enumerate() {
        for capture in &function.captures {
            seen.insert((id, Place::Local(capture.local)));
            seen.insert((capture.owner, Place::Local(capture.variable)));
        }
    }
    let mut globals: HashMap<Place, FunctionId> = HashMap::new();
    let bodies: Vec<FunctionId> = hir.modules.iter().map(|module| module.body).collect();
    let mut see = |function: FunctionId, place: Place| {
        let Place::Global(_) = place else { return };
        if *globals.entry(place).or_insert(function) != function {
            seen.extend(bodies.iter().map(|body| (*body, place)));
        }
    };
    for id in hir.functions.ids() {
        occurrences(&mut hir.functions[id].body, &mut |occurrence| match occurrence {
            Occurrence::Read(_, NameRef::Global(global)) => see(id, Place::Global(*global)),
            Occurrence::Read(..) => {}
            Occurrence::Stored(_, place) | Occurrence::Declared(_, place, _, _) => see(id, *place),
        });
    }
    let defaults = hir.functions.iter().flat_map(|function| &function.params);
    let defaults = defaults.filter_map(|param| match param.default {
        Some(Default::Global(global)) => Some(global),
        Some(Default::Literal(_) | Default::Captured(_)) | None => None,
    });
    let constants =
        hir.classes.iter().flat_map(|class| class.constants.iter().map(|(_, global)| *global));
    for global in defaults.chain(constants) {
        seen.extend(bodies.iter().map(|body| (*body, Place::Global(global))));
    }
    seen
}

/// Splits variables of one function.
fn split_in(hir: &mut Program, id: FunctionId, places: &HashSet<Place>) -> bool {
    let function = &hir.functions[id];
    let mut webs = Webs::new(places);
    let mut entry = Reaching::default();
    for param in &function.params {
        let place = Place::Local(param.local);
        if places.contains(&place) {
            let site = webs.site(place, function.locals[param.local].span);
            webs.entries.insert(place, site);
            entry.0.insert(place, BTreeSet::from([site]));
        }
    }
    flow::run(&mut webs, entry, &function.body);
    let mut body = std::mem::take(&mut hir.functions[id].body);
    let declared = webs.declared(&mut body);
    let renamed = webs.renamed(hir, id, &declared);
    if !renamed.is_empty() {
        webs.rename(&mut body, &renamed);
    }
    hir.functions[id].body = body;
    !renamed.is_empty()
}

/// The bindings that reach a point, of each variable.
#[derive(Clone, Debug, Default, PartialEq)]
struct Reaching(BTreeMap<Place, BTreeSet<usize>>);

impl Merge for Reaching {
    fn merge(mut self, other: &Self) -> Self {
        for (place, sites) in &other.0 {
            self.0.entry(*place).or_default().extend(sites);
        }
        self
    }
}

impl State for Reaching {}

/// The bindings of the variables, those that have to be one variable put together.
struct Webs<'p> {
    places: &'p HashSet<Place>,
    /// By number: the variable, where it is bound, and a binding of the same web before it.
    sites: Vec<(Place, Span, usize)>,
    numbers: HashMap<(Place, Span), usize>,
    /// What parameters are bound to by the call.
    entries: HashMap<Place, usize>,
    /// A binding that reaches the read.
    reads: HashMap<ExprId, usize>,
}

impl<'p> Webs<'p> {
    fn new(places: &'p HashSet<Place>) -> Self {
        Self {
            places,
            sites: Vec::new(),
            numbers: HashMap::new(),
            entries: HashMap::new(),
            reads: HashMap::new(),
        }
    }

    fn site(&mut self, place: Place, span: Span) -> usize {
        let next = self.sites.len();
        let site = *self.numbers.entry((place, span)).or_insert(next);
        if site == next {
            self.sites.push((place, span, next));
        }
        site
    }

    fn root(&self, mut site: usize) -> usize {
        while self.sites[site].2 != site {
            site = self.sites[site].2;
        }
        site
    }

    fn unite(&mut self, left: usize, right: usize) {
        let (left, right) = (self.root(left), self.root(right));
        self.sites[left.max(right)].2 = left.min(right);
    }

    /// The sites are of one web; one of them.
    fn unite_all(&mut self, sites: impl IntoIterator<Item = usize>) -> Option<usize> {
        let mut sites = sites.into_iter();
        let first = sites.next()?;
        sites.for_each(|site| self.unite(first, site));
        Some(first)
    }

    /// The declarations of the variables, by where they stand; and `None` for a variable that is
    /// declared where nothing is bound.
    fn declared(&self, body: &mut Block) -> HashMap<(Place, Option<Span>), Annotation> {
        let mut declared = HashMap::new();
        occurrences(body, &mut |occurrence| {
            if let Occurrence::Declared(span, place, annotation, bound) = occurrence
                && self.places.contains(place)
            {
                declared.insert((*place, bound.then_some(span)), annotation.clone());
            }
        });
        declared
    }

    /// What the webs become that are not their variable any longer: new variables of the function, or of
    /// the module.
    fn renamed(
        &self,
        hir: &mut Program,
        id: FunctionId,
        declared: &HashMap<(Place, Option<Span>), Annotation>,
    ) -> HashMap<usize, Place> {
        let mut webs: BTreeMap<Place, BTreeMap<usize, Span>> = BTreeMap::new();
        for (site, (place, span, _)) in self.sites.iter().enumerate() {
            webs.entry(*place).or_default().entry(self.root(site)).or_insert(*span);
        }
        let mut renamed = HashMap::new();
        for (place, roots) in webs {
            if declared.contains_key(&(place, None)) {
                continue;
            }
            let of = |root: usize| {
                let sites = self.sites.iter().enumerate();
                let mut spans =
                    sites.filter(|(site, _)| self.root(*site) == root).map(|(_, site)| site.1);
                spans.find_map(|span| declared.get(&(place, Some(span))).cloned())
            };
            // The variable stays what a call binds, or what is declared, or what is bound first.
            let entry = self.entries.get(&place).map(|site| self.root(*site));
            let with_declaration = || roots.keys().copied().find(|root| of(*root).is_some());
            let first = || roots.iter().min_by_key(|(_, span)| **span).map(|(root, _)| *root);
            let Some(stays) = entry.or_else(with_declaration).or_else(first) else { continue };
            for (root, span) in roots.into_iter().filter(|(root, _)| *root != stays) {
                renamed.insert(root, fresh(hir, id, place, of(root), span));
            }
        }
        renamed
    }

    fn rename(&self, body: &mut Block, renamed: &HashMap<usize, Place>) {
        let new = |site: Option<&usize>| site.and_then(|site| renamed.get(&self.root(*site))).copied();
        occurrences(body, &mut |occurrence| match occurrence {
            Occurrence::Read(id, name) => {
                if let Some(place) = new(self.reads.get(&id)) {
                    *name = named(place);
                }
            }
            Occurrence::Stored(span, place) | Occurrence::Declared(span, place, _, _) => {
                if let Some(renamed) = new(self.numbers.get(&(*place, span))) {
                    *place = renamed;
                }
            }
        });
    }
}

/// A new variable of the same name.
fn fresh(
    hir: &mut Program,
    id: FunctionId,
    place: Place,
    annotation: Option<Annotation>,
    span: Span,
) -> Place {
    match place {
        Place::Local(local) => {
            let name = hir.functions[id].locals[local].name.clone();
            Place::Local(hir.functions[id].locals.push(Local { name, annotation, span }))
        }
        Place::Global(global) => {
            let Global { name, module, .. } = hir.globals[global].clone();
            Place::Global(hir.globals.push(Global { name, module, annotation, span }))
        }
    }
}

fn named(place: Place) -> NameRef {
    match place {
        Place::Local(local) => NameRef::Local(local),
        Place::Global(global) => NameRef::Global(global),
    }
}

impl Client for Webs<'_> {
    type State = Reaching;

    fn event(&mut self, state: &mut Reaching, event: Event<'_>) {
        match event {
            Event::Read(expr) => {
                #[expect(clippy::wildcard_enum_match_arm, reason = "other names are no variables")]
                let place = match &expr.kind {
                    ExprKind::Name(NameRef::Local(local)) => Place::Local(*local),
                    ExprKind::Name(NameRef::Global(global)) => Place::Global(*global),
                    _ => return,
                };
                let reaching = state.0.get(&place).cloned().unwrap_or_default();
                let known = self.reads.get(&expr.id).copied();
                if let Some(site) = self.unite_all(reaching.into_iter().chain(known)) {
                    self.reads.insert(expr.id, site);
                }
            }
            Event::Bind(place, span) if self.places.contains(&place) => {
                let site = self.site(place, span);
                state.0.insert(place, BTreeSet::from([site]));
            }
            // What is deleted still reaches what comes after, which has to find its variable unbound.
            Event::ReadPlace(place, span) | Event::Unbind(place, span)
                if self.places.contains(&place) =>
            {
                let site = self.site(place, span);
                let reaching = state.0.get(&place).cloned().unwrap_or_default();
                self.unite_all(reaching.into_iter().chain([site]));
            }
            Event::ReadPlace(..)
            | Event::Bind(..)
            | Event::Unbind(..)
            | Event::Call(_)
            | Event::Close(_)
            | Event::Import(_)
            | Event::Define(_)
            | Event::DefineRecord(_)
            | Event::DefineService(_)
            | Event::DefineClass(_) => {}
        }
    }
}
