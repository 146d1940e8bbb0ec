//! What a random function can name: its variables, the module's functions and classes.

use super::choices::Choices;
use super::text::Text;
use super::ty::Ty;

/// A variable.
#[derive(Clone, Debug)]
pub(super) struct Variable {
    pub name: String,
    pub ty: Ty,
    /// Statements may assign to it: no loop's counter.
    pub writable: bool,
    /// It has this type only where it stands: a test has told it.
    pub narrowed: bool,
}

/// A function that can be called.
#[derive(Clone, Debug)]
pub(super) struct Signature {
    pub name: String,
    pub params: Vec<Param>,
    /// `*args`: its name, and the type of each.
    pub star: Option<Param>,
    /// Parameters after the star, which are named.
    pub named: Vec<Param>,
    /// `**kwargs`: its name, and the type of each.
    pub keywords: Option<Param>,
    pub result: Ty,
}

/// A parameter.
#[derive(Clone, Debug)]
pub(super) struct Param {
    pub name: String,
    pub ty: Ty,
    pub default: Option<String>,
}

/// A class of records.
#[derive(Clone, Debug)]
pub(super) struct Record {
    pub fields: Vec<(String, Ty)>,
}

/// An exception class of the program.
#[derive(Clone, Debug)]
pub(super) struct ErrorClass {
    pub name: String,
    /// What its instances are made of, and have as attributes.
    pub fields: Vec<(String, Ty)>,
    /// Nobody has given it an `__init__` of its own.
    pub plain: bool,
    /// It has the method `describe`.
    pub describes: bool,
}

/// The state of generation: choices, text, and what is in scope.
pub(super) struct Scope<'c> {
    pub choices: &'c mut Choices,
    pub text: Text,
    pub variables: Vec<Variable>,
    pub globals: Vec<Variable>,
    pub functions: Vec<Signature>,
    pub records: Vec<Record>,
    pub errors: Vec<ErrorClass>,
    /// The generic functions are declared.
    pub generics: bool,
    /// What `return` returns here.
    pub result: Ty,
    /// Loops around the statement, of this function.
    pub loops: usize,
    /// `try` statements around it.
    pub tries: usize,
    /// The exception that is being handled, by name, in this function.
    pub handling: Option<String>,
    /// Functions around this one.
    pub nested: usize,
    /// Variables that a nested function may rebind.
    pub rebound: Vec<String>,
    /// The variables from here on are of the innermost block.
    pub block_start: usize,
    /// How many of the last variables belong to comprehensions, and cannot be named before them.
    pub inner: usize,
    /// Functions may be called here: calls nest no deeper than functions are long.
    pub calls: bool,
    next_name: usize,
}

impl<'c> Scope<'c> {
    /// An empty module.
    pub fn new(choices: &'c mut Choices) -> Self {
        Self {
            choices,
            text: Text::default(),
            variables: Vec::new(),
            globals: Vec::new(),
            functions: Vec::new(),
            records: Vec::new(),
            errors: Vec::new(),
            generics: false,
            result: Ty::Int,
            loops: 0,
            tries: 0,
            handling: None,
            nested: 0,
            rebound: Vec::new(),
            block_start: 0,
            inner: 0,
            calls: true,
            next_name: 0,
        }
    }

    /// A name that no other variable of the program has.
    pub fn fresh(&mut self, prefix: &str) -> String {
        self.next_name += 1;
        format!("{prefix}{}", self.next_name)
    }

    /// Adds a variable of the function.
    pub fn declare(&mut self, name: &str, ty: &Ty, writable: bool) {
        self.variables.push(Variable {
            name: name.to_owned(),
            ty: ty.clone(),
            writable,
            narrowed: false,
        });
    }

    /// The names of variables and module variables of that type.
    pub fn named(&self, ty: &Ty) -> Vec<String> {
        self.variables
            .iter()
            .chain(&self.globals)
            .filter(|variable| variable.ty == *ty)
            .map(|variable| variable.name.clone())
            .collect()
    }

    /// A variable that passes the test, if there is one.
    pub fn pick(&mut self, test: impl Fn(&Variable) -> bool) -> Option<Variable> {
        let all: Vec<&Variable> =
            self.variables.iter().chain(&self.globals).filter(|variable| test(variable)).collect();
        if all.is_empty() {
            return None;
        }
        // The latest first: programs that use what they just made are more telling.
        let index = self.choices.below(all.len());
        Some(all[all.len() - 1 - index].clone())
    }

    /// Generates a block: what is declared in it is out of scope after it.
    pub fn block(&mut self, body: impl FnOnce(&mut Self)) {
        let (kept, functions) = (self.variables.len(), self.functions.len());
        let outer = std::mem::replace(&mut self.block_start, kept);
        self.text.indent();
        body(self);
        self.text.dedent();
        self.block_start = outer;
        self.variables.truncate(kept);
        self.functions.truncate(functions);
    }

    /// What `body` generates where only those of the variables are known, which pass the test.
    pub fn knowing<T>(
        &mut self,
        test: impl Fn(&Variable) -> bool,
        body: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let (kept, inner) = (self.variables.clone(), self.inner);
        let outside = kept.len() - inner;
        self.inner = kept[outside..].iter().filter(|variable| test(variable)).count();
        self.variables.retain(test);
        let made = body(self);
        self.variables = kept;
        self.inner = inner;
        made
    }
}
