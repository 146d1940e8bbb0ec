//! Types that are hard to read, and the names they get.

use crate::ir::Program;
use crate::ty::Ty;

use super::names::camel;

/// More than this Rust's linter takes for too much (`clippy::type_complexity`), in what is around.
pub const LIMIT: u32 = MOST - AROUND;

/// What Rust's linter takes for too much, with all that is around.
pub const MOST: u32 = 250;

/// What the type around may add: that of a module variable, or of a result that may be an exception.
const AROUND: u32 = 60;

/// How hard a type is to read, as Rust's linter counts: ten for each type in it, times the depth it
/// stands at. A function's result may be a `Fallible` one, and a record is held by a handle.
pub fn complexity(ty: &Ty, nest: u32) -> u32 {
    if let Ty::Function(function) = ty {
        let params: u32 = function.params.iter().map(|param| complexity(param, nest + 1)).sum();
        return 10 * nest + params + 10 * (nest + 1) + complexity(&function.result, nest + 2);
    }
    if let Ty::Record(_) = ty {
        return 10 * nest + 10 * (nest + 1);
    }
    let parts: Vec<&Ty> = if let Ty::Closure(closure) = ty {
        let kept: Vec<&Ty> = super::context::kept(&closure.captures).collect();
        if let [only] = kept[..] {
            return complexity(only, nest);
        }
        kept
    } else {
        ty.parts()
    };
    10 * nest + parts.into_iter().map(|part| complexity(part, nest + 1)).sum::<u32>()
}

/// A name that says what the type is made of.
pub fn name(program: &Program, ty: &Ty) -> String {
    let of = |ty: &Ty| name(program, ty);
    let all = |types: &[Ty]| types.iter().map(of).collect::<String>();
    match ty {
        Ty::Never | Ty::None | Ty::Var(_) => "Nothing".to_owned(),
        Ty::Bool => "Bool".to_owned(),
        Ty::Int => "Int".to_owned(),
        Ty::Float => "Float".to_owned(),
        Ty::Str => "Str".to_owned(),
        Ty::Bytes => "Bytes".to_owned(),
        Ty::ByteArray => "ByteArray".to_owned(),
        Ty::Principal => "Principal".to_owned(),
        Ty::Service(_) => "Service".to_owned(),
        Ty::Account => "AccountIdentifier".to_owned(),
        Ty::Identity => "Identity".to_owned(),
        Ty::Range => "Range".to_owned(),
        Ty::Tuple(items) if items.len() == 2 => format!("{}Pair", all(items)),
        Ty::Tuple(items) => format!("{}Tuple", all(items)),
        Ty::List(item) => format!("{}List", of(item)),
        Ty::Set(item) => format!("{}Set", of(item)),
        Ty::FrozenSet(item) => format!("{}FrozenSet", of(item)),
        Ty::TupleOf(item) => format!("{}Tuple", of(item)),
        Ty::Iterator(item) => format!("{}Iterator", of(item)),
        Ty::Dict(key, value) | Ty::DictView(_, key, value) => format!("{}By{}", of(value), of(key)),
        Ty::Union(members) => members.iter().map(of).collect::<Vec<_>>().join("Or"),
        Ty::Exception(_) => "Exception".to_owned(),
        Ty::Object => "Object".to_owned(),
        Ty::Objects => "Objects".to_owned(),
        Ty::Record(id) => camel(&program.records[id.index()].name),
        Ty::Optional(inner) => format!("Optional{}", of(inner)),
        Ty::Function(function) => format!("{}To{}", all(&function.params), of(&function.result)),
        Ty::Closure(closure) => {
            let function = program.functions.iter().find(|f| f.source == closure.function);
            let function = function.map_or("", |function| function.name.as_str());
            format!("{}Captures", camel(function.trim_matches(['<', '>'])))
        }
        Ty::Cell(held) => format!("Shared{}", of(held)),
        Ty::Stable(stable) => stable.kind.class().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ty::FunctionTy;

    #[test]
    fn complexity_is_counted_as_the_linter_counts_it() {
        assert_eq!(complexity(&Ty::list(Ty::Int), 1), 10 + 20);
        assert_eq!(complexity(&Ty::dict(Ty::Str, Ty::list(Ty::Int)), 1), 10 + 20 + 20 + 30);
    }

    #[test]
    fn a_name_says_what_the_type_is_made_of() {
        let function = FunctionTy { params: vec![Ty::Str], result: Ty::optional(Ty::Int) };
        let ty = Ty::dict(Ty::Str, Ty::list(Ty::Function(Box::new(function))));
        assert_eq!(name(&Program::default(), &ty), "StrToOptionalIntListByStr");
    }
}
