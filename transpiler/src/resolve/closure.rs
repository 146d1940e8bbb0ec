//! Functions inside functions: nested `def`, lambdas, decorated functions, and what they capture.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the parser's trees have many forms, of which one place cares about few"
)]

use lowering::arena::IndexVec;
use lowering::builtins;
use lowering::hir::{
    Arg, ArgKind, Block, Capture, Default as ParamDefault, Expr, ExprKind, Function, FunctionId,
    FunctionKind, FunctionValues, Local, NameRef, StmtKind, Target, TargetKind,
};
use rustpython_parser::ast::{self, Constant, Ranged};
use rustpython_parser::text_size::TextRange;

use super::Resolver;
use super::binding::Binding;
use super::body::{Body, LocalName};
use super::function::{defaults, is_immutable_literal};
use super::type_scope::Strictness;
use crate::syntax::bindings::{self, Nesting, Site, SiteKind};
use crate::syntax::walk;

impl Resolver<'_> {
    /// Gives each function the captures of those it names or makes, so that it can hand them on.
    pub(super) fn close_captures(&mut self) {
        let mut changed = true;
        while changed {
            changed = false;
            for (user, used) in self.named.clone() {
                for capture in self.program.functions[used].captures.clone() {
                    changed |= self.capture_too(user, capture);
                }
            }
        }
    }

    fn capture_too(&mut self, user: FunctionId, capture: Capture) -> bool {
        let Capture { owner, variable, .. } = capture;
        let known = |c: &Capture| c.owner == owner && c.variable == variable;
        if owner == user || self.program.functions[user].captures.iter().any(known) {
            return false;
        }
        let local = self.program.functions[owner].locals[variable].clone();
        let user = &mut self.program.functions[user];
        let local = user.locals.push(Local { annotation: None, ..local });
        user.captures.push(Capture { owner, variable, local });
        true
    }
}

impl<'a> Body<'_, 'a> {
    /// The function that a name of this scope stands for, where the one place that binds it is at the
    /// scope's own level, so that it can be no other. Its name is bound when `Define` runs.
    pub(super) fn fixed_function(
        &mut self,
        site: &Site<'a>,
        block: &'a [ast::Stmt],
    ) -> Option<FunctionId> {
        if site.nesting != Nesting::Straight || rebound_inside(site.name, block) || awaited(site, block)
        {
            return None;
        }
        match site.kind {
            _ if self.has_identities() && block.iter().any(|stmt| is_value(stmt, site.name)) => None,
            SiteKind::Function(def) if def.decorator_list.is_empty() && plain(&def.args) => {
                let id = self.resolver.declare_function(self.module, def, Some(self.function));
                self.resolver.signature(id, &def.args, def.returns.as_deref(), Strictness::Plain);
                Some(id)
            }
            SiteKind::Assign(None, Some(ast::Expr::Lambda(lambda))) if plain(&lambda.args) => {
                Some(self.declare_lambda(lambda))
            }
            _ => None,
        }
    }

    /// A `def` inside a function.
    pub(super) fn nested_definition(&mut self, def: &'a ast::StmtFunctionDef, out: &mut Block) {
        let fixed = match self.names.get(def.name.as_str()) {
            Some(LocalName::Function(id)) => Some(*id),
            _ => None,
        };
        let Some(id) = fixed else {
            self.decorated_definition(def, out);
            return;
        };
        let span = self.span(def.range);
        self.literal_defaults(id, &def.args);
        self.inside(id, &def.args, &def.body, |body| body.top_level(&def.body));
        out.push(self.statement(StmtKind::Define(id), span));
    }

    /// A `def` that stores its function, or what its decorators make of it, to a variable.
    pub(super) fn decorated_definition(&mut self, def: &'a ast::StmtFunctionDef, out: &mut Block) {
        let decorators: Vec<Expr> = def.decorator_list.iter().map(|d| self.expr(d)).collect();
        let parent = (!self.is_module).then_some(self.function);
        let known = self.resolver.functions.get(&(self.module, def.range.start().into())).copied();
        let id = known.unwrap_or_else(|| self.resolver.declare_function(self.module, def, parent));
        self.resolver.signature(id, &def.args, def.returns.as_deref(), Strictness::Plain);
        let mut values = self.captured_defaults(id, &def.args);
        values.extend(self.object(def.range));
        self.inside(id, &def.args, &def.body, |body| body.top_level(&def.body));
        let mut value = self.closure(id, values, def.range);
        for decorator in decorators.into_iter().rev() {
            let range = decorator.span;
            let arg = Arg { kind: ArgKind::Positional, value };
            value = self.node(ExprKind::Call(Box::new(decorator), vec![arg]), def.range);
            value.span = range;
        }
        let span = self.resolver.program.functions[id].name_span;
        let place = self.place(&def.name);
        let target = Target { span, kind: place.map_or(TargetKind::Invalid, TargetKind::Name) };
        let kind = StmtKind::Assign(vec![target], value);
        out.push(self.statement(kind, self.span(def.range)));
    }

    /// Whether a name of the module is a variable.
    pub(super) fn is_variable(&mut self, name: &str) -> bool {
        matches!(self.resolver.classify(self.module, name), Some(Binding::Global(_)))
    }

    /// A lambda as a value.
    pub(super) fn lambda(&mut self, lambda: &'a ast::ExprLambda) -> ExprKind {
        let id = self.declare_lambda(lambda);
        let mut values = self.captured_defaults(id, &lambda.args);
        values.extend(self.object(lambda.range));
        self.lambda_body(id, lambda);
        self.resolver.named.push((self.function, id));
        ExprKind::Closure(id, values)
    }

    /// The statement `name = lambda ...: ...` where the name stands for nothing else.
    pub(super) fn fixed_lambda(&mut self, stmt: &'a ast::StmtAssign) -> Option<StmtKind> {
        let [ast::Expr::Name(name)] = &stmt.targets[..] else { return None };
        let ast::Expr::Lambda(lambda) = &*stmt.value else { return None };
        let Some(LocalName::Function(id)) = self.names.get(name.id.as_str()) else { return None };
        let id = *id;
        self.literal_defaults(id, &lambda.args);
        self.lambda_body(id, lambda);
        Some(StmtKind::Define(id))
    }

    fn lambda_body(&mut self, id: FunctionId, lambda: &'a ast::ExprLambda) {
        let span = self.span(lambda.body.range());
        self.inside(id, &lambda.args, &[], |body| {
            body.declare_sites(bindings::of_expression(&lambda.body));
            let value = body.expr(&lambda.body);
            vec![body.statement(StmtKind::Return(Some(value)), span)]
        });
    }

    fn declare_lambda(&mut self, lambda: &ast::ExprLambda) -> FunctionId {
        let span = self.span(lambda.range);
        let id = self.resolver.program.functions.push(Function {
            name: "<lambda>".to_owned(),
            module: self.module,
            class: None,
            kind: FunctionKind::Plain,
            doc: None,
            params: Vec::new(),
            result: None,
            parent: Some(self.function),
            captures: Vec::new(),
            yields: false,
            locals: IndexVec::new(),
            body: Vec::new(),
            span,
            name_span: span,
        });
        self.resolver.signature(id, &lambda.args, None, Strictness::Plain);
        id
    }

    fn closure(&mut self, id: FunctionId, values: Vec<Expr>, range: TextRange) -> Expr {
        self.resolver.named.push((self.function, id));
        self.node(ExprKind::Closure(id, values), range)
    }

    /// Whether it matters which objects functions are.
    fn has_identities(&self) -> bool {
        self.resolver.program.function_values == FunctionValues::Objects
    }

    /// Which object a function is that is made here: a call that is evaluated with its defaults.
    pub(super) fn object(&mut self, range: TextRange) -> Option<Expr> {
        self.has_identities().then(|| {
            let callee = ExprKind::Name(NameRef::Builtin(builtins::IDENTITY.to_owned()));
            let callee = self.node(callee, range);
            self.node(ExprKind::Call(Box::new(callee), Vec::new()), range)
        })
    }

    /// Defaults that are literals all.
    fn literal_defaults(&mut self, id: FunctionId, args: &'a ast::Arguments) {
        let values = self.captured_defaults(id, args);
        debug_assert!(values.is_empty(), "the defaults of a fixed function are literals");
    }

    /// Evaluates the defaults where the function is made: literals stay with the parameters, the values
    /// of others go with the function.
    fn captured_defaults(&mut self, id: FunctionId, args: &'a ast::Arguments) -> Vec<Expr> {
        let mut values = Vec::new();
        for (index, _, default) in defaults(args) {
            let value = self.expr(default);
            let default = if is_immutable_literal(&value.kind) {
                ParamDefault::Literal(value)
            } else {
                values.push(value);
                ParamDefault::Captured(values.len() - 1)
            };
            if let Some(param) = self.resolver.program.functions[id].params.get_mut(index) {
                param.default = Some(default);
            }
        }
        values
    }

    /// Remembers that this function uses another, whose captures it then needs.
    pub(super) fn uses_function(&mut self, id: FunctionId) {
        if self.resolver.program.functions[id].parent.is_some() {
            self.resolver.named.push((self.function, id));
        }
    }
}

/// Whether a function inside rebinds the name.
fn rebound_inside(name: &str, block: &[ast::Stmt]) -> bool {
    block.iter().any(|stmt| {
        let inner = walk::inner_scope(stmt).is_some_and(|inner| {
            let declared = bindings::collect(inner).nonlocals;
            declared.iter().any(|(found, _)| *found == name) || rebound_inside(name, inner)
        });
        inner || walk::blocks(stmt).into_iter().any(|block| rebound_inside(name, block))
    })
}

/// Whether a function defined before the site uses the name, and something else happens before the site
/// too, which may call that function: then whether the name is bound is seen when the program runs.
fn awaited(site: &Site<'_>, block: &[ast::Stmt]) -> bool {
    let before = block.iter().take_while(|stmt| stmt.range().end() <= site.range.start());
    let mut uses = before.skip_while(|stmt| !uses_inside(stmt, site.name));
    uses.any(|stmt| !is_definition(stmt))
}

/// Whether the statement only makes a function and binds a name to it.
fn is_definition(stmt: &ast::Stmt) -> bool {
    match stmt {
        ast::Stmt::FunctionDef(def) => def.decorator_list.is_empty(),
        ast::Stmt::Assign(assign) => matches!(&*assign.value, ast::Expr::Lambda(_)),
        _ => false,
    }
}

/// Whether a function inside the statement uses the name.
fn uses_inside(stmt: &ast::Stmt, name: &str) -> bool {
    if let Some(inner) = walk::inner_scope(stmt) {
        return inner.iter().any(|stmt| uses(stmt, name));
    }
    let mut found = false;
    walk::expressions(stmt, &mut |expr| found |= lambda_uses(expr, name));
    found || walk::blocks(stmt).into_iter().flatten().any(|stmt| uses_inside(stmt, name))
}

fn lambda_uses(expr: &ast::Expr, name: &str) -> bool {
    if let ast::Expr::Lambda(lambda) = expr {
        return names(&lambda.body, name);
    }
    let mut found = false;
    walk::parts(expr, &mut |part| found |= lambda_uses(part, name));
    found
}

/// Whether the statement, or a function inside it, uses the name.
fn uses(stmt: &ast::Stmt, name: &str) -> bool {
    let mut found = false;
    walk::expressions(stmt, &mut |expr| found |= names(expr, name));
    let inner = walk::inner_scope(stmt).into_iter().chain(walk::blocks(stmt));
    found || inner.flatten().any(|stmt| uses(stmt, name))
}

fn names(expr: &ast::Expr, name: &str) -> bool {
    walk::has_part(expr, &mut |part| matches!(part, ast::Expr::Name(used) if used.id.as_str() == name))
}

/// Whether the statement, or a function inside it, uses the name for more than a call of it.
fn is_value(stmt: &ast::Stmt, name: &str) -> bool {
    let mut found = false;
    walk::expressions(stmt, &mut |expr| found |= is_value_in(expr, name));
    let inner = walk::inner_scope(stmt).into_iter().chain(walk::blocks(stmt));
    found || inner.flatten().any(|stmt| is_value(stmt, name))
}

fn is_value_in(expr: &ast::Expr, name: &str) -> bool {
    let named = |expr: &ast::Expr| matches!(expr, ast::Expr::Name(used) if used.id.as_str() == name);
    let called = matches!(expr, ast::Expr::Call(call) if named(&call.func));
    let mut found = named(expr);
    walk::parts(expr, &mut |part| found |= !(called && named(part)) && is_value_in(part, name));
    found || called && matches!(expr, ast::Expr::Call(call) if call.args.iter().any(named))
}

/// Whether all defaults are literals.
fn plain(args: &ast::Arguments) -> bool {
    walk::defaults(args).all(is_literal)
}

fn is_literal(expr: &ast::Expr) -> bool {
    let constant = |expr: &ast::Expr| match expr {
        ast::Expr::Constant(constant) => Some(constant.value.clone()),
        _ => None,
    };
    match expr {
        ast::Expr::UnaryOp(ast::ExprUnaryOp { op: ast::UnaryOp::USub, operand, .. }) => {
            matches!(constant(operand), Some(Constant::Int(_) | Constant::Float(_)))
        }
        other => !matches!(constant(other), None | Some(Constant::Ellipsis | Constant::Complex { .. })),
    }
}
