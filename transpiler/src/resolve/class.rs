//! Classes of exceptions: their methods, the attributes that these set, and class attributes.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the parser's trees have many forms, of which one place cares about few"
)]

use lowering::builtins;
use lowering::diagnostics::{Code, Diagnostic};
use lowering::hir::{
    Block, Class, ClassField, ClassId, ExceptionClass, Global, GlobalId, ModuleId, Place, StmtKind,
    Target, TargetKind,
};
use rustpython_parser::ast::{self, Constant, Expr, Ranged};
use rustpython_parser::text_size::TextRange;

use super::attempt::exception_class;
use super::binding::Binding;
use super::body::Body;
use super::type_scope::{Strictness, TypeScope};
use super::{Resolver, docstring, unsupported};
use crate::syntax::walk;

/// Special methods whose calls the compiler would not see.
const UNSEEN: &[&str] = &[
    "__new__",
    "__repr__",
    "__eq__",
    "__ne__",
    "__hash__",
    "__bool__",
    "__len__",
    "__format__",
    "__iter__",
    "__getattr__",
    "__getattribute__",
    "__setattr__",
    "__getitem__",
    "__reduce__",
    "__class_getitem__",
    "__init_subclass__",
    "__contains__",
    "__call__",
    "__lt__",
    "__le__",
    "__gt__",
    "__ge__",
];

/// The methods that a class statement defines.
pub(super) fn methods(class: &ast::StmtClassDef) -> impl Iterator<Item = &ast::StmtFunctionDef> {
    class.body.iter().filter_map(|stmt| match stmt {
        ast::Stmt::FunctionDef(def) => Some(def),
        _ => None,
    })
}

impl<'a> Resolver<'a> {
    /// The bases of a class of exceptions.
    pub(super) fn exception_bases(
        &mut self,
        module: ModuleId,
        class: &'a ast::StmtClassDef,
    ) -> Option<Vec<ExceptionClass>> {
        if class.bases.is_empty() {
            return None;
        }
        let bases: Vec<ExceptionClass> = class
            .bases
            .iter()
            .map(|base| exception_class(&self.module_path(module, base)?))
            .collect::<Option<_>>()?;
        let keeps = |name: &str| builtins::kept_arguments(name).is_some_and(|(least, _)| least == 0);
        let is_base = |base: &ExceptionClass| match base {
            ExceptionClass::Builtin(name) => keeps(name),
            ExceptionClass::User(_) => true,
        };
        let single = bases.len() == 1;
        (bases.iter().all(is_base) && (single || self.go_together(&bases))).then_some(bases)
    }

    /// Whether Python can make a class of the bases, whose instances do no more than keep arguments: it
    /// finds an order for them, and no two of its own classes keep more, each something else.
    fn go_together(&self, bases: &[ExceptionClass]) -> bool {
        let next = ClassId::new(self.program.classes.len());
        let Some(order) = self.program.linearize(next, bases) else { return false };
        let of_python = order.iter().filter_map(|class| match class {
            ExceptionClass::Builtin(name) => Some(*name),
            ExceptionClass::User(_) => None,
        });
        let keeps_more = |name: &&str| {
            matches!(*name, "AttributeError" | "ImportError" | "NameError" | "StopIteration")
        };
        let plain = of_python.clone().all(|name| builtins::exception_class(name).is_some());
        plain && of_python.filter(keeps_more).count() <= 1
    }

    /// Gives a class and its methods their ids; what is in them comes later.
    pub(super) fn declare_exception(
        &mut self,
        module: ModuleId,
        class: &'a ast::StmtClassDef,
        bases: Vec<ExceptionClass>,
    ) -> Binding<'a> {
        let next = ClassId::new(self.program.classes.len());
        let Some(order) = self.program.linearize(next, &bases) else { return Binding::Invalid };
        let id = self.program.classes.push(Class {
            name: class.name.to_string(),
            module,
            doc: docstring(&class.body),
            bases,
            order,
            fields: Vec::new(),
            methods: Vec::new(),
            constants: Vec::new(),
            span: self.span(module, class.range),
        });
        self.classes.insert((module, class.range.start().into()), id);
        for def in methods(class) {
            let function = self.declare_function(module, def, None);
            let item = &mut self.program.functions[function];
            item.class = Some(id);
            item.name = format!("{}.{}", class.name, def.name);
            let name = def.name.to_string();
            if self.program.classes[id].methods.iter().any(|(known, _)| *known == name) {
                self.decline_in_class(module, def.range, "a method that is defined twice");
            }
            self.program.classes[id].methods.push((name, function));
        }
        Binding::Class(id)
    }

    /// Reads what all classes of exceptions hold.
    pub(super) fn class_bodies(&mut self) {
        for module in self.module_ids() {
            for stmt in &self.source(module).body {
                if let ast::Stmt::ClassDef(class) = stmt
                    && let Some(id) = self.classes.get(&(module, class.range.start().into())).copied()
                {
                    self.class_body(module, class, id);
                    self.one_line_of_members(module, class, id);
                }
            }
        }
        for id in self.program.classes.ids() {
            for (name, global) in self.program.classes[id].constants.clone() {
                self.replaced_by_instances(id, &name, global);
            }
        }
    }

    /// Makes a field of a class attribute that instances may replace: its value is where they begin. The first
    /// class that has either has the field, so that it is found wherever the attribute is.
    fn replaced_by_instances(&mut self, id: ClassId, name: &str, global: GlobalId) {
        let class = ExceptionClass::User(id);
        let program = &self.program;
        let is_field = |id: &ClassId| program.classes[*id].fields.iter().any(|field| field.name == name);
        let below = program.subclasses(class);
        if !program.own_ancestors(class).chain(below).any(|id| is_field(&id)) {
            return;
        }
        let has = |id: &ClassId| is_field(id) || program.own_constant(*id, name).is_some();
        let first = program.own_ancestors(class).filter(has).last().unwrap_or(id);
        if !is_field(&first) {
            let item = &self.program.globals[global];
            let (annotation, span) = (item.annotation.clone(), item.span);
            let field = ClassField { name: name.to_owned(), annotation, span };
            self.program.classes[first].fields.push(field);
        }
        for id in self.program.subclasses(ExceptionClass::User(first)) {
            self.program.classes[id].fields.retain(|field| field.name != name);
        }
    }

    /// Declines a class of several bases where attributes and methods come from more than one of them, so
    /// that a method of one, or `super()` in it, would mean something else in its instances, and where
    /// `KeyError` hides a `__str__`.
    fn one_line_of_members(&mut self, module: ModuleId, class: &'a ast::StmtClassDef, id: ClassId) {
        let item = &self.program.classes[id];
        let members = |class| -> Vec<ClassId> {
            let own = self.program.own_ancestors(class);
            own.filter(|found| *found != id && self.program.has_members(*found)).collect()
        };
        let all = members(ExceptionClass::User(id));
        let all_or_none = item.bases.iter().map(|base| members(*base)).all(|m| m.is_empty() || m == all);
        let of_key = ExceptionClass::Builtin("KeyError");
        let behind = item.order.iter().skip_while(|class| **class != of_key);
        let hidden = behind.filter_map(|class| match class {
            ExceptionClass::User(id) => self.program.own_method(*id, "__str__"),
            ExceptionClass::Builtin(_) => None,
        });
        if all_or_none && hidden.count() == 0 {
            return;
        }
        let header = unsupported::header_of(class.range, &self.project.sources[self.file(module)].text);
        self.decline_in_class(module, header, "attributes and methods of several bases");
    }

    fn class_body(&mut self, module: ModuleId, class: &'a ast::StmtClassDef, id: ClassId) {
        for part in class.decorator_list.iter().map(Ranged::range) {
            self.decline_in_class(module, part, "a decorator of this class");
        }
        for keyword in &class.keywords {
            self.decline_in_class(module, keyword.range, "this class argument");
        }
        for stmt in &class.body {
            match stmt {
                ast::Stmt::FunctionDef(def) => self.method(module, def, id),
                ast::Stmt::AnnAssign(field) => match (&*field.target, &field.value) {
                    (Expr::Name(name), None) => {
                        let annotation = Some(&*field.annotation);
                        self.add_field(module, id, &name.id, annotation, name.range);
                    }
                    (Expr::Name(name), Some(_)) => {
                        self.add_constant(module, id, name, Some(&field.annotation));
                    }
                    _ => self.decline_class_statement(module, stmt),
                },
                ast::Stmt::Assign(assign) => match &assign.targets[..] {
                    [Expr::Name(name)] => self.add_constant(module, id, name, None),
                    _ => self.decline_class_statement(module, stmt),
                },
                ast::Stmt::Pass(_) => {}
                ast::Stmt::Expr(s) if matches!(&*s.value, Expr::Constant(c) if is_idle(&c.value)) => {}
                other => self.decline_class_statement(module, other),
            }
        }
        self.own_names_apart(module, class, id);
    }

    /// A name that is both a method and an attribute.
    fn own_names_apart(&mut self, module: ModuleId, class: &ast::StmtClassDef, id: ClassId) {
        let item = &self.program.classes[id];
        let is_method = |name: &String| item.methods.iter().any(|(method, _)| method == name);
        let twice = item.constants.iter().find(|(name, _)| is_method(name));
        let shadowed = item
            .fields
            .iter()
            .find(|field| item.methods.iter().any(|(method, _)| *method == field.name));
        let reserved = |name: &str| matches!(name, "args" | "with_traceback" | "add_note" | "errno");
        let reserved =
            item.fields.iter().find(|field| reserved(&field.name) || field.name.starts_with("__"));
        if twice.is_some() || shadowed.is_some() || reserved.is_some() {
            let what = "a method or an attribute of exceptions that instances replace";
            let header =
                unsupported::header_of(class.range, &self.project.sources[self.file(module)].text);
            self.decline_in_class(module, header, what);
        }
    }

    fn method(&mut self, module: ModuleId, def: &'a ast::StmtFunctionDef, id: ClassId) {
        if UNSEEN.contains(&def.name.as_str()) {
            let what = format!("the special method `{}`", def.name);
            let header =
                unsupported::header_of(def.range, &self.project.sources[self.file(module)].text);
            self.decline_in_class(module, header, &what);
        }
        let Some(receiver) = def.args.posonlyargs.iter().chain(&def.args.args).next() else {
            let header =
                unsupported::header_of(def.range, &self.project.sources[self.file(module)].text);
            self.decline_in_class(module, header, "a method without a parameter for the instance");
            return;
        };
        let mut targets = Vec::new();
        attribute_targets(&def.body, &mut targets);
        for (target, annotation) in targets {
            let own = matches!(&*target.value, Expr::Name(name) if name.id == receiver.def.arg);
            if own {
                self.add_field(module, id, &target.attr, annotation, target.range);
            }
        }
    }

    /// Reports the decorators of a method.
    pub(super) fn method_decorators(&mut self, module: ModuleId, def: &ast::StmtFunctionDef) {
        for decorator in &def.decorator_list {
            let span = self.span(module, decorator.range());
            let written = self.text(span);
            let message = format!("the decorator `{written}` of a method is not supported");
            self.report(
                Diagnostic::error(Code::UnsupportedDecorator, span, message)
                    .help("define a method without decorators, or a function"),
            );
        }
    }

    fn add_field(
        &mut self,
        module: ModuleId,
        id: ClassId,
        name: &str,
        annotation: Option<&Expr>,
        range: TextRange,
    ) {
        let class = ExceptionClass::User(id);
        let annotation = annotation.map(|annotation| {
            let scope = TypeScope::new(module, Strictness::Plain, None);
            self.annotation(&scope, annotation)
        });
        if let Some((owner, position)) = self.program.class_field(class, name) {
            let known = &mut self.program.classes[owner].fields[position];
            if known.annotation.is_none() {
                known.annotation = annotation;
            }
        } else {
            let span = self.span(module, range);
            let field = ClassField { name: name.to_owned(), annotation, span };
            self.program.classes[id].fields.push(field);
        }
    }

    fn add_constant(
        &mut self,
        module: ModuleId,
        id: ClassId,
        name: &ast::ExprName,
        annotation: Option<&Expr>,
    ) {
        if self.program.own_constant(id, &name.id).is_some() {
            self.decline_in_class(module, name.range, "a class attribute that is bound twice");
        }
        let scope = TypeScope::new(module, Strictness::Plain, None);
        let annotation = annotation.map(|annotation| self.annotation(&scope, annotation));
        let span = self.span(module, name.range);
        let hidden = format!("{}.{}", self.program.classes[id].name, name.id);
        let global = self.program.globals.push(Global { name: hidden, module, annotation, span });
        self.program.classes[id].constants.push((name.id.to_string(), global));
    }

    fn decline_class_statement(&mut self, module: ModuleId, stmt: &ast::Stmt) {
        let header = unsupported::header(stmt, &self.project.sources[self.file(module)].text);
        self.decline_in_class(module, header, "this statement in a class of exceptions");
    }

    fn decline_in_class(&mut self, module: ModuleId, range: TextRange, what: &str) {
        let span = self.span(module, range);
        self.report(
            Diagnostic::error(Code::UnsupportedStatement, span, format!("{what} is not supported"))
                .help(
                    "a class of exceptions may have a docstring, attributes with a value, and methods",
                ),
        );
    }
}

impl<'a> Body<'_, 'a> {
    /// Whether the statement defines a class of exceptions.
    pub(super) fn is_class(&self, class: &ast::StmtClassDef) -> bool {
        self.is_module && self.class_id(class).is_some()
    }

    fn class_id(&self, class: &ast::StmtClassDef) -> Option<ClassId> {
        self.resolver.classes.get(&(self.module, class.range.start().into())).copied()
    }

    /// A class statement: evaluates class attributes and the defaults of methods, and binds the name.
    pub(super) fn exception_definition(&mut self, class: &'a ast::StmtClassDef, out: &mut Block) {
        let Some(id) = self.class_id(class) else { return };
        for stmt in &class.body {
            match stmt {
                ast::Stmt::FunctionDef(def) => {
                    let start = (self.module, def.range.start().into());
                    if let Some(function) = self.resolver.functions.get(&start).copied() {
                        let name = format!("{}_{}", class.name, def.name);
                        self.evaluate_defaults(function, &name, &def.args, out);
                    }
                }
                ast::Stmt::AnnAssign(field) => {
                    if let (Expr::Name(name), Some(value)) = (&*field.target, &field.value) {
                        self.constant_value(class, id, name, value, out);
                    }
                }
                ast::Stmt::Assign(assign) => {
                    if let [Expr::Name(name)] = &assign.targets[..] {
                        self.constant_value(class, id, name, &assign.value, out);
                    }
                }
                _ => {}
            }
        }
        let span = self.span(class.range);
        out.push(self.statement(StmtKind::DefineClass(id), span));
    }

    fn constant_value(
        &mut self,
        class: &ast::StmtClassDef,
        id: ClassId,
        name: &ast::ExprName,
        value: &'a Expr,
        out: &mut Block,
    ) {
        if let Some(inner) = names_own(class, value) {
            self.decline_as(inner, "a class attribute in the value of another", "write the value out");
            return;
        }
        let Some(global) = self.constant_of(id, &name.id) else { return };
        let span = self.span(name.range);
        let value = self.expr(value);
        let target = Target { span, kind: TargetKind::Name(Place::Global(global)) };
        out.push(self.statement(StmtKind::Assign(vec![target], value), span));
    }

    fn constant_of(&self, id: ClassId, name: &str) -> Option<GlobalId> {
        self.resolver.program.own_constant(id, name)
    }
}

/// A name in the expression that the class body binds, which is looked up there first.
fn names_own(class: &ast::StmtClassDef, value: &Expr) -> Option<TextRange> {
    let bound = |wanted: &str| {
        class.body.iter().any(|stmt| match stmt {
            ast::Stmt::FunctionDef(def) => def.name.as_str() == wanted,
            ast::Stmt::AnnAssign(field) => {
                matches!(&*field.target, Expr::Name(n) if n.id.as_str() == wanted)
            }
            ast::Stmt::Assign(assign) => {
                assign.targets.iter().any(|t| matches!(t, Expr::Name(n) if n.id.as_str() == wanted))
            }
            _ => false,
        })
    };
    if let Expr::Name(name) = value {
        return bound(&name.id).then_some(name.range);
    }
    let mut found = None;
    walk::parts(value, &mut |part| found = found.or(names_own(class, part)));
    found
}

/// The attributes that statements store to, with their annotations.
fn attribute_targets<'t>(
    block: &'t [ast::Stmt],
    found: &mut Vec<(&'t ast::ExprAttribute, Option<&'t Expr>)>,
) {
    for stmt in block {
        match stmt {
            ast::Stmt::Assign(s) => s.targets.iter().for_each(|t| in_target(t, None, found)),
            ast::Stmt::AugAssign(s) => in_target(&s.target, None, found),
            ast::Stmt::AnnAssign(s) => in_target(&s.target, Some(&s.annotation), found),
            ast::Stmt::For(s) => in_target(&s.target, None, found),
            _ => {}
        }
        for inner in walk::blocks(stmt) {
            attribute_targets(inner, found);
        }
    }
}

fn in_target<'t>(
    target: &'t Expr,
    annotation: Option<&'t Expr>,
    found: &mut Vec<(&'t ast::ExprAttribute, Option<&'t Expr>)>,
) {
    match target {
        Expr::Attribute(attribute) => found.push((attribute, annotation)),
        Expr::Tuple(tuple) => tuple.elts.iter().for_each(|part| in_target(part, None, found)),
        Expr::List(list) => list.elts.iter().for_each(|part| in_target(part, None, found)),
        _ => {}
    }
}

fn is_idle(constant: &Constant) -> bool {
    matches!(constant, Constant::Str(_) | Constant::Ellipsis)
}
