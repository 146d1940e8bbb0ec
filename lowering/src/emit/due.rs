//! Types that Rust knows without their being written: of what is stored in a field or a module variable.

use syn::visit_mut::{self, VisitMut};
use syn::{Expr, ExprMethodCall, FieldValue, PathArguments};

/// `Vec::new()` for `Vec::<Int>::new()`.
pub(super) struct Due;

impl VisitMut for Due {
    fn visit_field_value_mut(&mut self, field: &mut FieldValue) {
        visit_mut::visit_field_value_mut(self, field);
        without_types(&mut field.expr);
    }

    fn visit_expr_method_call_mut(&mut self, call: &mut ExprMethodCall) {
        visit_mut::visit_expr_method_call_mut(self, call);
        if call.method == "set"
            && is_module_variable(&call.receiver)
            && let Some(value) = call.args.first_mut()
        {
            without_types(value);
        }
    }
}

/// Whether the expression is the path of a `static`.
fn is_module_variable(expr: &Expr) -> bool {
    let Expr::Path(path) = expr else { return false };
    let last = path.path.segments.last().map(|segment| segment.ident.to_string());
    last.is_some_and(|name| !name.contains(char::is_lowercase))
}

/// Takes the type arguments of a new empty container away, also behind `Some`.
fn without_types(expr: &mut Expr) {
    let Expr::Call(call) = expr else { return };
    let Expr::Path(function) = &mut *call.func else { return };
    let mut segments = function.path.segments.iter_mut().rev();
    match (segments.next(), segments.next()) {
        (Some(new), Some(class)) if new.ident == "new" && call.args.is_empty() => {
            class.arguments = PathArguments::None;
        }
        (Some(some), None) if some.ident == "Some" => {
            if let Some(inner) = call.args.first_mut() {
                without_types(inner);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use syn::{Block, parse_quote};

    #[test]
    fn what_a_field_or_a_module_variable_keeps_has_its_type_there() {
        let mut block: Block = parse_quote!({
            NUMBERS.set(List::<Int>::new());
            ledger::ACCOUNTS.set(Dict::<Str, Int>::new());
            let order = Order { id, items: Vec::<Int>::new(), note: Some(Set::<Str>::new()) };
            cell.set(List::<Int>::new());
        });
        Due.visit_block_mut(&mut block);
        let expected: Block = parse_quote!({
            NUMBERS.set(List::new());
            ledger::ACCOUNTS.set(Dict::new());
            let order = Order { id, items: Vec::new(), note: Some(Set::new()) };
            cell.set(List::<Int>::new());
        });
        assert_eq!(block, expected);
    }
}
