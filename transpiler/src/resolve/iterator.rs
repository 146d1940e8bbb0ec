//! The functions behind iterators that are values and call functions of the program: `map`, `filter`,
//! `iter(f, sentinel)`.
//!
//! Each is a function that makes an iterator of a nested one, which is called for each item and raises
//! `StopIteration` where there is none:
//!
//! ```text
//! def map_items(function, items_1):
//!     def step():
//!         return function(next(items_1))
//!     return <an iterator that calls step>
//! ```

use lowering::arena::IndexVec;
use lowering::builtins;
use lowering::hir::{
    Arg, ArgKind, Capture, CompareOp, Expr, ExprKind, Function, FunctionId, FunctionKind, KeptIterator,
    Local, LocalId, NameRef, Param, ParamKind, Place, Stmt, StmtKind, Target, TargetKind,
};
use rustpython_parser::text_size::TextRange;

use super::body::Body;

impl Body<'_, '_> {
    /// Makes the function that makes the iterator of a call of `map`, `filter` or `iter(f, sentinel)`, for
    /// where that is a value.
    pub(super) fn iterator_maker(&mut self, builtin: &str, args: &[Arg], range: TextRange) {
        let Some(kept) = builtins::special_form(builtin).and_then(|form| KeptIterator::of(form, args))
        else {
            return;
        };
        let name = kept.name();
        if self.resolver.program.wrappers.contains_key(&name) {
            return;
        }
        let id = match kept {
            KeptIterator::Map(count) => self.map_maker(count, range),
            KeptIterator::Filter => {
                let names = ["function", "items"];
                self.maker("filter_items", &names, builtins::CALLING, range, |this, names| {
                    this.first_that(names[1], range, |this, item| {
                        let item = this.local_name(item, range);
                        this.call_local(names[0], vec![item], range)
                    })
                })
            }
            KeptIterator::FilterTrue => {
                self.maker("filter_true", &["items"], builtins::CALLING, range, |this, names| {
                    this.first_that(names[0], range, |this, item| this.local_name(item, range))
                })
            }
            KeptIterator::CallUntil => self.call_until_maker(range),
        };
        self.resolver.program.wrappers.insert(name, id);
    }

    fn map_maker(&mut self, count: usize, range: TextRange) -> FunctionId {
        let items: Vec<String> = (1..=count).map(|number| format!("items_{number}")).collect();
        let names: Vec<&str> =
            std::iter::once("function").chain(items.iter().map(String::as_str)).collect();
        self.maker("map_items", &names, builtins::CALLING, range, |this, names| {
            let items = names[1..].iter().map(|name| this.next_of(*name, range)).collect();
            let value = this.call_local(names[0], items, range);
            vec![this.stmt_at(StmtKind::Return(Some(value)), range)]
        })
    }

    fn call_until_maker(&mut self, range: TextRange) -> FunctionId {
        let names = ["function", "sentinel"];
        self.maker("call_until", &names, builtins::ENDING, range, |this, names| {
            let found = this.call_local(names[0], Vec::new(), range);
            let item = this.hidden_local("item", range);
            let tested = this.local_name(item, range);
            let sentinel = this.local_name(names[1], range);
            let is_last = ExprKind::Compare(Box::new(tested), vec![(CompareOp::Equal, sentinel)]);
            let is_last = this.node(is_last, range);
            let stop = ExprKind::Name(NameRef::Builtin("StopIteration".to_owned()));
            let stop = this.node(stop, range);
            let stop = vec![this.stmt_at(StmtKind::Raise(Some(stop), None), range)];
            let value = this.local_name(item, range);
            vec![
                this.assign_local(item, found, range),
                this.stmt_at(StmtKind::If(is_last, stop, Vec::new()), range),
                this.stmt_at(StmtKind::Return(Some(value)), range),
            ]
        })
    }

    /// A function of these parameters that gives an iterator, of the form `form`: that calls a nested
    /// function, whose statements `build` makes, for each item.
    fn maker(
        &mut self,
        name: &str,
        params: &[&str],
        form: &str,
        range: TextRange,
        build: impl FnOnce(&mut Self, &[LocalId]) -> Vec<Stmt>,
    ) -> FunctionId {
        let span = self.span(range);
        let local = |name: &&str| Local { name: (*name).to_owned(), annotation: None, span };
        let locals: IndexVec<Local> = params.iter().map(local).collect();
        let ids: Vec<LocalId> = locals.ids().collect();
        let param =
            |local: &LocalId| Param { local: *local, kind: ParamKind::PositionalOnly, default: None };
        let params = ids.iter().map(param).collect();
        let maker = self.hidden_function(name, None, range);
        let step = self.hidden_function(&format!("{name}_step"), Some(maker), range);
        let captures = ids.iter().map(|id| Capture { owner: maker, variable: *id, local: *id });
        self.resolver.program.functions[step].captures = captures.collect();
        let (body, step_locals) = self.with_locals(locals.clone(), |this| build(this, &ids));
        let function = &mut self.resolver.program.functions[step];
        function.locals = step_locals;
        function.body = body;
        let value = self.node(ExprKind::Closure(step, Vec::new()), range);
        let value = self.builtin_call(form, vec![value], range);
        let returned = self.statement(StmtKind::Return(Some(value)), span);
        let function = &mut self.resolver.program.functions[maker];
        function.params = params;
        function.locals = locals;
        function.body = vec![returned];
        maker
    }

    /// The first of the items left of which `test` is true.
    fn first_that(
        &mut self,
        items: LocalId,
        range: TextRange,
        test: impl FnOnce(&mut Self, LocalId) -> Expr,
    ) -> Vec<Stmt> {
        let item = self.hidden_local("item", range);
        let next = self.next_of(items, range);
        let test = test(self, item);
        let value = self.local_name(item, range);
        let found = vec![self.stmt_at(StmtKind::Return(Some(value)), range)];
        let round = vec![
            self.assign_local(item, next, range),
            self.stmt_at(StmtKind::If(test, found, Vec::new()), range),
        ];
        let forever = self.node(ExprKind::Bool(true), range);
        vec![self.stmt_at(StmtKind::While(forever, round, Vec::new()), range)]
    }

    pub(super) fn hidden_function(
        &mut self,
        name: &str,
        parent: Option<FunctionId>,
        range: TextRange,
    ) -> FunctionId {
        let span = self.span(range);
        self.resolver.program.functions.push(Function {
            name: name.to_owned(),
            module: self.module,
            class: None,
            kind: FunctionKind::Builtin,
            doc: None,
            params: Vec::new(),
            result: None,
            parent,
            captures: Vec::new(),
            yields: false,
            locals: IndexVec::new(),
            body: Vec::new(),
            span,
            name_span: span,
        })
    }

    pub(super) fn stmt_at(&mut self, kind: StmtKind, range: TextRange) -> Stmt {
        self.statement(kind, self.span(range))
    }

    pub(super) fn local_name(&mut self, local: LocalId, range: TextRange) -> Expr {
        self.node(ExprKind::Name(NameRef::Local(local)), range)
    }

    fn assign_local(&mut self, local: LocalId, value: Expr, range: TextRange) -> Stmt {
        let span = self.span(range);
        let target = Target { span, kind: TargetKind::Name(Place::Local(local)) };
        self.statement(StmtKind::Assign(vec![target], value), span)
    }

    fn call_local(&mut self, function: LocalId, args: Vec<Expr>, range: TextRange) -> Expr {
        let callee = self.local_name(function, range);
        let args = args.into_iter().map(|value| Arg { kind: ArgKind::Positional, value }).collect();
        self.node(ExprKind::Call(Box::new(callee), args), range)
    }

    /// `next(items)`.
    fn next_of(&mut self, items: LocalId, range: TextRange) -> Expr {
        let value = self.local_name(items, range);
        self.builtin_call("next", vec![value], range)
    }
}
