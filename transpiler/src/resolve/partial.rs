//! `functools.partial` with keyword arguments: `partial(f, a, k=v)` is a function of its own,
//! `lambda *more, k=v, **others: f(a, *more, k=k, **others)`, which keeps the values that it was made with.
//! Without keywords it is Python that is compiled with the program.

use lowering::arena::IndexVec;
use lowering::hir::{Arg, ArgKind, Default, Expr, ExprKind, Local, NameRef, Param, ParamKind, StmtKind};
use rustpython_parser::text_size::TextRange;

use super::body::Body;
use crate::project::library;

impl Body<'_, '_> {
    /// Whether the call is one of `functools.partial` with keywords that it names.
    pub(super) fn is_partial(&self, callee: &Expr, args: &[Arg]) -> bool {
        let ExprKind::Name(NameRef::Function(id)) = callee.kind else { return false };
        let program = &self.resolver.program;
        let function = &program.functions[id];
        let module = &program.modules[function.module];
        let text = &self.resolver.project.sources[module.file].text;
        let is_library = library::source(&module.name).is_some_and(|library| library == text.as_str());
        let plain = args.iter().all(|arg| matches!(arg.kind, ArgKind::Positional | ArgKind::Keyword(_)));
        let named = args.iter().any(|arg| matches!(arg.kind, ArgKind::Keyword(_)));
        let positional = args.first().is_some_and(|arg| arg.kind == ArgKind::Positional);
        function.name == "partial"
            && is_library
            && module.name == "functools"
            && positional
            && plain
            && named
    }

    /// Such a call.
    pub(super) fn partial(&mut self, args: Vec<Arg>, range: TextRange) -> ExprKind {
        let id = self.hidden_function("partial", Some(self.function), range);
        let span = self.span(range);
        let mut locals = IndexVec::new();
        let mut local =
            |name: &str| locals.push(Local { name: name.to_owned(), annotation: None, span });
        let more = local("more");
        let mut params = vec![Param { local: more, kind: ParamKind::Star, default: None }];
        let mut given = Vec::new();
        let mut kept = Vec::new();
        for (position, arg) in args.into_iter().enumerate() {
            // Keywords of Python, which no call can pass arguments by.
            let hidden = if position == 0 { "def" } else { "nonlocal" };
            let name = if let ArgKind::Keyword(name) = &arg.kind { name.as_str() } else { hidden };
            let param = local(name);
            let default = Some(Default::Captured(position));
            params.push(Param { local: param, kind: ParamKind::KeywordOnly, default });
            given.push((arg.kind, param));
            kept.push(arg.value);
        }
        let others = local("others");
        params.push(Param { local: others, kind: ParamKind::DoubleStar, default: None });
        let mut given = given.into_iter().map(|(kind, param)| (kind, self.local_name(param, range)));
        let function = given.next().map(|(_, function)| function);
        let (named, mut passed): (Vec<_>, Vec<_>) =
            given.partition(|(kind, _)| matches!(kind, ArgKind::Keyword(_)));
        passed.push((ArgKind::Star, self.local_name(more, range)));
        passed.extend(named);
        passed.push((ArgKind::DoubleStar, self.local_name(others, range)));
        let passed = passed.into_iter().map(|(kind, value)| Arg { kind, value }).collect();
        let Some(callee) = function else { return ExprKind::Invalid };
        let value = self.node(ExprKind::Call(Box::new(callee), passed), range);
        let returned = self.statement(StmtKind::Return(Some(value)), span);
        let function = &mut self.resolver.program.functions[id];
        function.locals = locals;
        function.params = params;
        function.body = vec![returned];
        kept.extend(self.object(range));
        self.resolver.named.push((self.function, id));
        ExprKind::Closure(id, kept)
    }
}
