//! Functions with type variables, and calls of them with arguments of any types.

use super::scope::Scope;
use super::text::Text;
use super::ty::Ty;

/// The functions, the same in every program that has them.
const FUNCTIONS: &str = "
T = TypeVar(\"T\")
U = TypeVar(\"U\")


def first_of(items: list[T], default: T) -> T:
    for item in items:
        return item
    return default


def swapped(left: T, right: U) -> tuple[U, T]:
    return right, left


def pushed(items: list[T], item: T) -> list[T]:
    if len(items) < 20:
        items.append(item)
    return items


def chosen(condition: bool, left: T, right: T) -> T:
    return left if condition else right


def applied(function: Callable[[T], U], value: T) -> U:
    return function(value)


def looked_up(table: dict[str, T], key: str) -> Optional[T]:
    if key in table:
        return table[key]
    return None";

/// Writes the functions.
pub(super) fn declare(text: &mut Text) {
    for line in FUNCTIONS.lines() {
        if line.is_empty() {
            text.blank();
        } else {
            text.line(line);
        }
    }
}

impl Scope<'_> {
    /// A call of a generic function whose result is of the type.
    pub(super) fn generic_call(&mut self, ty: &Ty, depth: usize) -> String {
        match (self.choices.below(5), ty) {
            (0, _) => {
                let list = self.operand(&Ty::list(ty.clone()), 0);
                format!("first_of({list}, {})", self.operand(ty, depth))
            }
            (1, Ty::List(item)) => {
                let list = self.operand(ty, 0);
                format!("pushed({list}, {})", self.operand(item, depth))
            }
            (1 | 2, _) => {
                let condition = self.expr(&Ty::Bool, depth);
                let (left, right) = (self.operand(ty, depth), self.operand(ty, 0));
                format!("chosen({condition}, {left}, {right})")
            }
            (3, Ty::Int | Ty::Str | Ty::Bool) => {
                let function = self.function_value(&[Ty::Int], ty, depth);
                format!("applied({function}, {})", self.expr(&Ty::Int, depth))
            }
            (3, Ty::Optional(inner)) => {
                let dict = Ty::Dict(Box::new(Ty::Str), inner.clone());
                let table = self.operand(&dict, 0);
                format!("looked_up({table}, {})", self.expr(&Ty::Str, depth))
            }
            (_, _) => {
                let other = super::ty::scalar(self.choices);
                let (left, right) = (self.operand(&other, depth), self.operand(ty, 0));
                format!("swapped({left}, {right})[0]")
            }
        }
    }
}
