//! Making instances of the program's classes: one function for each way in which a class is called, so that
//! a `raise` is one call.

use crate::builtins;
use crate::hir::{ClassId, ExceptionClass, Hierarchy};
use crate::infer::InstanceId;
use crate::infer::arguments::{Given, Passed, Piece, bind_arguments};
use crate::ir::{Expr, Function, FunctionId, Local, LocalId, LocalKind, Rvalue, StmtKind};
use crate::source::Span;
use crate::ty::Ty;

use super::super::function::{Lowerer, Value};
use super::arguments::Evaluated;

/// A way in which a class is called: its `__init__`, and how each argument is passed and its type.
pub type Construction = (ClassId, InstanceId, Vec<(Option<String>, Ty)>);

impl Lowerer<'_> {
    /// The call of the function that makes the instance; `None` where it takes more than arguments that
    /// are written one by one.
    pub(super) fn constructed(
        &mut self,
        (class, init): (ClassId, InstanceId),
        (passed, pieces): (&[Passed], &[Vec<Expr>]),
    ) -> Option<Value> {
        if self.types.instances[init].result == Ty::Never {
            return None;
        }
        let mut values = Vec::with_capacity(pieces.len());
        let mut way = Vec::with_capacity(pieces.len());
        for (passed, values_of) in passed.iter().zip(pieces) {
            let keyword = match passed {
                Passed::Positional => None,
                Passed::Keyword(name) => Some(name.clone()),
                Passed::Items(_) | Passed::Names(_) | Passed::Rest | Passed::Mapping => return None,
            };
            let [value] = &values_of[..] else { return None };
            if value.ty.is_single() || value.ty == Ty::Never {
                return None;
            }
            way.push((keyword, value.ty.clone()));
            values.push(value.clone());
        }
        let way = (class, init, way);
        let constructor = match self.made.constructors.get(&way) {
            Some(found) => *found,
            None => self.constructor(way, passed)?,
        };
        let ty = Ty::Exception(ExceptionClass::User(class));
        Some(Value::new(Rvalue::Call(constructor, values), ty, "error"))
    }

    /// A new function that takes the arguments and makes the instance.
    fn constructor(&mut self, way: Construction, passed: &[Passed]) -> Option<FunctionId> {
        let (class, init, types) = &way;
        let source = self.types.instances[*init].function;
        let names = self.argument_names(*init, passed)?;
        let item = &self.hir.classes[*class];
        let span = item.span;
        let ty = Ty::Exception(ExceptionClass::User(*class));
        let outer = std::mem::take(&mut self.locals);
        let params: Vec<LocalId> = names
            .into_iter()
            .zip(types)
            .map(|(name, (_, ty))| {
                let (ty, kind) = (ty.clone(), LocalKind::Param);
                self.locals.push(Local { name, ty, kind, maybe_unbound: false, span })
            })
            .collect();
        let body = self.nested(|this| {
            let pieces = params.iter().map(|param| vec![this.local(*param, span)]).collect();
            let made = this.made_here((*class, *init), (passed.to_vec(), pieces), span);
            let made = this.bind(made, span);
            this.push_jump(span, StmtKind::Return(made));
        });
        let locals = std::mem::replace(&mut self.locals, outer);
        let function = Function {
            name: item.name.clone(),
            instance: usize::MAX,
            module: item.module,
            source,
            doc: Some("A new instance.".to_owned()),
            params,
            locals,
            result: ty,
            yields: None,
            body: body.block,
            span,
        };
        let made = self.add_function(function);
        self.made.constructors.insert(way, made);
        Some(made)
    }

    /// The names of the parameters of `__init__` that the arguments go to.
    fn argument_names(&self, init: InstanceId, passed: &[Passed]) -> Option<Vec<String>> {
        let function = &self.hir.functions[self.types.instances[init].function];
        let all: Vec<Passed> =
            std::iter::once(Passed::Positional).chain(passed.iter().cloned()).collect();
        let given = bind_arguments(function, &all).ok()?;
        let mut names = vec!["argument".to_owned(); passed.len()];
        for (param, given) in function.params.iter().zip(given) {
            if let Given::One(Piece::Whole(position)) = given
                && let Some(name) = position.checked_sub(1).and_then(|position| names.get_mut(position))
            {
                name.clone_from(&function.locals[param.local].name);
            }
        }
        Some(names)
    }

    /// A new instance: it has the arguments, as `BaseException.__new__` gives it, and then `__init__` is
    /// called. The arguments are cheap to evaluate twice, and nothing changes them.
    pub(super) fn made_here(
        &mut self,
        (class, init): (ClassId, InstanceId),
        (passed, pieces): Evaluated,
        span: Span,
    ) -> Value {
        let ty = ExceptionClass::User(class);
        let positional = |passed: &Passed| match passed {
            Passed::Positional | Passed::Items(_) | Passed::Rest => true,
            Passed::Keyword(_) | Passed::Names(_) | Passed::Mapping => false,
        };
        let kept = passed.iter().zip(&pieces).filter(|(passed, _)| positional(passed));
        let kept: Vec<&Expr> = kept.flat_map(|(_, values)| values).collect();
        let kept: Vec<Expr> = kept.into_iter().map(|value| self.again(value)).collect();
        // `OSError.__new__` leaves the arguments to an `__init__` of the program.
        let of_python = Hierarchy::of(&self.hir.classes).own_of_python(ty);
        let kept = if builtins::exception_class(of_python).is_some() { kept } else { Vec::new() };
        let new = self.new_instance(class, kept, span);
        let new = self.bind(new, span);
        let receiver = self.again(&new);
        let call = self.call_instance(init, receiver, (passed, pieces), span);
        self.discard(call, span);
        Value::pure(new)
    }
}
