"""What the subject may be, and what changes it meanwhile."""

from typing import Optional

current: Optional[int] = None


def set_current(n: Optional[int]) -> bool:
    global current
    current = n
    return False


def case_a_global_that_a_guard_changes():
    set_current(1)
    match current:
        case 1 if set_current(2):
            return "no"
        case 2:
            return "two"
        case 1:
            return "one", current


def of_global() -> str:
    match current:
        case None:
            return "none"
        case n if n > 3:
            return f"big {current + 1}"
        case _:
            return f"{current + 1}"


def case_a_global():
    out = [of_global()]
    set_current(2)
    out.append(of_global())
    set_current(8)
    out.append(of_global())
    return out


def case_a_variable_that_a_nested_function_changes():
    x = 1

    def change() -> bool:
        nonlocal x
        x += 1
        return False

    match x:
        case 1 if change():
            return "no"
        case 2:
            return "two"
        case 1:
            return "one", x


def case_a_captured_variable():
    limit = [1, 2]

    def look() -> str:
        match limit:
            case [a, b]:
                return f"{a} {b}"
            case _:
                return "other"

    out = [look()]
    limit = [3]
    out.append(look())
    return out


def case_an_attribute_of_nothing_else():
    rows = {"a": [1, 2]}
    match rows["a"]:
        case [x, y]:
            rows["a"].append(x + y)
    return rows


def case_a_call():
    match "a,b,c".split(","):
        case [first, *rest]:
            return first, rest


def case_an_expression():
    a, b = 3, 4
    match a * b + 1:
        case 13 as found:
            return found


def case_a_conditional():
    for n in (1, 2):
        match "odd" if n % 2 else "even":
            case "odd":
                continue
            case word:
                return word


def case_a_walrus():
    match (n := 5) + 1:
        case 6:
            return n


def case_bound_by_its_own_pattern():
    xs = [1, 2, 3]
    while True:
        match xs:
            case []:
                return "empty"
            case [_, *xs]:
                pass


def case_bound_by_its_own_guard():
    x = 1
    match x:
        case 1 if (x := 2) > 5:
            return "no"
        case 1:
            return "still one", x
        case 2:
            return "two"


def case_unbound():
    if current is not None:
        found = 1
    match found:
        case _:
            return "no"


def case_an_unbound_part():
    if current is not None:
        found = 1
    match (2, found):
        case (1, _):
            return "no"
        case _:
            return "no"


def case_unknown():
    match nowhere:  # type: ignore
        case _:
            return "no"
