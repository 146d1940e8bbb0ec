"""Annotations declare; they do not convert or check."""


def case_with_a_value() -> tuple[int, list[str]]:
    n: int = 5
    words: list[str] = []
    words.append("x")
    return (n, words)


def declared(flag: bool) -> str:
    text: str
    if flag:
        text = "yes"
    else:
        text = "no"
    return text


def case_without_a_value() -> list[str]:
    return [declared(True), declared(False)]


def case_int_under_a_float_annotation_stays_int() -> float:
    n: float = 3
    return n


def case_bool_under_an_int_annotation_stays_bool() -> int:
    n: int = True
    return n


def case_int_to_a_float_parameter() -> str:
    return show(2) + " " + show(2.0)


def show(x: float) -> str:
    return str(x)


def only_declared() -> int:
    n: int
    return n  # noqa: F821


def case_declared_but_never_assigned() -> int:
    return only_declared()


def case_final_values_of_a_mixed_float() -> list[float]:
    values: list[float] = [1, 2.5, True]
    values.append(3)
    return values
