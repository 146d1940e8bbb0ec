//! What only canisters do: `match`, `ic.reply`, `ic.trap`.

use crate::diagnostics::{Code, Diagnostic};
use crate::hir::{
    AnnotationKind, Arg, ArgKind, Expr, ExprKind, Function, FunctionKind, Program, RecordId,
};
use crate::source::Span;
use crate::ty::Ty;

use super::annotation::annotated;
use super::flow::Flow;
use super::rows::Typed;
use super::walker::Walker;

/// The cases of `match(variant, {"Case": function, ...})`, if it is written so.
pub(crate) fn cases(args: &[Arg]) -> Option<(&Expr, Vec<(&str, &Expr)>)> {
    let [variant, matcher] = args else { return None };
    if args.iter().any(|arg| arg.kind != ArgKind::Positional) {
        return None;
    }
    let ExprKind::Dict(pairs) = &matcher.value.kind else { return None };
    let mut found = Vec::new();
    for (key, value) in pairs {
        let ExprKind::Str(name) = &key.as_ref()?.kind else { return None };
        found.push((name.as_str(), value));
    }
    Some((&variant.value, found))
}

/// The case that stands for all others.
pub(crate) const OTHERWISE: &str = "_";

impl Walker<'_, '_> {
    /// `match(variant, {"Case": function, "_": function})`: the first entry whose case the variant has.
    pub fn match_case(&mut self, expr: &Expr, args: &[Arg], expected: Option<&Ty>) -> Ty {
        let Some((variant, cases)) = cases(args) else {
            let message =
                "`match` takes a variant, and a dict display from the names of its cases to functions";
            self.error(Code::UnsupportedExpression, expr.span, message);
            self.discard(args);
            return Ty::Never;
        };
        let ty = self.expr(variant, None);
        let open = self.is_open(&ty, variant.span) || self.refuses_optional(&ty, variant.span);
        let Ty::Record(record) = self.head(&ty) else {
            if !open {
                let message = format!("`match` takes a variant, not `{}`", self.name_of(&ty));
                self.error(Code::TypeMismatch, variant.span, message);
            }
            return Ty::Never;
        };
        let mut whole = Ty::Never;
        let functions: Vec<Ty> = cases.iter().map(|(_, function)| self.expr(function, None)).collect();
        for ((name, function), ty) in cases.iter().zip(functions) {
            let Some(held) = self.held_by(record, name) else { continue };
            if let (Ty::Closure(closure), Some(expected)) = (self.head(&ty), expected) {
                self.cx.expected_results.entry(closure.function).or_insert_with(|| expected.clone());
            }
            let result = self.call_back(function, &ty, &[held]);
            let result = self.as_declared(&result, expected);
            match self.join_as(&whole, &result, expected) {
                Some(joined) => whole = joined,
                None => self.misfit("the cases before give", &whole.clone(), &result, function.span),
            }
        }
        whole
    }

    /// What a case holds; `None` where the variant has no such case.
    fn held_by(&self, record: RecordId, case: &str) -> Option<Ty> {
        let position = self.hir().records[record].fields.iter().position(|field| field.name == case);
        match position {
            Some(position) => Some(self.cx.record_fields[record.index()][position].clone()),
            None => (case == OTHERWISE).then_some(Ty::None),
        }
    }

    /// `ic.reply(value)`.
    pub fn reply(&mut self, name: &str, args: &[Arg], span: Span) -> Ty {
        let due = replied(self.cx.hir, self.function);
        let typed: Vec<Typed> = args
            .iter()
            .map(|arg| Typed::value(None, self.expr(&arg.value, due.as_ref()), arg.value.span))
            .collect();
        self.row_or_refuse(name, &typed, span)
    }

    /// `ic._set_timer(delay, run)`, where `run` is a function nested in the library's Python that calls
    /// what the program gave.
    pub fn timer(&mut self, name: &str, args: &[Arg], span: Span) -> Ty {
        let [delay, callback] = args else { return Ty::Never };
        let seconds = self.expr(&delay.value, None);
        let ty = self.expr(&callback.value, None);
        let Ty::Closure(run) = self.head(&ty) else { return Ty::Never };
        if let Some(place) = run.captures.iter().find_map(|given| self.yields(given, span)) {
            let message = "a timer's callback that yields is not supported yet";
            let diagnostic = Diagnostic::error(Code::UnsupportedExpression, place, message)
                .help("let the timer call a function that does not wait for other canisters");
            self.cx.report(diagnostic);
            return Ty::Int;
        }
        let value = self.cx.unifier.value_called(&run, Some(0));
        if let Ty::Function(function) = &value {
            // It gives nothing, also where it is typed only later because it sets a timer for itself.
            self.attempt_unify(&function.result, &Ty::None);
        }
        let typed = [
            Typed::value(None, seconds, delay.value.span),
            Typed::value(None, value, callback.value.span),
        ];
        self.row_or_refuse(name, &typed, span)
    }

    /// Where a function that a timer is to call is seen to yield; `call` where it is not known which.
    fn yields(&mut self, given: &Ty, call: Span) -> Option<Span> {
        let head = self.head(given);
        if let Ty::Closure(closure) = &head {
            let function = &self.hir().functions[closure.function];
            return function.yields.then_some(function.name_span);
        }
        let Ty::Function(function) = &head else { return None };
        matches!(self.head(&function.result), Ty::Iterator(_)).then_some(call)
    }

    /// `ic.trap(message)`.
    pub fn trap(&mut self, name: &str, args: &[Arg], span: Span) -> Ty {
        let typed: Vec<Typed> = args
            .iter()
            .map(|arg| Typed::value(None, self.expr(&arg.value, Some(&Ty::Str)), arg.value.span))
            .collect();
        self.row_or_refuse(name, &typed, span);
        self.flow = Flow::dead();
        Ty::Never
    }
}

/// What the method around replies with; in another function, what all methods that reply themselves reply
/// with.
pub(super) fn replied(hir: &Program, function: &Function) -> Option<Ty> {
    let declared = |function: &Function| {
        let FunctionKind::Canister(_) = function.kind else { return None };
        let AnnotationKind::Manual(replied) = &function.result.as_ref()?.kind else { return None };
        annotated(replied)
    };
    let mut around = Some(function);
    while let Some(function) = around {
        if let Some(ty) = declared(function) {
            return Some(ty);
        }
        around = function.parent.map(|parent| &hir.functions[parent]);
    }
    let mut all = hir.functions.iter().filter_map(declared);
    let first = all.next()?;
    all.all(|ty| ty == first).then_some(first)
}
