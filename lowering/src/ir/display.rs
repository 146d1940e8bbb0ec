//! The IR as text for people: `kybra-aot dump --stage ir`, and snapshots.
//!
//! One statement a line, blocks indented as in Python. A variable shows as its name, a temporary with
//! its number (`call.3`), and the type where it is first bound. Builtins show by the names of their
//! rows.

use std::collections::HashSet;
use std::fmt::Write;

use crate::builtins;
use crate::hir::{ClassId, Conversion, ExceptionClass, RecordId};
use crate::ty::Ty;

use super::{
    AtStop, Block, Body, CellRead, Expr, ExprKind, FormatPart, Function, FunctionId, GlobalId,
    Iteration, LocalId, LocalKind, OpenOp, Program, Rvalue, ShortCircuit, Stmt, StmtKind,
};

impl Program {
    /// The whole program as text.
    pub fn display(&self) -> String {
        let mut out = String::new();
        for module in &self.modules {
            line(&mut out, 0, &format!("module {}", module.name));
        }
        for record in &self.records {
            let fields: Vec<String> = record
                .fields
                .iter()
                .map(|field| format!("{}: {}", field.name, self.ty_text(&field.ty)))
                .collect();
            line(&mut out, 0, &format!("record {} {{ {} }}", record.name, fields.join(", ")));
        }
        for global in &self.globals {
            let ty = global.ty.as_ref().map_or_else(|| "unused".into(), |ty| self.ty_text(ty));
            let checked = if global.always_bound { "" } else { ", checked" };
            let held = global.constant.as_ref().map(|held| format!(" = {held:?}")).unwrap_or_default();
            line(&mut out, 0, &format!("global {}: {ty}{checked}{held}", global.name));
        }
        for export in &self.exports {
            let function = self.function_name(export.function);
            let guard = export.guard.map(|guard| format!(", guard {}", self.function_name(guard)));
            let guard = guard.unwrap_or_default();
            line(&mut out, 0, &format!("export {:?} {} = {function}{guard}", export.kind, export.name));
        }
        for id in self.functions.ids() {
            out.push('\n');
            out.push_str(&self.display_function(id));
        }
        out
    }

    /// One function as text.
    pub fn display_function(&self, id: FunctionId) -> String {
        let function = &self.functions[id];
        let mut printer =
            Printer { program: self, function, out: String::new(), depth: 0, named: HashSet::new() };
        printer.function(&self.function_name(id));
        printer.out
    }

    /// An expression of a function as text.
    pub fn display_expr(&self, id: FunctionId, expr: &Expr) -> String {
        let function = &self.functions[id];
        let printer =
            Printer { program: self, function, out: String::new(), depth: 0, named: HashSet::new() };
        printer.expr(expr)
    }

    /// `module.function`, with `#n` for an instance after the first.
    fn function_name(&self, id: FunctionId) -> String {
        let Some(function) = self.functions.iter().nth(id.index()) else {
            return format!("function{id:?}");
        };
        let module =
            self.modules.get(function.module.index()).map_or("?", |module| module.name.as_str());
        let number =
            if function.instance == 0 { String::new() } else { format!("#{}", function.instance) };
        format!("{module}.{}{number}", function.name)
    }

    fn ty_text(&self, ty: &Ty) -> String {
        match ty {
            Ty::Record(id) => self.record_name(*id),
            Ty::Exception(class) => self.class_text(*class),
            Ty::List(item) => format!("list[{}]", self.ty_text(item)),
            Ty::Set(item) => format!("set[{}]", self.ty_text(item)),
            Ty::FrozenSet(item) => format!("frozenset[{}]", self.ty_text(item)),
            Ty::TupleOf(item) => format!("tuple[{}, ...]", self.ty_text(item)),
            Ty::Iterator(item) => format!("Iterator[{}]", self.ty_text(item)),
            Ty::DictView(view, key, value) => {
                format!("{}[{}, {}]", view.python_name(), self.ty_text(key), self.ty_text(value))
            }
            Ty::Dict(key, value) => format!("dict[{}, {}]", self.ty_text(key), self.ty_text(value)),
            Ty::Optional(inner) => format!("{} | None", self.ty_text(inner)),
            Ty::Union(members) => {
                let members: Vec<String> = members.iter().map(|member| self.ty_text(member)).collect();
                members.join(" | ")
            }
            Ty::Tuple(items) if !items.is_empty() => {
                let items: Vec<String> = items.iter().map(|item| self.ty_text(item)).collect();
                format!("tuple[{}]", items.join(", "))
            }
            Ty::Function(function) => {
                let params: Vec<String> =
                    function.params.iter().map(|param| self.ty_text(param)).collect();
                format!("Callable[[{}], {}]", params.join(", "), self.ty_text(&function.result))
            }
            Ty::Closure(closure) => {
                let captures: Vec<String> =
                    closure.captures.iter().map(|capture| self.ty_text(capture)).collect();
                format!("closure{:?}[{}]", closure.function, captures.join(", "))
            }
            Ty::Cell(held) => format!("cell[{}]", self.ty_text(held)),
            Ty::Never
            | Ty::None
            | Ty::Bool
            | Ty::Int
            | Ty::Float
            | Ty::Str
            | Ty::Bytes
            | Ty::ByteArray
            | Ty::Principal
            | Ty::Service(_)
            | Ty::Account
            | Ty::Identity
            | Ty::Tuple(_)
            | Ty::Range
            | Ty::Object
            | Ty::Objects
            | Ty::Stable(_)
            | Ty::Var(_) => ty.to_string(),
        }
    }

    fn attribute_name(&self, class: ClassId, index: usize) -> String {
        let field = self.classes.get(class.index()).and_then(|class| class.fields.get(index));
        field.map_or_else(|| format!("attribute{index}"), |(name, _)| name.clone())
    }

    fn class_text(&self, class: ExceptionClass) -> String {
        match class {
            ExceptionClass::Builtin(name) => name.to_owned(),
            ExceptionClass::User(id) => self
                .classes
                .get(id.index())
                .map_or_else(|| format!("class{id:?}"), |class| class.name.clone()),
        }
    }

    fn record_name(&self, id: RecordId) -> String {
        self.records
            .get(id.index())
            .map_or_else(|| format!("record{id:?}"), |record| record.name.clone())
    }

    fn global_name(&self, id: GlobalId) -> String {
        let Some(global) = self.globals.get(id.index()) else { return format!("global{id:?}") };
        let module = self.modules.get(global.module.index()).map_or("?", |module| module.name.as_str());
        format!("{module}.{}", global.name)
    }

    fn field_name(&self, record: &Ty, index: usize) -> String {
        let found = if let Ty::Record(id) = record { self.records.get(id.index()) } else { None };
        let name = found.and_then(|record| record.fields.get(index));
        name.map_or_else(|| index.to_string(), |field| format!("{:?}", field.name))
    }
}

fn line(out: &mut String, depth: usize, text: &str) {
    for _ in 0..depth {
        out.push_str("    ");
    }
    out.push_str(text);
    out.push('\n');
}

struct Printer<'p> {
    program: &'p Program,
    function: &'p Function,
    out: String,
    depth: usize,
    /// The variables whose type has been shown.
    named: HashSet<LocalId>,
}

impl Printer<'_> {
    fn line(&mut self, text: &str) {
        line(&mut self.out, self.depth, text);
    }

    fn function(&mut self, name: &str) {
        let function = self.function;
        let params: Vec<String> = function.params.iter().map(|param| self.binding(*param)).collect();
        let result = self.program.ty_text(&function.result);
        self.line(&format!("def {name}({}) -> {result}:", params.join(", ")));
        self.block(&function.body);
    }

    fn block(&mut self, block: &Block) {
        self.depth += 1;
        if block.is_empty() {
            self.line("pass");
        }
        for stmt in block {
            self.stmt(stmt);
        }
        self.depth -= 1;
    }

    fn stmt(&mut self, stmt: &Stmt) {
        match &stmt.kind {
            StmtKind::Let(local, value) => self.let_stmt(*local, value),
            StmtKind::Do(value) => self.rvalue("", value),
            StmtKind::Unpack(locals, value) => {
                let locals: Vec<String> = locals.iter().map(|local| self.binding(*local)).collect();
                let value = self.expr(value);
                self.line(&format!("({}) = {value}", locals.join(", ")));
            }
            StmtKind::StoreGlobal(global, value) => {
                let text = format!("{} = {}", self.program.global_name(*global), self.expr(value));
                self.line(&text);
            }
            StmtKind::StoreCell(cell, value) => {
                let text = format!("cell {} = {}", self.expr(cell), self.expr(value));
                self.line(&text);
            }
            StmtKind::StoreField(record, index, value) => {
                let field = self.program.field_name(&record.ty, *index);
                let text = format!("{}[{field}] = {}", self.expr(record), self.expr(value));
                self.line(&text);
            }
            StmtKind::StoreAttribute(base, class, index, value) => {
                let field = self.program.attribute_name(*class, *index);
                let text = format!("{}.{field} = {}", self.expr(base), self.expr(value));
                self.line(&text);
            }
            StmtKind::If(condition, then, orelse) => {
                let condition = self.expr(condition);
                self.line(&format!("if {condition}:"));
                self.block(then);
                self.orelse(orelse);
            }
            StmtKind::While { condition, body, orelse } => self.while_stmt(condition, body, orelse),
            StmtKind::For { local, over, body, orelse } => {
                let text = format!("for {} in {}:", self.binding(*local), self.iteration(over));
                self.line(&text);
                self.block(body);
                self.orelse(orelse);
            }
            StmtKind::Break => self.line("break"),
            StmtKind::Continue => self.line("continue"),
            StmtKind::Return(value) => {
                let value = self.expr(value);
                self.line(&format!("return {value}"));
            }
            StmtKind::Raise(exception) => {
                let exception = self.expr(exception);
                self.line(&format!("raise {exception}"));
            }
            StmtKind::Try { body, orelse, error, handlers } => {
                self.line("try:");
                self.block(body);
                for handler in handlers {
                    let error = self.binding(*error);
                    let classes = handler.classes.as_ref().map(|classes| self.classes(classes));
                    let classes = classes.map(|classes| format!(" {classes}")).unwrap_or_default();
                    self.line(&format!("except{classes} as {error}:"));
                    self.block(&handler.body);
                }
                self.orelse(orelse);
            }
            StmtKind::Finally { body, last } => {
                self.line("try:");
                self.block(body);
                self.line("finally:");
                self.block(last);
            }
            StmtKind::Unbind(local) => {
                let text = format!("del {}", self.local(*local));
                self.line(&text);
            }
            StmtKind::UnbindGlobal(global) => {
                let text = format!("del {}", self.program.global_name(*global));
                self.line(&text);
            }
        }
    }

    fn classes(&self, classes: &[ExceptionClass]) -> String {
        let names: Vec<String> = classes.iter().map(|class| self.program.class_text(*class)).collect();
        format!("({})", names.join(", "))
    }

    fn let_stmt(&mut self, local: LocalId, value: &Rvalue) {
        let binding = self.binding(local);
        self.rvalue(&format!("{binding} = "), value);
    }

    fn orelse(&mut self, orelse: &Block) {
        if !orelse.is_empty() {
            self.line("else:");
            self.block(orelse);
        }
    }

    fn while_stmt(&mut self, condition: &Body, body: &Block, orelse: &Block) {
        if condition.stmts.is_empty() {
            let condition = self.expr(&condition.value);
            self.line(&format!("while {condition}:"));
        } else {
            self.line("while");
            self.body(condition);
            self.line("do:");
        }
        self.block(body);
        self.orelse(orelse);
    }

    /// Statements and, last, the value they prepare.
    fn body(&mut self, body: &Body) {
        self.depth += 1;
        for stmt in &body.stmts {
            self.stmt(stmt);
        }
        let value = self.expr(&body.value);
        self.line(&format!("=> {value}"));
        self.depth -= 1;
    }

    fn rvalue(&mut self, prefix: &str, value: &Rvalue) {
        match value {
            Rvalue::ShortCircuit(op, left, right) => {
                let op = match op {
                    ShortCircuit::And => "and",
                    ShortCircuit::Or => "or",
                };
                let left = self.expr(left);
                self.line(&format!("{prefix}{left} {op}"));
                self.body(right);
            }
            Rvalue::Select(condition, then, otherwise) => {
                let condition = self.expr(condition);
                self.line(&format!("{prefix}if {condition}"));
                self.body(then);
                self.line("else");
                self.body(otherwise);
            }
            Rvalue::Pure(_)
            | Rvalue::Builtin(..)
            | Rvalue::Call(..)
            | Rvalue::CallValue(..)
            | Rvalue::Closure(..)
            | Rvalue::NewCell(_)
            | Rvalue::LoadCell(..)
            | Rvalue::LoadGlobal(_)
            | Rvalue::CheckedLocal(_)
            | Rvalue::List(_)
            | Rvalue::Dict(_)
            | Rvalue::Set(_)
            | Rvalue::Iterator(_)
            | Rvalue::Generator(..)
            | Rvalue::Calling(..)
            | Rvalue::Yield(_)
            | Rvalue::Record(..)
            | Rvalue::NewException(..)
            | Rvalue::SetArgs(..)
            | Rvalue::LoadAttribute(..)
            | Rvalue::LoadField(..)
            | Rvalue::Open(..)
            | Rvalue::Format(_)
            | Rvalue::Print { .. }
            | Rvalue::UnboundName(_) => {
                let text = self.rvalue_text(value);
                self.line(&format!("{prefix}{text}"));
            }
        }
    }

    fn rvalue_text(&self, value: &Rvalue) -> String {
        match value {
            Rvalue::Pure(expr) => self.expr(expr),
            Rvalue::Builtin(id, args) => format!("do {}({})", builtins::get(*id).name, self.exprs(args)),
            Rvalue::Call(function, args) => {
                format!("call {}({})", self.program.function_name(*function), self.exprs(args))
            }
            Rvalue::CallValue(callee, args) => {
                format!("call ({})({})", self.expr(callee), self.exprs(args))
            }
            Rvalue::Closure(function, captures) => {
                format!("closure {}({})", self.program.function_name(*function), self.exprs(captures))
            }
            Rvalue::NewCell(None) => "cell()".into(),
            Rvalue::NewCell(Some(value)) => format!("cell({})", self.expr(value)),
            Rvalue::LoadCell(cell, CellRead::Bound) => format!("load {}", self.expr(cell)),
            Rvalue::LoadCell(cell, CellRead::Own(_) | CellRead::Free(_)) => {
                format!("check {}", self.expr(cell))
            }
            Rvalue::LoadGlobal(global) => format!("load {}", self.program.global_name(*global)),
            Rvalue::CheckedLocal(local) => format!("check {}", self.local(*local)),
            Rvalue::List(items) => format!("[{}]", self.exprs(items)),
            Rvalue::Set(items) => format!("set {{{}}}", self.exprs(items)),
            Rvalue::Iterator(over) => format!("iterator over {}", self.iteration(over)),
            Rvalue::Generator(function, args) => {
                format!("generator {}({})", self.program.function_name(*function), self.exprs(args))
            }
            Rvalue::Calling(function, AtStop::CallsAgain) => {
                format!("iterator calling {}", self.expr(function))
            }
            Rvalue::Calling(function, AtStop::Ends) => {
                format!("iterator calling until it stops {}", self.expr(function))
            }
            Rvalue::Yield(item) => format!("yield {}", self.expr(item)),
            Rvalue::Dict(pairs) => {
                let pairs: Vec<String> = pairs
                    .iter()
                    .map(|(key, value)| format!("{}: {}", self.expr(key), self.expr(value)))
                    .collect();
                format!("{{{}}}", pairs.join(", "))
            }
            Rvalue::Record(record, fields) => {
                let name = self.program.record_name(*record);
                let fields: Vec<String> = fields
                    .iter()
                    .map(|(index, value)| {
                        let field = self.program.field_name(&Ty::Record(*record), *index);
                        format!("{field}: {}", self.expr(value))
                    })
                    .collect();
                format!("{name} {{{}}}", fields.join(", "))
            }
            Rvalue::NewException(class, args) => {
                format!("new {}({})", self.program.class_text(*class), self.exprs(args))
            }
            Rvalue::SetArgs(base, args) => {
                format!("{}.args = ({})", self.expr(base), self.exprs(args))
            }
            Rvalue::LoadAttribute(base, class, index) => {
                format!("{}.{}", self.expr(base), self.program.attribute_name(*class, *index))
            }
            Rvalue::LoadField(record, index) => {
                format!("{}[{}]", self.expr(record), self.program.field_name(&record.ty, *index))
            }
            Rvalue::Open(OpenOp::Load(index), record) => {
                let field = self.program.field_name(&record.ty, *index);
                format!("{}.{field} if there", self.expr(record))
            }
            Rvalue::Open(OpenOp::Has(index), record) => {
                format!("has {}[{}]", self.expr(record), self.program.field_name(&record.ty, *index))
            }
            Rvalue::Open(OpenOp::Remove(index), record) => {
                format!("remove {}[{}]", self.expr(record), self.program.field_name(&record.ty, *index))
            }
            Rvalue::Open(OpenOp::Names, record) => format!("names of {}", self.expr(record)),
            Rvalue::Open(OpenOp::Keys, record) => format!("keys of {}", self.expr(record)),
            Rvalue::Open(OpenOp::KeysBack, record) => format!("keys back of {}", self.expr(record)),
            Rvalue::Format(parts) => self.format(parts),
            Rvalue::Print { args, sep, end } => {
                format!("print({}; sep={}, end={})", self.exprs(args), self.expr(sep), self.expr(end))
            }
            Rvalue::ShortCircuit(..) | Rvalue::Select(..) => String::new(),
            Rvalue::UnboundName(name) => format!("unbound {name}"),
        }
    }

    fn format(&self, parts: &[FormatPart]) -> String {
        let parts: Vec<String> = parts
            .iter()
            .map(|part| match part {
                FormatPart::Literal(text) => format!("{text:?}"),
                FormatPart::Value { value, conversion, spec } => {
                    let conversion = match conversion {
                        Conversion::None => "",
                        Conversion::Str => "!s",
                        Conversion::Repr => "!r",
                        Conversion::Ascii => "!a",
                    };
                    let spec = spec.as_ref().map(|spec| format!(":{}", self.expr(spec)));
                    format!("{{{}{conversion}{}}}", self.expr(value), spec.unwrap_or_default())
                }
            })
            .collect();
        format!("format({})", parts.join(", "))
    }

    fn iteration(&self, over: &Iteration) -> String {
        match over {
            Iteration::Range { start, stop, step } => {
                format!("range({}, {}, {})", self.expr(start), self.expr(stop), self.expr(step))
            }
            Iteration::List(list) => format!("list {}", self.expr(list)),
            Iteration::Str(text) => format!("str {}", self.expr(text)),
            Iteration::Bytes(data) => format!("bytes {}", self.expr(data)),
            Iteration::DictKeys(dict) => format!("keys {}", self.expr(dict)),
            Iteration::DictValues(dict) => format!("values {}", self.expr(dict)),
            Iteration::DictItems(dict) => format!("items {}", self.expr(dict)),
            Iteration::Items(value) => format!("each {}", self.expr(value)),
            Iteration::Enumerate(inner, start) => {
                format!("enumerate({}, {})", self.iteration(inner), self.expr(start))
            }
            Iteration::Zip(inner) => {
                let inner: Vec<String> = inner.iter().map(|inner| self.iteration(inner)).collect();
                format!("zip({})", inner.join(", "))
            }
            Iteration::Reversed(value) => format!("reversed {}", self.expr(value)),
        }
    }

    fn exprs(&self, exprs: &[Expr]) -> String {
        let mut text = String::new();
        for (index, expr) in exprs.iter().enumerate() {
            let comma = if index == 0 { "" } else { ", " };
            let _ = write!(text, "{comma}{}", self.expr(expr));
        }
        text
    }

    fn expr(&self, expr: &Expr) -> String {
        match &expr.kind {
            ExprKind::None => "None".into(),
            ExprKind::Bool(true) => "True".into(),
            ExprKind::Bool(false) => "False".into(),
            ExprKind::Int(value) => value.to_string(),
            ExprKind::Float(value) => format!("{value:?}"),
            ExprKind::Str(value) => format!("{value:?}"),
            ExprKind::Bytes(value) => format!("b\"{}\"", value.escape_ascii()),
            ExprKind::Local(local) => self.local(*local),
            ExprKind::Function(function) => self.program.function_name(*function),
            ExprKind::Stable => expr.ty.to_string(),
            ExprKind::Tuple(items) if items.len() == 1 => format!("({},)", self.exprs(items)),
            ExprKind::Tuple(items) => format!("({})", self.exprs(items)),
            ExprKind::TupleItem(tuple, index) => format!("{}.{index}", self.expr(tuple)),
            ExprKind::Builtin(id, args) => format!("{}({})", builtins::get(*id).name, self.exprs(args)),
            ExprKind::And(left, right) => format!("({} and {})", self.expr(left), self.expr(right)),
            ExprKind::Or(left, right) => format!("({} or {})", self.expr(left), self.expr(right)),
            ExprKind::Not(inner) => format!("not {}", self.expr(inner)),
            ExprKind::IfElse { condition, then, otherwise } => {
                format!(
                    "({} if {} else {})",
                    self.expr(then),
                    self.expr(condition),
                    self.expr(otherwise)
                )
            }
            ExprKind::Some(inner) => format!("Some({})", self.expr(inner)),
            ExprKind::IsNone(inner) => format!("({} is None)", self.expr(inner)),
            ExprKind::IsMember(inner, ty) => {
                format!("({} is a {})", self.expr(inner), self.program.ty_text(ty))
            }
            ExprKind::Unwrap(inner) => format!("{}!", self.expr(inner)),
            ExprKind::AsClass(inner) => {
                format!("({} as {})", self.expr(inner), self.program.ty_text(&expr.ty))
            }
            ExprKind::IsInstance { exception, classes, exact } => {
                let test = if *exact { "is of" } else { "isinstance" };
                format!("({} {test} {})", self.expr(exception), self.classes(classes))
            }
        }
    }

    /// A variable where it is bound: with its type the first time.
    fn binding(&mut self, local: LocalId) -> String {
        let name = self.local(local);
        if !self.named.insert(local) {
            return name;
        }
        let Some(found) = self.function.locals.iter().nth(local.index()) else { return name };
        let checked = if found.maybe_unbound { "?" } else { "" };
        format!("{name}{checked}: {}", self.program.ty_text(&found.ty))
    }

    fn local(&self, local: LocalId) -> String {
        match self.function.locals.iter().nth(local.index()) {
            None => format!("local{local:?}"),
            Some(found) => match found.kind {
                LocalKind::Param | LocalKind::Variable => found.name.clone(),
                LocalKind::Temp => format!("{}.{}", found.name, local.index()),
            },
        }
    }
}
