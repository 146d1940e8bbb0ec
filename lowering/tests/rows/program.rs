//! A program that calls every row.

use lowering::arena::Id;
use lowering::builtins::{self, Builtin, BuiltinId, Sig};
use lowering::hir::{Annotation, AnnotationKind, IntWidth, MethodKind, RecordKind};
use lowering::ir::{
    Block, Export, Expr, ExprKind, FormatPart, Function, Iteration, Local, LocalId, LocalKind, Module,
    Program, Record, RecordField, Rvalue, Stmt, StmtKind,
};
use lowering::source::{FileId, Span};
use lowering::ty::Ty;
use num_bigint::BigInt;

use crate::arguments::{Due, Given, is_int, ways};
use crate::types::{Binding, bindings, values};

/// The program in one module.
pub fn program(module: &str, file: FileId) -> Program {
    let mut builder = Builder { program: Program::default(), span: Span::new(file, 0, 0) };
    let body = builder.function("<module>", FunctionParts::default());
    let name = module.to_owned();
    builder.program.modules.push(Module { name, file, doc: None, body });
    builder.record();
    for (index, row) in builtins::all().iter().enumerate() {
        builder.row(index, row);
    }
    for (index, ty) in values().iter().enumerate() {
        builder.loops(index, ty);
        builder.texts(index, ty);
    }
    builder.program
}

/// The name of the function for a row and a variant of it.
pub fn function_name(row: usize, variant: usize) -> String {
    format!("row_{row}_{variant}")
}

/// Goes over a container.
type Over = fn(Expr) -> Iteration;

struct Builder {
    program: Program,
    span: Span,
}

/// A function in the making.
#[derive(Default)]
struct FunctionParts {
    params: Vec<LocalId>,
    locals: lowering::arena::IndexVec<Local>,
    annotations: Vec<(String, Annotation)>,
    body: Block,
    result: Option<Ty>,
}

impl Builder {
    fn expr(&mut self, kind: ExprKind, ty: Ty) -> Expr {
        let id = Id::new(self.program.expr_count);
        self.program.expr_count += 1;
        Expr { id, ty, span: self.span, kind }
    }

    fn stmt(&self, kind: StmtKind) -> Stmt {
        Stmt { span: self.span, kind }
    }

    fn annotation(&self, kind: AnnotationKind) -> Annotation {
        Annotation { kind, span: self.span }
    }

    /// Adds a function that a caller outside the program may call.
    fn function(&mut self, name: &str, parts: FunctionParts) -> lowering::ir::FunctionId {
        let function = self.program.functions.push(Function {
            name: name.to_owned(),
            instance: 0,
            module: Id::new(0),
            source: Id::new(0),
            doc: None,
            params: parts.params,
            locals: parts.locals,
            result: parts.result.unwrap_or(Ty::None),
            yields: None,
            body: parts.body,
            span: self.span,
        });
        if name != "<module>" {
            let result = self.annotation(AnnotationKind::Unknown);
            self.program.exports.push(Export {
                name: name.to_owned(),
                kind: MethodKind::Update,
                function,
                params: parts.annotations,
                result,
                guard: None,
                span: self.span,
            });
        }
        function
    }

    fn record(&mut self) {
        let text = self.annotation(AnnotationKind::Str);
        let optional = self.annotation(AnnotationKind::Optional(Box::new(text.clone())));
        let int = self.annotation(AnnotationKind::Int(IntWidth::Int));
        let field = |name: &str, ty, annotation| RecordField {
            name: name.to_owned(),
            ty,
            annotation,
            required: true,
            enforced: None,
        };
        let fields = vec![
            field("owner", Ty::Str, text),
            field("amount", Ty::Int, int),
            field("note", Ty::optional(Ty::Str), optional),
        ];
        let name = "Account".to_owned();
        let record = Record {
            name,
            module: Id::new(0),
            doc: None,
            fields,
            kind: RecordKind::Dict,
            open: false,
            span: self.span,
        };
        self.program.records.push(record);
    }

    fn row(&mut self, index: usize, row: &Builtin) {
        let mut variant = 0;
        for binding in bindings(row) {
            let types: Vec<Due> =
                row.params.iter().map(|param| Due::new(&binding, &param.sig)).collect();
            if is_nested_optional(row, &binding) {
                continue;
            }
            // Lists are `Vec`s where nothing else holds them, and handles where something does.
            let kinds: &[bool] = if row.unshared.is_some() { &[false, true] } else { &[false] };
            for (way, handles) in
                ways(&types).iter().flat_map(|way| kinds.iter().map(move |kind| (way, *kind)))
            {
                let result = binding.ty(&row.result);
                let name = function_name(index, variant);
                self.call(&name, row_id(index), (&types, way, handles), result);
                variant += 1;
            }
        }
    }

    /// A function that calls the row twice: with arguments that are still needed, and with ones that
    /// are not. Before, it makes lists parts of tuples where they are to be `handles`.
    fn call(
        &mut self,
        name: &str,
        id: BuiltinId,
        (types, way, handles): (&[Due], &[Given], bool),
        result: Ty,
    ) {
        let mut parts = FunctionParts::default();
        let first = self.arguments(&mut parts, types, way);
        let lists = first.iter().filter(|arg| handles && matches!(arg.ty, Ty::List(_)));
        let lists: Vec<Expr> = lists.cloned().collect();
        for list in self.again(&lists) {
            let ty = Ty::Tuple(vec![list.ty.clone()]);
            let kept = self.local(&mut parts, "kept", ty.clone(), LocalKind::Variable);
            let tuple = self.expr(ExprKind::Tuple(vec![list]), ty);
            parts.body.push(self.stmt(StmtKind::Let(kept, Rvalue::Pure(tuple))));
        }
        let second = self.again(&first);
        parts.body.push(self.stmt(StmtKind::Do(Rvalue::Builtin(id, first))));
        let pure = builtins::get(id).is_pure();
        let last = if pure {
            Rvalue::Pure(self.expr(ExprKind::Builtin(id, second), result.clone()))
        } else {
            Rvalue::Builtin(id, second)
        };
        if result == Ty::None {
            parts.body.push(self.stmt(StmtKind::Do(last)));
        } else {
            let local = self.local(&mut parts, "result", result.clone(), LocalKind::Variable);
            parts.body.push(self.stmt(StmtKind::Let(local, last)));
            let value = self.expr(ExprKind::Local(local), result.clone());
            parts.body.push(self.stmt(StmtKind::Return(value)));
            parts.result = Some(result);
        }
        self.function(name, parts);
    }

    fn arguments(&mut self, parts: &mut FunctionParts, types: &[Due], way: &[Given]) -> Vec<Expr> {
        let literal = matches!(way.first(), Some(Given::PowerOfTen(_)));
        let mut ints = way.iter();
        let mut arguments = Vec::new();
        for due in types {
            let ty = &due.ty;
            let given = if is_int(ty) { ints.next().copied() } else { None };
            arguments.push(match given {
                Some(given) => self.int(parts, due, given),
                None if literal || *ty == Ty::None => self.literal(parts, due),
                None => self.param(parts, ty, AnnotationKind::Unknown),
            });
        }
        arguments
    }

    /// The same arguments in expressions of their own.
    fn again(&mut self, arguments: &[Expr]) -> Vec<Expr> {
        arguments
            .iter()
            .map(|argument| {
                let mut kind = argument.kind.clone();
                if let ExprKind::Some(inner) = &mut kind {
                    **inner = self.expr(inner.kind.clone(), inner.ty.clone());
                }
                self.expr(kind, argument.ty.clone())
            })
            .collect()
    }

    /// An argument of type `int`, or of `int | None`: a variable without bounds, else `Some` of an int,
    /// and None for the largest literal where None is one choice among two.
    fn int(&mut self, parts: &mut FunctionParts, due: &Due, given: Given) -> Expr {
        let ty = &due.ty;
        let inner = match (given, ty) {
            (Given::Variable(IntWidth::Int), Ty::Optional(_)) => {
                return self.param(parts, ty, AnnotationKind::Unknown);
            }
            (Given::PowerOfTen(30), Ty::Optional(_)) if due.or_none => {
                return self.expr(ExprKind::None, ty.clone());
            }
            (Given::Variable(width), _) => self.param(parts, &Ty::Int, AnnotationKind::Int(width)),
            (Given::PowerOfTen(power), _) => {
                self.expr(ExprKind::Int(BigInt::from(10).pow(power)), Ty::Int)
            }
        };
        if *ty == Ty::Int { inner } else { self.expr(ExprKind::Some(Box::new(inner)), ty.clone()) }
    }

    fn literal(&mut self, parts: &mut FunctionParts, due: &Due) -> Expr {
        let ty = &due.ty;
        let kinds = [
            (Ty::None, ExprKind::None),
            (Ty::Bool, ExprKind::Bool(true)),
            (Ty::Float, ExprKind::Float(1.5)),
            (Ty::Str, ExprKind::Str("text".into())),
            (Ty::Bytes, ExprKind::Bytes(b"data".to_vec())),
        ];
        let plain = kinds.into_iter().find(|(found, _)| found == ty).map(|(_, kind)| kind);
        let Some(kind) = plain.or(due.or_none.then_some(ExprKind::None)) else {
            return self.param(parts, ty, AnnotationKind::Unknown);
        };
        self.expr(kind, ty.clone())
    }

    fn param(&mut self, parts: &mut FunctionParts, ty: &Ty, annotation: AnnotationKind) -> Expr {
        let name = format!("arg{}", parts.params.len());
        let local = self.local(parts, &name, ty.clone(), LocalKind::Param);
        parts.params.push(local);
        parts.annotations.push((name, self.annotation(annotation)));
        self.expr(ExprKind::Local(local), ty.clone())
    }

    fn local(&self, parts: &mut FunctionParts, name: &str, ty: Ty, kind: LocalKind) -> LocalId {
        let name = name.to_owned();
        parts.locals.push(Local { name, ty, kind, maybe_unbound: false, span: self.span })
    }

    /// Every loop over containers of the type.
    fn loops(&mut self, index: usize, ty: &Ty) {
        let list = Ty::list(ty.clone());
        let dict = Ty::dict(Ty::Str, ty.clone());
        let pair = Ty::Tuple(vec![Ty::Str, ty.clone()]);
        let simple: [(&Ty, Over, Ty); 8] = [
            (&list, Iteration::List, ty.clone()),
            (&list, Iteration::Reversed, ty.clone()),
            (&Ty::Str, Iteration::Str, Ty::Str),
            (&Ty::Bytes, Iteration::Bytes, Ty::Int),
            (&Ty::ByteArray, Iteration::Bytes, Ty::Int),
            (&dict, Iteration::DictKeys, Ty::Str),
            (&dict, Iteration::DictValues, ty.clone()),
            (&dict, Iteration::DictItems, pair),
        ];
        for (number, (over, iteration, item)) in simple.into_iter().enumerate() {
            let mut parts = FunctionParts::default();
            let argument = self.param(&mut parts, over, AnnotationKind::Unknown);
            self.each(&format!("loop_{index}_{number}"), parts, iteration(argument), item.clone());
            let mut parts = FunctionParts::default();
            let argument = self.param(&mut parts, over, AnnotationKind::Unknown);
            let start = self.param(&mut parts, &Ty::Int, AnnotationKind::Int(IntWidth::Int64));
            let other = self.param(&mut parts, &Ty::Str, AnnotationKind::Unknown);
            let zipped = Iteration::Zip(vec![iteration(argument), Iteration::Str(other)]);
            let both = Ty::Tuple(vec![item, Ty::Str]);
            let counted = Iteration::Enumerate(Box::new(zipped), start);
            let item = Ty::Tuple(vec![Ty::Int, both]);
            self.each(&format!("count_{index}_{number}"), parts, counted, item);
        }
    }

    /// A function that shows each item.
    fn each(&mut self, name: &str, mut parts: FunctionParts, over: Iteration, item: Ty) {
        let local = self.local(&mut parts, "item", item.clone(), LocalKind::Variable);
        let shown = self.expr(ExprKind::Local(local), item);
        let body = vec![self.print(vec![shown])];
        parts.body.push(self.stmt(StmtKind::For { local, over, body, orelse: Vec::new() }));
        self.function(name, parts);
    }

    fn print(&mut self, args: Vec<Expr>) -> Stmt {
        let sep = self.expr(ExprKind::Str(" ".into()), Ty::Str);
        let end = self.expr(ExprKind::Str("\n".into()), Ty::Str);
        self.stmt(StmtKind::Do(Rvalue::Print { args, sep, end }))
    }

    /// `print` and every kind of replacement field, of a value of the type.
    fn texts(&mut self, index: usize, ty: &Ty) {
        use lowering::hir::Conversion;
        let due = [Due { ty: ty.clone(), or_none: false }];
        for (variant, way) in ways(&due).into_iter().enumerate() {
            let mut parts = FunctionParts::default();
            let printed = self.arguments(&mut parts, &due, &way);
            let given = self.param(&mut parts, &Ty::Str, AnnotationKind::Unknown);
            let mut fields = Vec::new();
            for conversion in [Conversion::None, Conversion::Str, Conversion::Repr, Conversion::Ascii] {
                let literal = self.expr(ExprKind::Str("10".into()), Ty::Str);
                let variable = self.expr(given.kind.clone(), Ty::Str);
                for spec in [None, Some(literal), Some(variable)] {
                    let value = self.again(&printed).remove(0);
                    fields.push(FormatPart::Value { value, conversion, spec });
                    fields.push(FormatPart::Literal("{}".into()));
                }
            }
            let print = self.print(printed);
            parts.body.push(print);
            let text = self.local(&mut parts, "text", Ty::Str, LocalKind::Variable);
            parts.body.push(self.stmt(StmtKind::Let(text, Rvalue::Format(fields))));
            let value = self.expr(ExprKind::Local(text), Ty::Str);
            parts.body.push(self.stmt(StmtKind::Return(value)));
            parts.result = Some(Ty::Str);
            self.function(&format!("text_{index}_{variant}"), parts);
        }
    }
}

fn row_id(index: usize) -> BuiltinId {
    BuiltinId(u16::try_from(index).expect("the table numbers its rows with a u16"))
}

/// Whether the result would be an Optional of an Optional, for which no row is chosen.
fn is_nested_optional(row: &Builtin, binding: &Binding) -> bool {
    let inner = if let Sig::Optional(inner) = row.result { binding.ty(inner) } else { return false };
    matches!(inner, Ty::Optional(_) | Ty::None)
}
