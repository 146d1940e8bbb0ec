"""Values of which the compiler knows more than their types say: branches that are never taken, empty containers."""

from typing import Optional


def case_an_item_or_a_literal() -> float:
    v = True
    return abs([1.0, 2.0][-1] if v else -0.5)


def case_get_of_a_dict_without_entries() -> Optional[str]:
    v: Optional[str] = "e"
    try:
        v = {a: b for a, b in {2: ""}.items() if False}.get([1].pop(0))
    except IndexError as ex:
        return str(ex)
    return v


def case_none_by_a_condition_that_folds() -> str:
    o: Optional[str] = "b"
    try:
        o = " a" if False | False else None
    except ValueError as e:
        return str(e)
    return str(o)
