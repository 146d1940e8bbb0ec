//! Visiting the parts of a syntax tree in the order CPython evaluates or names them.

use rustpython_parser::ast::{self, Expr, Pattern, Stmt};

/// Calls `visit` with each direct part of `expr` that is an expression, comprehension parts included.
/// A lambda's parameters' defaults are parts, its body too.
pub fn parts<'a>(expr: &'a Expr, visit: &mut dyn FnMut(&'a Expr)) {
    match expr {
        Expr::BoolOp(e) => e.values.iter().for_each(visit),
        Expr::NamedExpr(e) => each([&*e.target, &*e.value], visit),
        Expr::BinOp(e) => each([&*e.left, &*e.right], visit),
        Expr::UnaryOp(e) => visit(&e.operand),
        Expr::Lambda(e) => {
            defaults(&e.args).for_each(&mut *visit);
            visit(&e.body);
        }
        Expr::IfExp(e) => each([&*e.test, &*e.body, &*e.orelse], visit),
        Expr::Dict(e) => {
            for (key, value) in e.keys.iter().zip(&e.values) {
                key.iter().for_each(&mut *visit);
                visit(value);
            }
        }
        Expr::Set(e) => e.elts.iter().for_each(visit),
        Expr::ListComp(e) => comprehension(&e.generators, [&*e.elt], visit),
        Expr::SetComp(e) => comprehension(&e.generators, [&*e.elt], visit),
        Expr::GeneratorExp(e) => comprehension(&e.generators, [&*e.elt], visit),
        Expr::DictComp(e) => comprehension(&e.generators, [&*e.key, &*e.value], visit),
        Expr::Await(e) => visit(&e.value),
        Expr::Yield(e) => e.value.iter().for_each(|value| visit(value)),
        Expr::YieldFrom(e) => visit(&e.value),
        Expr::Compare(e) => {
            visit(&e.left);
            e.comparators.iter().for_each(visit);
        }
        Expr::Call(e) => {
            visit(&e.func);
            e.args.iter().for_each(&mut *visit);
            e.keywords.iter().for_each(|keyword| visit(&keyword.value));
        }
        Expr::FormattedValue(e) => {
            visit(&e.value);
            e.format_spec.iter().for_each(|spec| visit(spec));
        }
        Expr::JoinedStr(e) => e.values.iter().for_each(visit),
        Expr::Constant(_) | Expr::Name(_) => {}
        Expr::Attribute(e) => visit(&e.value),
        Expr::Subscript(e) => each([&*e.value, &*e.slice], visit),
        Expr::Starred(e) => visit(&e.value),
        Expr::List(e) => e.elts.iter().for_each(visit),
        Expr::Tuple(e) => e.elts.iter().for_each(visit),
        Expr::Slice(e) => {
            [&e.lower, &e.upper, &e.step].into_iter().flatten().for_each(|part| visit(part));
        }
    }
}

fn each<'a, const N: usize>(exprs: [&'a Expr; N], visit: &mut dyn FnMut(&'a Expr)) {
    exprs.into_iter().for_each(visit);
}

fn comprehension<'a, const N: usize>(
    generators: &'a [ast::Comprehension],
    elements: [&'a Expr; N],
    visit: &mut dyn FnMut(&'a Expr),
) {
    for generator in generators {
        visit(&generator.iter);
        visit(&generator.target);
        generator.ifs.iter().for_each(&mut *visit);
    }
    each(elements, visit);
}

/// Whether an expression has a part of the kind, itself included.
pub fn has_part(expr: &Expr, is_kind: &mut dyn FnMut(&Expr) -> bool) -> bool {
    let mut found = is_kind(expr);
    parts(expr, &mut |part| found = found || has_part(part, is_kind));
    found
}

/// The parameters of a function in the order of its signature, `*args` and `**kwargs` included.
pub fn parameters(args: &ast::Arguments) -> impl Iterator<Item = &ast::Arg> {
    let positional = args.posonlyargs.iter().chain(&args.args).map(|parameter| &parameter.def);
    let star = args.vararg.iter().map(|parameter| &**parameter);
    let keyword = args.kwonlyargs.iter().map(|parameter| &parameter.def);
    let double = args.kwarg.iter().map(|parameter| &**parameter);
    positional.chain(star).chain(keyword).chain(double)
}

/// The defaults of parameters, in the order CPython evaluates them.
pub fn defaults(args: &ast::Arguments) -> impl Iterator<Item = &Expr> {
    let parameters = args.posonlyargs.iter().chain(&args.args).chain(&args.kwonlyargs);
    parameters.filter_map(|parameter| parameter.default.as_deref())
}

/// The expressions of one statement that belong to the scope the statement stands in, targets
/// included, statements inside it not. Annotations are left out: see [`annotations`].
pub fn expressions<'a>(stmt: &'a Stmt, visit: &mut dyn FnMut(&'a Expr)) {
    match stmt {
        Stmt::FunctionDef(s) => {
            s.decorator_list.iter().chain(defaults(&s.args)).for_each(visit);
        }
        Stmt::AsyncFunctionDef(s) => {
            s.decorator_list.iter().chain(defaults(&s.args)).for_each(visit);
        }
        Stmt::ClassDef(s) => {
            let keywords = s.keywords.iter().map(|keyword| &keyword.value);
            s.decorator_list.iter().chain(&s.bases).chain(keywords).for_each(visit);
        }
        Stmt::Return(s) => s.value.iter().for_each(|value| visit(value)),
        Stmt::Delete(s) => s.targets.iter().for_each(visit),
        Stmt::Assign(s) => {
            visit(&s.value);
            s.targets.iter().for_each(visit);
        }
        Stmt::AugAssign(s) => each([&*s.target, &*s.value], visit),
        Stmt::AnnAssign(s) => {
            s.value.iter().for_each(|value| visit(value));
            visit(&s.target);
        }
        Stmt::For(s) => each([&*s.iter, &*s.target], visit),
        Stmt::AsyncFor(s) => each([&*s.iter, &*s.target], visit),
        Stmt::While(s) => visit(&s.test),
        Stmt::If(s) => visit(&s.test),
        Stmt::With(s) => with_items(&s.items, visit),
        Stmt::AsyncWith(s) => with_items(&s.items, visit),
        Stmt::Match(s) => {
            visit(&s.subject);
            for case in &s.cases {
                pattern_expressions(&case.pattern, visit);
                case.guard.iter().for_each(|guard| visit(guard));
            }
        }
        Stmt::Raise(s) => [&s.exc, &s.cause].into_iter().flatten().for_each(|part| visit(part)),
        Stmt::Try(s) => handler_types(&s.handlers, visit),
        Stmt::TryStar(s) => handler_types(&s.handlers, visit),
        Stmt::Assert(s) => {
            visit(&s.test);
            s.msg.iter().for_each(|message| visit(message));
        }
        Stmt::Expr(s) => visit(&s.value),
        Stmt::TypeAlias(s) => visit(&s.value),
        Stmt::Import(_)
        | Stmt::ImportFrom(_)
        | Stmt::Global(_)
        | Stmt::Nonlocal(_)
        | Stmt::Pass(_)
        | Stmt::Break(_)
        | Stmt::Continue(_) => {}
    }
}

/// The expressions of a pattern: values, keys and classes.
pub fn pattern_expressions<'a>(pattern: &'a Pattern, visit: &mut dyn FnMut(&'a Expr)) {
    match pattern {
        Pattern::MatchValue(p) => visit(&p.value),
        Pattern::MatchMapping(p) => p.keys.iter().for_each(&mut *visit),
        Pattern::MatchClass(p) => visit(&p.cls),
        Pattern::MatchSingleton(_)
        | Pattern::MatchSequence(_)
        | Pattern::MatchStar(_)
        | Pattern::MatchAs(_)
        | Pattern::MatchOr(_) => {}
    }
    for part in patterns(pattern) {
        pattern_expressions(part, visit);
    }
}

/// The patterns directly inside a pattern.
pub fn patterns(pattern: &Pattern) -> Vec<&Pattern> {
    match pattern {
        Pattern::MatchValue(_) | Pattern::MatchSingleton(_) | Pattern::MatchStar(_) => Vec::new(),
        Pattern::MatchSequence(p) => p.patterns.iter().collect(),
        Pattern::MatchMapping(p) => p.patterns.iter().collect(),
        Pattern::MatchClass(p) => p.patterns.iter().chain(&p.kwd_patterns).collect(),
        Pattern::MatchAs(p) => p.pattern.iter().map(|inner| &**inner).collect(),
        Pattern::MatchOr(p) => p.patterns.iter().collect(),
    }
}

fn with_items<'a>(items: &'a [ast::WithItem], visit: &mut dyn FnMut(&'a Expr)) {
    for item in items {
        visit(&item.context_expr);
        item.optional_vars.iter().for_each(|target| visit(target));
    }
}

fn handler_types<'a>(handlers: &'a [ast::ExceptHandler], visit: &mut dyn FnMut(&'a Expr)) {
    for ast::ExceptHandler::ExceptHandler(handler) in handlers {
        handler.type_.iter().for_each(|class| visit(class));
    }
}

/// The annotations of a statement that CPython evaluates in the scope the statement stands in.
pub fn annotations<'a>(stmt: &'a Stmt, visit: &mut dyn FnMut(&'a Expr)) {
    let mut signature = |args: &'a ast::Arguments, returns: &'a Option<Box<Expr>>| {
        parameters(args).filter_map(|parameter| parameter.annotation.as_deref()).for_each(&mut *visit);
        if let Some(result) = returns {
            visit(result);
        }
    };
    if let Stmt::FunctionDef(s) = stmt {
        signature(&s.args, &s.returns);
    } else if let Stmt::AsyncFunctionDef(s) = stmt {
        signature(&s.args, &s.returns);
    } else if let Stmt::AnnAssign(s) = stmt {
        visit(&s.annotation);
    }
}

/// The blocks inside a statement that belong to the scope the statement stands in (not the bodies of
/// functions and classes), in source order.
pub fn blocks(stmt: &Stmt) -> Vec<&[Stmt]> {
    match stmt {
        Stmt::For(s) => vec![&s.body, &s.orelse],
        Stmt::AsyncFor(s) => vec![&s.body, &s.orelse],
        Stmt::While(s) => vec![&s.body, &s.orelse],
        Stmt::If(s) => vec![&s.body, &s.orelse],
        Stmt::With(s) => vec![&s.body],
        Stmt::AsyncWith(s) => vec![&s.body],
        Stmt::Match(s) => s.cases.iter().map(|case| &case.body[..]).collect(),
        Stmt::Try(s) => try_blocks(&s.body, &s.handlers, &s.orelse, &s.finalbody),
        Stmt::TryStar(s) => try_blocks(&s.body, &s.handlers, &s.orelse, &s.finalbody),
        Stmt::FunctionDef(_)
        | Stmt::AsyncFunctionDef(_)
        | Stmt::ClassDef(_)
        | Stmt::Return(_)
        | Stmt::Delete(_)
        | Stmt::Assign(_)
        | Stmt::TypeAlias(_)
        | Stmt::AugAssign(_)
        | Stmt::AnnAssign(_)
        | Stmt::Raise(_)
        | Stmt::Assert(_)
        | Stmt::Import(_)
        | Stmt::ImportFrom(_)
        | Stmt::Global(_)
        | Stmt::Nonlocal(_)
        | Stmt::Expr(_)
        | Stmt::Pass(_)
        | Stmt::Break(_)
        | Stmt::Continue(_) => Vec::new(),
    }
}

fn try_blocks<'a>(
    body: &'a [Stmt],
    handlers: &'a [ast::ExceptHandler],
    orelse: &'a [Stmt],
    finalbody: &'a [Stmt],
) -> Vec<&'a [Stmt]> {
    let mut blocks = vec![body];
    blocks.extend(handlers.iter().map(|ast::ExceptHandler::ExceptHandler(handler)| &handler.body[..]));
    blocks.extend([orelse, finalbody]);
    blocks
}

/// The body of a function or class statement, a scope of its own.
pub fn inner_scope(stmt: &Stmt) -> Option<&[Stmt]> {
    if let Stmt::FunctionDef(s) = stmt {
        Some(&s.body)
    } else if let Stmt::AsyncFunctionDef(s) = stmt {
        Some(&s.body)
    } else if let Stmt::ClassDef(s) = stmt {
        Some(&s.body)
    } else {
        None
    }
}
