"""`match`, `case` and `_` are names like others elsewhere."""


def match(n: int) -> int:
    return n * 2


def case_as_a_function():
    return match(4)


def case_as_variables():
    case = 3
    match match(case):
        case 6:
            return "six"
    return case


def case_in_one_statement():
    case = [1, 2]
    _ = 5
    match case:
        case [_, n]:
            return n, _
