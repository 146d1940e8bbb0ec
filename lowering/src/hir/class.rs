//! Classes of the program, so far those of exceptions.

use crate::arena::{Id, IndexVec};
use crate::builtins;
use crate::source::Span;

use super::{Annotation, FunctionId, GlobalId, ModuleId, Program};

/// Names a [`Class`].
pub type ClassId = Id<Class>;

/// A class statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Class {
    /// Python's name.
    pub name: String,
    /// The module it is defined in.
    pub module: ModuleId,
    /// Its docstring.
    pub doc: Option<String>,
    /// Its bases, at least one.
    pub bases: Vec<ExceptionClass>,
    /// Itself and all classes it derives from, in the order in which Python looks for an attribute: its
    /// `__mro__`, without `object`.
    pub order: Vec<ExceptionClass>,
    /// The attributes that its own methods set on `self`, in the order they are first set.
    pub fields: Vec<ClassField>,
    /// Its own methods in source order, each a function whose first parameter is the instance.
    pub methods: Vec<(String, FunctionId)>,
    /// Its own class attributes, each kept in a module variable that nothing else names.
    pub constants: Vec<(String, GlobalId)>,
    /// The class statement.
    pub span: Span,
}

impl Class {
    /// Whether its own methods set the attribute on `self`.
    pub fn has_field(&self, name: &str) -> bool {
        self.fields.iter().any(|field| field.name == name)
    }
}

impl ClassId {
    /// Names the function that calls the class among the wrappers of a program, where the class is a value.
    pub fn maker(self) -> String {
        format!("<class {}>", self.index())
    }
}

/// An attribute of a class's instances.
#[derive(Clone, Debug, PartialEq)]
pub struct ClassField {
    /// Python's name.
    pub name: String,
    /// Its annotation, in the class or where it is set.
    pub annotation: Option<Annotation>,
    /// Where it is first set.
    pub span: Span,
}

/// A class of exceptions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ExceptionClass {
    /// One of Python's own, by its name.
    Builtin(&'static str),
    /// One of the program's.
    User(ClassId),
}

impl ExceptionClass {
    /// `BaseException`, the root.
    pub const ROOT: ExceptionClass = ExceptionClass::Builtin("BaseException");
    /// `Exception`.
    pub const EXCEPTION: ExceptionClass = ExceptionClass::Builtin("Exception");
}

/// What the program's classes have.
impl Program {
    /// The class and those it derives from, as far as they are the program's, in its `__mro__`.
    pub fn own_ancestors(&self, class: ExceptionClass) -> impl Iterator<Item = ClassId> + '_ {
        let order = match class {
            ExceptionClass::User(id) => &self.classes[id].order[..],
            ExceptionClass::Builtin(_) => &[],
        };
        order.iter().filter_map(|class| match class {
            ExceptionClass::User(id) => Some(*id),
            ExceptionClass::Builtin(_) => None,
        })
    }

    /// The `__mro__` of a class that is about to be declared; `None` where Python finds none (Library
    /// Reference, `type.mro`: the C3 linearization).
    pub fn linearize(&self, class: ClassId, bases: &[ExceptionClass]) -> Option<Vec<ExceptionClass>> {
        let hierarchy = Hierarchy::of(&self.classes);
        let mut rows: Vec<Vec<ExceptionClass>> =
            bases.iter().map(|base| hierarchy.ancestors(*base).collect()).collect();
        rows.push(bases.to_vec());
        let mut order = vec![ExceptionClass::User(class)];
        loop {
            rows.retain(|row| !row.is_empty());
            if rows.is_empty() {
                return Some(order);
            }
            let is_behind = |head: &ExceptionClass| rows.iter().any(|row| row[1..].contains(head));
            let next = rows.iter().map(|row| row[0]).find(|head| !is_behind(head))?;
            order.push(next);
            for row in &mut rows {
                row.retain(|found| *found != next);
            }
        }
    }

    /// Whether the class itself has attributes or methods.
    pub fn has_members(&self, class: ClassId) -> bool {
        let class = &self.classes[class];
        !(class.fields.is_empty() && class.methods.is_empty() && class.constants.is_empty())
    }

    /// The attribute of instances, by the class that first has it and its position there.
    pub fn class_field(&self, class: ExceptionClass, name: &str) -> Option<(ClassId, usize)> {
        let position =
            |id: &ClassId| self.classes[*id].fields.iter().position(|field| field.name == name);
        let found = self.own_ancestors(class).filter_map(|id| Some((id, position(&id)?)));
        found.last()
    }

    /// The method that instances of exactly this class have, and the class that defines it.
    pub fn class_method(&self, class: ExceptionClass, name: &str) -> Option<(ClassId, FunctionId)> {
        self.own_ancestors(class).find_map(|id| Some((id, self.own_method(id, name)?)))
    }

    /// The method that the class itself defines.
    pub fn own_method(&self, class: ClassId, name: &str) -> Option<FunctionId> {
        let mut methods = self.classes[class].methods.iter();
        methods.find(|(found, _)| found == name).map(|(_, function)| *function)
    }

    /// The class attribute that instances of exactly this class have.
    pub fn class_constant(&self, class: ExceptionClass, name: &str) -> Option<GlobalId> {
        self.own_ancestors(class).find_map(|id| self.own_constant(id, name))
    }

    /// The class attribute that the class itself defines.
    pub fn own_constant(&self, class: ClassId, name: &str) -> Option<GlobalId> {
        let mut constants = self.classes[class].constants.iter();
        constants.find(|(found, _)| found == name).map(|(_, global)| *global)
    }

    /// The fields of a new instance of exactly this class that class attributes give a value: the class that
    /// has the field, its position there, and the class attribute.
    pub fn class_defaults(&self, class: ClassId) -> Vec<(ClassId, usize, GlobalId)> {
        let class = ExceptionClass::User(class);
        let fields = self.own_ancestors(class).flat_map(|owner| {
            let fields = self.classes[owner].fields.iter().enumerate();
            fields.map(move |(position, field)| (owner, position, &field.name))
        });
        let found = fields.filter_map(|(owner, position, name)| {
            let first = self.class_field(class, name) == Some((owner, position));
            first.then_some((owner, position, self.class_constant(class, name)?))
        });
        found.collect()
    }

    /// The program's classes that derive from `class`, itself left out, each before those it derives
    /// from.
    pub fn subclasses(&self, class: ExceptionClass) -> Vec<ClassId> {
        let hierarchy = Hierarchy::of(&self.classes);
        let derived = |id: &ClassId| {
            let found = ExceptionClass::User(*id);
            found != class && hierarchy.is_subclass(found, class)
        };
        let mut found: Vec<ClassId> = self.classes.ids().filter(derived).collect();
        found
            .sort_by_key(|id| std::cmp::Reverse(hierarchy.ancestors(ExceptionClass::User(*id)).count()));
        found
    }
}

/// The bases of classes: what subclass questions are answered from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hierarchy {
    orders: Vec<Vec<ExceptionClass>>,
}

impl Hierarchy {
    /// The hierarchy of a program's classes.
    pub fn of(classes: &IndexVec<Class>) -> Self {
        Self { orders: classes.iter().map(|class| class.order.clone()).collect() }
    }

    /// The class and all it derives from in its `__mro__`, the root last.
    pub fn ancestors(&self, class: ExceptionClass) -> impl Iterator<Item = ExceptionClass> + '_ {
        let (own, of_python) = match class {
            ExceptionClass::User(id) => (self.orders.get(id.index()), None),
            ExceptionClass::Builtin(_) => (None, Some(class)),
        };
        let parent = |class: &ExceptionClass| match class {
            ExceptionClass::Builtin(name) => {
                builtins::exception_parent(name).map(ExceptionClass::Builtin)
            }
            ExceptionClass::User(_) => None,
        };
        let own = own.into_iter().flatten().copied();
        own.chain(std::iter::successors(of_python, parent))
    }

    /// The nearest of Python's own classes that the class is or derives from.
    pub fn own_of_python(&self, class: ExceptionClass) -> &'static str {
        let builtin = |class| match class {
            ExceptionClass::Builtin(name) => Some(name),
            ExceptionClass::User(_) => None,
        };
        self.ancestors(class).find_map(builtin).unwrap_or("BaseException")
    }

    /// Whether the class is `ancestor` or derives from it.
    pub fn is_subclass(&self, class: ExceptionClass, ancestor: ExceptionClass) -> bool {
        self.ancestors(class).any(|found| found == ancestor)
    }

    /// The nearest class that both are or derive from.
    pub fn common(&self, left: ExceptionClass, right: ExceptionClass) -> ExceptionClass {
        let mut ancestors = self.ancestors(left);
        ancestors.find(|found| self.is_subclass(right, *found)).unwrap_or(ExceptionClass::ROOT)
    }
}
