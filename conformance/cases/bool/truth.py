"""What counts as true, and what `not` makes of it."""


def truth_of_int(n: int) -> bool:
    return not not n


def case_numbers() -> list[bool]:
    return [bool(0), bool(-1), bool(2**70), bool(0.0), bool(-0.0), bool(0.1)]


def case_containers() -> list[bool]:
    return [bool(""), bool(" "), bool([]), bool([0]), bool({}), bool({0: 0}), bool(())]


def case_none() -> bool:
    return bool(None)


def case_not_gives_a_bool() -> list[bool]:
    return [truth_of_int(0), truth_of_int(7), not "", not [0]]


def case_if_on_a_container() -> str:
    seen: list[int] = []
    result = "empty" if not seen else "full"
    seen.append(0)
    if seen:
        result += " then full"
    return result


def case_while_on_a_list() -> list[int]:
    stack = [1, 2, 3]
    out: list[int] = []
    while stack:
        out.append(stack.pop())
    return out


def case_nan_is_true() -> bool:
    return bool(float("nan"))
