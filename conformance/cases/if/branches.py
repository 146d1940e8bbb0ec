"""`if`, `elif`, `else`, and conditional expressions."""


def grade(score: int) -> str:
    if score >= 90:
        return "A"
    elif score >= 80:
        return "B"
    elif score >= 70:
        return "C"
    else:
        return "F"


def case_first_true_branch_wins() -> list[str]:
    return [grade(95), grade(90), grade(89), grade(70), grade(-5)]


def case_no_branch_taken() -> int:
    n = 5
    if n > 10:
        n = 0
    elif n < 0:
        n = 1
    return n


def nested(a: bool, b: bool) -> int:
    if a:
        if b:
            return 1
    else:
        if b:
            return 2
        return 3
    return 4


def case_dangling_else() -> list[int]:
    return [nested(True, True), nested(True, False), nested(False, True), nested(False, False)]


checks: list[str] = []


def check(name: str, value: bool) -> bool:
    checks.append(name)
    return value


def case_later_conditions_are_not_evaluated() -> list[str]:
    if check("a", False):
        pass
    elif check("b", True):
        pass
    elif check("c", True):
        pass
    return checks


def case_conditional_expression_evaluates_one_side() -> tuple[bool, list[str]]:
    result = check("yes", True) if check("test", False) else check("no", False)
    return (result, checks)


def case_nested_conditional_expressions() -> list[str]:
    out: list[str] = []
    for n in [-1, 0, 1]:
        out.append("neg" if n < 0 else "zero" if n == 0 else "pos")
    return out


def case_conditional_expression_of_lists_shares() -> list[int]:
    a, b = [1], [2]
    chosen = a if len(b) == 1 else b
    chosen.append(9)
    return a


def case_complex_condition() -> list[int]:
    out: list[int] = []
    for year in [1900, 2000, 2023, 2024]:
        if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0):
            out.append(year)
    return out


def case_pass_does_nothing() -> str:
    if True:
        pass
    ...
    return "done"
