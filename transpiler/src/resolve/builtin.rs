//! Builtins used as values: `map(str, xs)`, `key=len`, `f = abs`, `key=str.lower`.
//!
//! A builtin has no function of its own, so one that calls it is made, once for each builtin.

use lowering::arena::IndexVec;
use lowering::builtins;
use lowering::hir::{
    Arg, ArgKind, Class, ClassId, CompareOp, Default, ExceptionClass, Expr, ExprKind, Function,
    FunctionId, FunctionKind, Local, LocalId, NameRef, Param, ParamKind, StmtKind,
};
use rustpython_parser::text_size::TextRange;

use super::body::Body;

/// How many arguments a builtin is called with where it is a value; `None` where it cannot be one.
fn arity(name: &str) -> Option<usize> {
    Some(match name {
        "abs" | "all" | "any" | "ascii" | "bin" | "bool" | "chr" | "float" | "hash" | "hex" | "int"
        | "len" | "list" | "oct" | "ord" | "print" | "repr" | "round" | "set" | "sorted" | "str"
        | "sum" | "tuple" => 1,
        "divmod" | "max" | "min" | "pow" | "math.atan2" | "math.copysign" | "math.fmod" | "math.gcd"
        | "math.hypot" | "math.lcm" | "math.pow" => 2,
        "math.pi" | "math.e" | "math.tau" | "math.inf" | "math.nan" => return None,
        _ if name.starts_with("math.") => 1,
        // A class of exceptions, which makes one with the message.
        _ if builtins::exception_class(name).is_some() => 1,
        _ => return None,
    })
}

/// Whether a method of a type takes no arguments, so that it is a function of one value.
fn is_plain_method(class: &str, method: &str) -> bool {
    match class {
        "str" => matches!(
            method,
            "capitalize"
                | "casefold"
                | "isalnum"
                | "isalpha"
                | "isdigit"
                | "islower"
                | "isspace"
                | "isupper"
                | "lower"
                | "lstrip"
                | "rstrip"
                | "split"
                | "splitlines"
                | "strip"
                | "swapcase"
                | "title"
                | "upper"
        ),
        "int" => matches!(method, "bit_count" | "bit_length"),
        "float" => method == "is_integer",
        "list" => matches!(method, "copy" | "pop"),
        _ => false,
    }
}

/// What the arguments of a builtin or a class are called that is a value.
const ARGUMENTS: [&str; 4] = ["value", "other", "third", "fourth"];

#[expect(clippy::wildcard_enum_match_arm, reason = "few of the many forms of expressions matter here")]
impl Body<'_, '_> {
    /// A name or attribute where its value is used, not called.
    pub(super) fn as_value(&mut self, kind: ExprKind, range: TextRange) -> ExprKind {
        if let ExprKind::Name(NameRef::Builtin(name)) = &kind
            && let Some(count) = arity(name)
        {
            let name = name.clone();
            let callee = ExprKind::Name(NameRef::Builtin(name.clone()));
            let known = self.resolver.program.wrappers.len();
            let id = self.wrapper(&name, &name, count, range, |_| callee);
            if name == "print" && self.resolver.program.wrappers.len() > known {
                self.print_several(id, range);
            }
        }
        if let ExprKind::Name(NameRef::Class(class)) = kind {
            self.class_maker(class, range);
        }
        if let ExprKind::Attribute(base, method) = &kind
            && let ExprKind::Name(NameRef::Builtin(class)) = &base.kind
            && is_plain_method(class, method)
        {
            let name = format!("{class}.{method}");
            let method = method.clone();
            let id = self.wrapper(&name, &name, 1, range, |values| {
                ExprKind::Attribute(Box::new(values.remove(0)), method)
            });
            return ExprKind::Name(NameRef::Function(id));
        }
        match kind {
            ExprKind::Attribute(base, method) if self.is_bound_method(&base, &method) => {
                self.bound_method(*base, &method, range)
            }
            ExprKind::Attribute(base, method)
                if is_object(&base) && matches!(method.as_str(), "__getitem__" | "__contains__") =>
            {
                self.bound_operator(*base, &method, range)
            }
            other => other,
        }
    }

    /// `d.__getitem__` and `d.__contains__` as values: functions of one value.
    fn bound_operator(&mut self, base: Expr, method: &str, range: TextRange) -> ExprKind {
        self.of_receiver(base, (method, ParamKind::PositionalOnly), range, |this, value, receiver| {
            let value = Box::new(this.local_name(value, range));
            let receiver = this.local_name(receiver, range);
            let kind = if method == "__contains__" {
                ExprKind::Compare(value, vec![(CompareOp::In, receiver)])
            } else {
                ExprKind::Subscript(Box::new(receiver), value)
            };
            this.node(kind, range)
        })
    }

    /// Makes of `max` and `min` what goes over its only argument, where each call passes one.
    pub(super) fn takes_one(&mut self, function: &mut Expr, range: TextRange) {
        if let ExprKind::Name(NameRef::Builtin(name)) = &function.kind
            && matches!(name.as_str(), "max" | "min")
        {
            let name = name.clone();
            let callee = ExprKind::Name(NameRef::Builtin(name.clone()));
            let id = self.wrapper(&format!("{name}/1"), &name, 1, range, |_| callee);
            function.kind = ExprKind::Name(NameRef::Function(id));
        }
    }

    /// Lets the function that calls `print` take any number of arguments after the first.
    fn print_several(&mut self, id: FunctionId, range: TextRange) {
        let span = self.span(range);
        let function = &mut self.resolver.program.functions[id];
        let value = function.params[0].local;
        let mut local =
            |name: &str| function.locals.push(Local { name: name.to_owned(), annotation: None, span });
        let (more, item) = (local("more"), local("item"));
        function.params.push(Param { local: more, kind: ParamKind::Star, default: None });
        let body = self.print_values((value, more, item), range);
        self.resolver.program.functions[id].body = body;
    }

    /// Whether `base.method` can be nothing but a method of a builtin type, as far as names tell.
    fn is_bound_method(&self, base: &Expr, method: &str) -> bool {
        let has = |class: &Class| {
            class.fields.iter().any(|field| field.name == method)
                || class.constants.iter().any(|(name, _)| name == method)
        };
        is_object(base) && builtins::is_method(method) && !self.resolver.program.classes.iter().any(has)
    }

    /// `xs.append` as a value: a function that calls the method of the object that `xs` is now.
    fn bound_method(&mut self, base: Expr, method: &str, range: TextRange) -> ExprKind {
        self.of_receiver(base, (method, ParamKind::Star), range, |this, args, receiver| {
            let on = this.local_name(receiver, range);
            let callee = this.node(ExprKind::Attribute(Box::new(on), method.to_owned()), range);
            let given = vec![Arg { kind: ArgKind::Star, value: this.local_name(args, range) }];
            this.node(ExprKind::Call(Box::new(callee), given), range)
        })
    }

    /// `d.get` as a function of what are keys of the dict: `lambda key: d.get(key, d[key])`.
    pub(super) fn item_of(&mut self, base: Expr, range: TextRange) -> Expr {
        let kind =
            self.of_receiver(base, ("get", ParamKind::PositionalOnly), range, |this, key, dict| {
                let on = this.local_name(dict, range);
                let callee = this.node(ExprKind::Attribute(Box::new(on), "get".to_owned()), range);
                let (on, index) = (this.local_name(dict, range), this.local_name(key, range));
                let item = ExprKind::Subscript(Box::new(on), Box::new(index));
                let given = [this.local_name(key, range), this.node(item, range)];
                let arg = |value| Arg { kind: ArgKind::Positional, value };
                this.node(ExprKind::Call(Box::new(callee), given.map(arg).into()), range)
            });
        self.node(kind, range)
    }

    /// A function of one parameter, and of the object `base`, which goes with it.
    fn of_receiver(
        &mut self,
        base: Expr,
        (name, kind): (&str, ParamKind),
        range: TextRange,
        value: impl FnOnce(&mut Self, LocalId, LocalId) -> Expr,
    ) -> ExprKind {
        let id = self.hidden_function(name, Some(self.function), range);
        let span = self.span(range);
        let local = |name: &str| Local { name: name.to_owned(), annotation: None, span };
        let mut locals = IndexVec::new();
        let passed = locals.push(local(if kind == ParamKind::Star { "args" } else { "key" }));
        let receiver = locals.push(local("receiver"));
        let default = Some(Default::Captured(0));
        let params = vec![
            Param { local: passed, kind, default: None },
            Param { local: receiver, kind: ParamKind::KeywordOnly, default },
        ];
        let value = value(self, passed, receiver);
        let returned = self.statement(StmtKind::Return(Some(value)), span);
        let function = &mut self.resolver.program.functions[id];
        function.locals = locals;
        function.params = params;
        function.body = vec![returned];
        self.resolver.named.push((self.function, id));
        ExprKind::Closure(id, vec![base])
    }

    /// A class of the program's exceptions as a value: a function that takes what every call has to pass.
    fn class_maker(&mut self, class: ClassId, range: TextRange) {
        let program = &self.resolver.program;
        let required = match program.class_method(ExceptionClass::User(class), "__init__") {
            Some((_, init)) => {
                let params = program.functions[init].params.iter().skip(1);
                let required = |param: &&Param| {
                    param.default.is_none()
                        && matches!(param.kind, ParamKind::Normal | ParamKind::PositionalOnly)
                };
                params.filter(required).count()
            }
            None => 1,
        };
        if required <= ARGUMENTS.len() {
            let name = self.resolver.program.classes[class].name.clone();
            let callee = ExprKind::Name(NameRef::Class(class));
            self.wrapper(&class.maker(), &name, required, range, |_| callee);
        }
    }

    /// The function that calls a builtin or a class, or a method of its first argument, as `callee` says: it
    /// takes the receiver from the arguments. `key` names it among the wrappers.
    fn wrapper(
        &mut self,
        key: &str,
        name: &str,
        count: usize,
        range: TextRange,
        callee: impl FnOnce(&mut Vec<Expr>) -> ExprKind,
    ) -> FunctionId {
        if let Some(known) = self.resolver.program.wrappers.get(key) {
            return *known;
        }
        let span = self.span(range);
        let locals: IndexVec<Local> = ARGUMENTS
            .into_iter()
            .take(count)
            .map(|name| Local { name: name.to_owned(), annotation: None, span })
            .collect();
        let ids: Vec<LocalId> = locals.ids().collect();
        let param =
            |local: &LocalId| Param { local: *local, kind: ParamKind::PositionalOnly, default: None };
        let params = ids.iter().map(param).collect();
        let mut values: Vec<Expr> =
            ids.iter().map(|id| self.node(ExprKind::Name(NameRef::Local(*id)), range)).collect();
        let callee = callee(&mut values);
        let callee = self.node(callee, range);
        let args = values.into_iter().map(|value| Arg { kind: ArgKind::Positional, value }).collect();
        let value = self.node(ExprKind::Call(Box::new(callee), args), range);
        let returned = self.statement(StmtKind::Return(Some(value)), span);
        let id = self.resolver.program.functions.push(Function {
            name: name.to_owned(),
            module: self.module,
            class: None,
            kind: FunctionKind::Builtin,
            doc: None,
            params,
            result: None,
            parent: None,
            captures: Vec::new(),
            yields: false,
            locals,
            body: vec![returned],
            span,
            name_span: span,
        });
        self.resolver.program.wrappers.insert(key.to_owned(), id);
        id
    }
}

/// Whether the expression can be an object of a builtin type, as far as names tell.
#[expect(clippy::wildcard_enum_match_arm, reason = "all other expressions are evaluated")]
fn is_object(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Name(name) => matches!(name, NameRef::Local(_) | NameRef::Global(_)),
        ExprKind::Call(callee, _) => {
            !matches!(&callee.kind, ExprKind::Name(NameRef::Builtin(name)) if name == "super")
        }
        _ => true,
    }
}
