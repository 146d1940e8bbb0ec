//! TypedDict classes.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the parser's trees have many forms, of which one place cares about few"
)]

use lowering::diagnostics::{Code, Diagnostic};
use lowering::hir::{Field, ModuleId, Record, RecordId, RecordKind};
use rustpython_parser::ast::{self, Constant, Expr, Ranged, Stmt};

use super::binding::Binding;
use super::type_scope::{Strictness, TypeScope};
use super::{Resolver, docstring, unsupported};

impl<'a> Resolver<'a> {
    /// What a class of the module's top level is: a record, or an error.
    pub(super) fn declare_class(
        &mut self,
        module: ModuleId,
        class: &'a ast::StmtClassDef,
    ) -> Binding<'a> {
        let is_record = !class.bases.is_empty()
            && class.bases.iter().all(|base| match self.module_path(module, base) {
                Some(Binding::Record(_)) => true,
                Some(Binding::Library(name)) => is_record_base(&name),
                _ => false,
            });
        let known =
            class.bases.iter().any(|base| self.module_path(module, base) == Some(Binding::Invalid));
        if !is_record {
            if let Some(service) = self.declare_service(module, class) {
                return service;
            }
            if let Some(bases) = self.exception_bases(module, class) {
                return self.declare_exception(module, class, bases);
            }
            if !known {
                self.unsupported_class(module, class);
            }
            return Binding::Invalid;
        }
        let record = Record {
            name: class.name.to_string(),
            module,
            doc: docstring(&class.body),
            fields: Vec::new(),
            kind: self.record_kind(module, class),
            tags: None,
            span: self.span(module, class.range),
        };
        let id = self.program.records.push(record);
        self.records.insert((module, class.range.start().into()), id);
        Binding::Record(id)
    }

    /// What the first base makes of a record.
    fn record_kind(&mut self, module: ModuleId, class: &'a ast::StmtClassDef) -> RecordKind {
        match class.bases.first().and_then(|base| self.module_path(module, base)) {
            Some(Binding::Record(id)) => self.program.records[id].kind,
            Some(binding) if binding.is_library("kybra.Variant") => RecordKind::Variant,
            Some(binding) if binding.is_library("kybra.Record") => RecordKind::Record,
            _ => RecordKind::Dict,
        }
    }

    fn unsupported_class(&mut self, module: ModuleId, class: &'a ast::StmtClassDef) {
        let text = &self.project.sources[self.file(module)].text;
        let line = &text[class.range];
        let end = line.split(['\n', '#']).next().unwrap_or(line).trim_end().len();
        let mut span = self.span(module, class.range);
        span.end = span.start + crate::syntax::byte_offset(end);
        let error = Diagnostic::error(
            Code::UnsupportedStatement,
            span,
            format!("the class `{}` is not supported", class.name),
        );
        let of_exceptions = class.bases.iter().any(|base| {
            self.module_path(module, base)
                .is_some_and(|base| super::attempt::exception_class(&base).is_some())
        });
        self.report(error.help(if of_exceptions && class.bases.len() > 1 {
            "derive it from classes of exceptions that only keep their arguments, the most specific first"
        } else if of_exceptions {
            "derive it from another class of exceptions: this one does more than keep its arguments"
        } else {
            "classes are supported that derive from TypedDict, Record or an exception: keep data in a TypedDict, and write functions that take it"
        }));
    }

    /// Reads the fields of all records.
    pub(super) fn records(&mut self) {
        for module in self.module_ids() {
            for stmt in &self.source(module).body {
                if let Stmt::ClassDef(class) = stmt
                    && let Some(id) = self.records.get(&(module, class.range.start().into())).copied()
                {
                    self.class_head(module, class);
                    let fields = self.own_fields(module, class);
                    self.program.records[id].fields = fields;
                }
            }
        }
        let all: Vec<RecordId> = self.program.records.ids().collect();
        for id in all {
            self.program.records[id].fields = self.all_fields(id, &mut Vec::new());
        }
    }

    fn class_head(&mut self, module: ModuleId, class: &'a ast::StmtClassDef) {
        for decorator in &class.decorator_list {
            let span = self.span(module, decorator.range());
            let written = self.text(span);
            let message = format!("the decorator `{written}` is not supported");
            self.report(
                Diagnostic::error(Code::UnsupportedDecorator, span, message)
                    .help("remove the decorator"),
            );
        }
        for keyword in &class.keywords {
            let total = keyword.arg.as_deref() == Some("total");
            let constant =
                matches!(&keyword.value, Expr::Constant(c) if matches!(c.value, Constant::Bool(_)));
            if !(total && constant) {
                let span = self.span(module, keyword.range);
                self.report(
                    Diagnostic::error(
                        Code::UnsupportedStatement,
                        span,
                        "this class argument is not supported",
                    )
                    .help("declare fields that may be missing as Opt[...]"),
                );
            }
        }
    }

    fn own_fields(&mut self, module: ModuleId, class: &'a ast::StmtClassDef) -> Vec<Field> {
        let scope = TypeScope::new(module, Strictness::Boundary, None);
        // A variant's dict has one of the fields, whatever its class says.
        let variant = self.record_kind(module, class) == RecordKind::Variant;
        let total = !variant && !class.keywords.iter().any(
            |keyword| matches!(&keyword.value, Expr::Constant(c) if c.value == Constant::Bool(false)),
        );
        let mut fields: Vec<Field> = Vec::new();
        for stmt in &class.body {
            match stmt {
                Stmt::AnnAssign(field) => {
                    let Expr::Name(name) = &*field.target else {
                        self.not_a_field(module, stmt);
                        continue;
                    };
                    if let Some(value) = &field.value {
                        let span = self.span(module, value.range());
                        self.report(
                            Diagnostic::warning(
                                Code::BadRecord,
                                span,
                                "the default value of a record's field is ignored",
                            )
                            .help("give the value where the record is made"),
                        );
                    }
                    let annotation = self.annotation(&scope, &field.annotation);
                    let span = self.span(module, name.range);
                    let declared = self.is_required(module, &field.annotation);
                    let required = !variant && declared.unwrap_or(total);
                    let name = name.id.to_string();
                    let literals = self.declared_literals(module, &field.annotation);
                    add_field(&mut fields, Field { name, annotation, required, literals, span });
                }
                Stmt::Pass(_) => {}
                Stmt::Expr(s) if matches!(&*s.value, Expr::Constant(_)) => {}
                other => self.not_a_field(module, other),
            }
        }
        fields
    }

    /// What `Required[...]` or `NotRequired[...]` around a field's type says, if it is there.
    fn is_required(&mut self, module: ModuleId, annotation: &Expr) -> Option<bool> {
        let Expr::Subscript(subscript) = annotation else { return None };
        match self.module_path(module, &subscript.value)? {
            Binding::Library(name) if name == "typing.Required" => Some(true),
            Binding::Library(name) if name == "typing.NotRequired" => Some(false),
            _ => None,
        }
    }

    fn not_a_field(&mut self, module: ModuleId, stmt: &'a Stmt) {
        let text = &self.project.sources[self.file(module)].text;
        let span = self.span(module, unsupported::header(stmt, text));
        self.report(
            Diagnostic::error(
                Code::UnsupportedStatement,
                span,
                "a record's class may hold only fields: this is not supported",
            )
            .help("write `name: type`, and define functions outside the class"),
        );
    }

    /// The fields of the bases and its own, a field declared again in its first place.
    fn all_fields(&mut self, id: RecordId, path: &mut Vec<RecordId>) -> Vec<Field> {
        let own = self.program.records[id].fields.clone();
        if path.contains(&id) {
            return own;
        }
        path.push(id);
        let mut fields = Vec::new();
        for base in self.record_bases(id) {
            for field in self.all_fields(base, path) {
                add_field(&mut fields, field);
            }
        }
        path.pop();
        for field in own {
            add_field(&mut fields, field);
        }
        fields
    }

    fn record_bases(&mut self, id: RecordId) -> Vec<RecordId> {
        let (module, start) = (self.program.records[id].module, self.program.records[id].span.start);
        let class = self.source(module).body.iter().find_map(|stmt| match stmt {
            Stmt::ClassDef(class) if u32::from(class.range.start()) == start => Some(class),
            _ => None,
        });
        let bases = class.map(|class| &class.bases[..]).unwrap_or_default();
        let bindings = bases.iter().filter_map(|base| self.module_path(module, base));
        let records = bindings.filter_map(|binding| match binding {
            Binding::Record(base) => Some(base),
            _ => None,
        });
        records.collect()
    }
}

fn is_record_base(name: &str) -> bool {
    matches!(name, "kybra.Record" | "kybra.Variant" | "typing.TypedDict")
}

fn add_field(fields: &mut Vec<Field>, field: Field) {
    match fields.iter_mut().find(|known| known.name == field.name) {
        Some(known) => *known = field,
        None => fields.push(field),
    }
}
