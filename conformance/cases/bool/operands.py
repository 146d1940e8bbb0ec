"""`and` and `or` return an operand, evaluated at most once."""

calls: list[str] = []


def number(name: str, value: int) -> int:
    calls.append(name)
    return value


def case_or_returns_the_first_true() -> int:
    return 0 or 7 or 9


def case_and_returns_the_first_false() -> str:
    return "a" and "" and "c"


def case_all_false_or_returns_the_last() -> list[int]:
    first: list[int] = []
    second: list[int] = []
    result = first or second
    result.append(1)
    first.append(5)
    return second


def case_or_returns_the_same_list() -> list[int]:
    given = [1]
    chosen = given or [9]
    chosen.append(2)
    return given


def case_short_circuit_of_or() -> tuple[int, list[str]]:
    value = number("a", 0) or number("b", 4) or number("c", 5)
    return (value, calls)


def case_short_circuit_of_and() -> tuple[int, list[str]]:
    value = number("a", 3) and number("b", 0) and number("c", 5)
    return (value, calls)


def case_mixed_precedence() -> tuple[int, list[str]]:
    value = number("a", 1) or number("b", 0) and number("c", 0)
    return (value, calls)


def case_not_does_not_return_the_operand() -> bool:
    return not 5


def case_guard_before_a_division() -> list[bool]:
    out: list[bool] = []
    for d in [0, 2, 5]:
        out.append(d != 0 and 10 // d > 3)
    return out


def case_default_for_an_empty_text() -> list[str]:
    out: list[str] = []
    for name in ["ann", ""]:
        out.append(name or "nobody")
    return out
