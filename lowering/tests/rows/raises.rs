//! What rows say that they raise is what the runtime raises: a handler is emitted without a test where the classes
//! of its `try` are known, so a class that a row leaves out would be caught by the wrong handler.
//!
//! The runtime's source is read: the classes that a function names, and those of the functions that it calls. Of
//! functions of one name, those of the same file are called, or of the same folder; where that leaves several,
//! nothing is said. A call counts where its outcome is passed on: before `?`, or at the end.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use lowering::arena::IndexVec;
use lowering::builtins::{self, Builtin, RustForm};
use lowering::hir::{ExceptionClass, Hierarchy};
use quote::ToTokens;
use syn::visit::{self, Visit};

/// A function of the runtime.
struct Function {
    /// The file, below the sources.
    file: String,
    classes: BTreeSet<String>,
    calls: BTreeSet<Call>,
    /// It has a receiver.
    is_method: bool,
    raises: bool,
}

/// What is called, by its name alone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Call {
    /// `value.name(...)`.
    Method(String),
    /// `name(...)`.
    Function(String),
    /// `module::name(...)`, `Type::name(...)`.
    Path(String, String),
}

type Functions = BTreeMap<String, Vec<Function>>;

#[test]
fn rows_raise_no_class_that_they_leave_out() {
    let functions = closed(read());
    let classes = IndexVec::new();
    let hierarchy = Hierarchy::of(&classes);
    let is_a = |raised: &str, declared: &str| match class(raised).zip(class(declared)) {
        Some((raised, declared)) => hierarchy.is_subclass(raised, declared),
        None => false,
    };
    let mut wrong = Vec::new();
    let mut seen = 0;
    for row in builtins::all() {
        let Some(function) = called(row, &functions) else { continue };
        seen += usize::from(!function.classes.is_empty());
        for raised in &function.classes {
            if !row.raises.iter().any(|declared| is_a(raised, declared)) {
                wrong.push(format!("{} of {} raises {raised}", row.name, function.file));
            }
        }
    }
    assert!(seen > 100, "classes of {seen} rows are known");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn class(name: &str) -> Option<ExceptionClass> {
    builtins::any_exception_class(name).map(ExceptionClass::Builtin)
}

/// The function that a row names, if it is the only one that it can be.
fn called<'f>(row: &Builtin, functions: &'f Functions) -> Option<&'f Function> {
    let (path, folders): (&str, &[&str]) = match row.rust {
        RustForm::Method(name) => (name, folders(row.name)),
        RustForm::Function(path) | RustForm::Through(path, _) => (path, &[]),
        RustForm::Infix(_) | RustForm::Prefix(_) | RustForm::Reply | RustForm::Identity => return None,
    };
    let (module, name) = path.rsplit_once("::").unwrap_or(("", path));
    let module = module.rsplit("::").next().unwrap_or(module);
    let found = functions.get(name)?.iter().filter(|function| {
        let within = |folder: &str| function.file.split(['/', '.']).next() == Some(folder);
        function.raises
            && if module.is_empty() {
                folders.iter().any(|folder| within(folder))
            } else {
                within(module)
            }
    });
    let mut found = found.collect::<Vec<_>>();
    let only = found.pop()?;
    found.iter().all(|other| other.classes == only.classes).then_some(only)
}

/// Where the methods of a type are.
fn folders(row: &str) -> &'static [&'static str] {
    match row.split(['.', '@']).next().unwrap_or(row) {
        "str" => &["text"],
        "bytes" | "bytearray" => &["bytes"],
        "list" => &["list"],
        "tuple" => &["tuple_of"],
        "dict" => &["dict"],
        "set" | "frozenset" => &["set"],
        "int" => &["int"],
        "float" => &["float"],
        "range" => &["range_value"],
        _ => &[],
    }
}

/// Adds to each function the classes of those that it calls.
fn closed(mut functions: Functions) -> Functions {
    loop {
        let mut added = Vec::new();
        for (name, others) in &functions {
            for (position, function) in others.iter().enumerate() {
                let called =
                    function.calls.iter().filter_map(|call| resolved(&functions, call, &function.file));
                let more: BTreeSet<String> =
                    called.flat_map(|called| &called.classes).cloned().collect();
                if !more.is_subset(&function.classes) {
                    added.push((name.clone(), position, more));
                }
            }
        }
        if added.is_empty() {
            return functions;
        }
        for (name, position, more) in added {
            if let Some(function) = functions.get_mut(&name).and_then(|others| others.get_mut(position))
            {
                function.classes.extend(more);
            }
        }
    }
}

/// The function that a call in the file runs, if there is one that it can be.
fn resolved<'f>(functions: &'f Functions, call: &Call, file: &str) -> Option<&'f Function> {
    let (name, is_method, module) = match call {
        Call::Method(name) => (name, Some(true), None),
        Call::Function(name) => (name, Some(false), None),
        Call::Path(module, name) => (name, None, Some(module)),
    };
    let named: Vec<&Function> = functions
        .get(name)
        .into_iter()
        .flatten()
        .filter(|function| is_method.is_none_or(|is_method| is_method == function.is_method))
        .collect();
    let folder = |file: &str| file.split(['/', '.']).next().map(str::to_owned);
    let in_module = |function: &Function| {
        module.is_some_and(|module| function.file.split(['/', '.']).any(|part| part == module))
    };
    let nearest = [
        named.iter().filter(|function| in_module(function)).collect::<Vec<_>>(),
        named.iter().filter(|function| function.file == file).collect(),
        named.iter().filter(|function| folder(&function.file) == folder(file)).collect(),
        named.iter().collect(),
    ];
    match &nearest.into_iter().find(|found| !found.is_empty())?[..] {
        [only] if only.raises => Some(only),
        _ => None,
    }
}

/// The functions of the runtime, without those of its tests.
fn read() -> Functions {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("../mini_runtime/src");
    let mut reader = Reader { file: String::new(), functions: Functions::new(), inside: Vec::new() };
    for path in files(&sources) {
        let relative = path.strip_prefix(&sources).expect("below the sources");
        reader.file = relative.to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).expect("readable");
        reader.visit_file(&syn::parse_file(&text).expect("Rust"));
    }
    reader.functions
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|end| end == "rs") && !path.ends_with("tests.rs") {
            found.push(path);
        }
    }
    found
}

/// Gathers the functions of files.
struct Reader {
    file: String,
    functions: Functions,
    /// The functions around.
    inside: Vec<Function>,
}

impl Reader {
    fn function(&mut self, signature: &syn::Signature, block: &syn::Block) {
        let output = signature.output.to_token_stream().to_string();
        let raises = ["Fallible", "Exception", "Result"].iter().any(|name| output.contains(name));
        let (classes, calls) = (BTreeSet::new(), BTreeSet::new());
        let is_method = signature.receiver().is_some();
        self.inside.push(Function { file: self.file.clone(), classes, calls, is_method, raises });
        self.tail(block);
        self.visit_block(block);
        if let Some(function) = self.inside.pop() {
            self.functions.entry(signature.ident.to_string()).or_default().push(function);
        }
    }

    fn tail(&mut self, block: &syn::Block) {
        if let Some(syn::Stmt::Expr(value, None)) = block.stmts.last() {
            self.outcome(value);
        }
    }

    /// Notes the functions whose outcome the expression is.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the trees of `syn` have many forms, of which few pass on what a call gives"
    )]
    fn outcome(&mut self, expr: &syn::Expr) {
        match expr {
            syn::Expr::Call(call) => {
                if let syn::Expr::Path(path) = &*call.func {
                    let names = path.path.segments.iter().map(|segment| segment.ident.to_string());
                    match &names.collect::<Vec<_>>()[..] {
                        [name] => self.call(Call::Function(name.clone())),
                        [.., module, name] => self.call(Call::Path(module.clone(), name.clone())),
                        [] => {}
                    }
                }
            }
            syn::Expr::MethodCall(call) => {
                let method = call.method.to_string();
                // What was raised is replaced.
                if !matches!(method.as_str(), "map_err" | "ok_or" | "ok_or_else" | "ok" | "unwrap_or") {
                    self.outcome(&call.receiver);
                }
                self.call(Call::Method(method));
            }
            syn::Expr::Block(block) => self.tail(&block.block),
            syn::Expr::Unsafe(block) => self.tail(&block.block),
            syn::Expr::If(branches) => {
                self.tail(&branches.then_branch);
                if let Some((_, otherwise)) = &branches.else_branch {
                    self.outcome(otherwise);
                }
            }
            syn::Expr::Match(found) => found.arms.iter().for_each(|arm| self.outcome(&arm.body)),
            syn::Expr::Paren(inner) => self.outcome(&inner.expr),
            _ => {}
        }
    }

    fn call(&mut self, call: Call) {
        if let Some(function) = self.inside.last_mut() {
            function.calls.insert(call);
        }
    }
}

impl<'s> Visit<'s> for Reader {
    fn visit_item_mod(&mut self, module: &'s syn::ItemMod) {
        if module.ident != "tests" {
            visit::visit_item_mod(self, module);
        }
    }

    fn visit_item_fn(&mut self, function: &'s syn::ItemFn) {
        self.function(&function.sig, &function.block);
    }

    fn visit_impl_item_fn(&mut self, function: &'s syn::ImplItemFn) {
        self.function(&function.sig, &function.block);
    }

    fn visit_expr_path(&mut self, path: &'s syn::ExprPath) {
        let segments: Vec<String> =
            path.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        if let [.., class, kind] = &segments[..]
            && let Some(function) = self.inside.last_mut()
        {
            match class.as_str() {
                "ExceptionKind" => _ = function.classes.insert(kind.clone()),
                "Exception" => function.classes.extend(made_by(kind)),
                _ => {}
            }
        }
    }

    fn visit_expr_try(&mut self, tried: &'s syn::ExprTry) {
        self.outcome(&tried.expr);
        visit::visit_expr_try(self, tried);
    }

    fn visit_expr_return(&mut self, returned: &'s syn::ExprReturn) {
        returned.expr.iter().for_each(|value| self.outcome(value));
        visit::visit_expr_return(self, returned);
    }

    fn visit_expr_closure(&mut self, closure: &'s syn::ExprClosure) {
        self.outcome(&closure.body);
        visit::visit_expr_closure(self, closure);
    }

    fn visit_expr_method_call(&mut self, call: &'s syn::ExprMethodCall) {
        // What is asked for is not raised.
        if call.method != "is_instance_of" {
            visit::visit_expr_method_call(self, call);
        }
    }
}

/// The class of what a constructor makes that is called like it: `value_error`.
fn made_by(constructor: &str) -> Option<String> {
    let words = constructor.strip_suffix("_error")?.split('_');
    let capital = |word: &str| word[..1].to_uppercase() + &word[1..];
    Some(words.map(capital).collect::<String>() + "Error")
}
