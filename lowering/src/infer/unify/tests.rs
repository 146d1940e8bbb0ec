//! How types grow, are merged and are refused.

use super::*;

fn list(unifier: &mut Unifier) -> Ty {
    let var = unifier.fresh();
    Ty::list(Ty::Var(var))
}

fn element(ty: &Ty) -> Ty {
    match ty {
        Ty::List(item) => (**item).clone(),
        other => other.clone(),
    }
}

#[test]
fn none_joined_with_a_type_is_optional() {
    let mut unifier = Unifier::default();
    let joined = unifier.join(&Ty::None, &Ty::Int);
    assert_eq!(joined, Some(Ty::optional(Ty::Int)));
    assert_eq!(unifier.join(&Ty::optional(Ty::Int), &Ty::None), Some(Ty::optional(Ty::Int)));
    assert_eq!(unifier.join(&Ty::Int, &Ty::Range), None);
    assert_eq!(unifier.join(&Ty::Never, &Ty::Str), Some(Ty::Str));
}

#[test]
fn an_element_type_grows_from_none_to_optional() {
    let mut unifier = Unifier::default();
    let xs = list(&mut unifier);
    assert!(unifier.store(&element(&xs), &Ty::None));
    assert!(unifier.store(&element(&xs), &Ty::Int));
    assert_eq!(unifier.resolve(&xs), Ty::list(Ty::optional(Ty::Int)));
    assert!(!unifier.store(&element(&xs), &Ty::Range));
}

#[test]
fn data_of_several_classes_are_a_union_of_them() {
    let mut unifier = Unifier::default();
    let xs = list(&mut unifier);
    for ty in [Ty::Int, Ty::Str, Ty::None, Ty::list(Ty::Int)] {
        assert!(unifier.store(&element(&xs), &ty));
    }
    let union = Ty::union(vec![Ty::Int, Ty::Str, Ty::list(Ty::Int)]).expect("classes tell them apart");
    assert_eq!(unifier.resolve(&element(&xs)), Ty::optional(union));
    assert!(!unifier.store(&element(&xs), &Ty::list(Ty::Str)));
}

#[test]
fn containers_of_different_data_are_not_made_one() {
    let mut unifier = Unifier::default();
    let (xs, ys) = (list(&mut unifier), list(&mut unifier));
    assert!(unifier.store(&element(&xs), &Ty::Int));
    assert!(unifier.store(&element(&ys), &Ty::Str));
    assert!(!unifier.unify(&xs, &ys));
}

#[test]
fn lists_that_are_shared_have_one_element_type() {
    let mut unifier = Unifier::default();
    let (xs, ys) = (list(&mut unifier), list(&mut unifier));
    assert!(unifier.unify(&xs, &ys));
    assert!(unifier.store(&element(&ys), &Ty::Str));
    assert_eq!(unifier.resolve(&xs), Ty::list(Ty::Str));
}

#[test]
fn a_declared_element_type_does_not_grow() {
    let mut unifier = Unifier::default();
    let xs = list(&mut unifier);
    assert!(unifier.store(&element(&xs), &Ty::Int));
    assert!(unifier.unify(&xs, &Ty::list(Ty::Int)));
    assert!(!unifier.unify(&xs, &Ty::list(Ty::Float)));
}

#[test]
fn a_list_cannot_hold_itself() {
    let mut unifier = Unifier::default();
    let xs = list(&mut unifier);
    assert!(!unifier.store(&element(&xs), &xs));
}

/// A unifier that knows of two functions of one parameter, and them, capturing nothing.
fn two_functions() -> (Unifier, Ty, Ty) {
    let shape = Shape { required: Some(vec![None]), most: Some(1) };
    let unifier = Unifier { shapes: vec![shape.clone(), shape], ..Unifier::default() };
    let function = |index| Ty::closure(FunctionId::new(index), Vec::new());
    (unifier, function(0), function(1))
}

#[test]
fn one_function_joined_with_itself_is_still_known_exactly() {
    let (mut unifier, f, _) = two_functions();
    assert_eq!(unifier.join(&f, &f), Some(f));
    assert!(unifier.obligations.is_empty());
}

#[test]
fn of_two_functions_only_the_types_are_known() {
    let (mut unifier, f, g) = two_functions();
    let joined = unifier.join(&f, &g).expect("both take one argument");
    assert!(matches!(joined, Ty::Function(_)));
    assert_eq!(unifier.obligations.len(), 2);
    assert_eq!(unifier.join(&joined, &f), Some(joined));
}

#[test]
fn a_function_does_not_stand_where_more_arguments_are_passed() {
    let (mut unifier, f, _) = two_functions();
    let due = FunctionTy { params: vec![Ty::Int, Ty::Int], result: Ty::Int };
    assert!(!unifier.fits(&f, &Ty::Function(Box::new(due))));
}

#[test]
fn a_container_holds_functions_by_their_types() {
    let (mut unifier, f, _) = two_functions();
    let xs = list(&mut unifier);
    assert!(unifier.store(&element(&xs), &f));
    assert!(matches!(unifier.head(&element(&xs)), Ty::Function(_)));
}

#[test]
fn a_failed_attempt_leaves_no_trace() {
    let mut unifier = Unifier::default();
    let xs = list(&mut unifier);
    let before = unifier.snapshot();
    assert!(unifier.store(&element(&xs), &Ty::Int));
    unifier.rollback(before);
    assert!(!unifier.changed);
    assert_eq!(unifier.finish(&xs), Ty::list(Ty::Never));
}

#[test]
fn an_optional_fits_only_where_none_may_stand() {
    let mut unifier = Unifier::default();
    assert!(unifier.fits(&Ty::Int, &Ty::optional(Ty::Int)));
    assert!(!unifier.fits(&Ty::optional(Ty::Int), &Ty::Int));
    assert!(!unifier.fits(&Ty::Bool, &Ty::Int));
    let pair = |ty| Ty::Tuple(vec![Ty::Int, ty]);
    assert!(unifier.fits(&pair(Ty::None), &pair(Ty::optional(Ty::Str))));
}
