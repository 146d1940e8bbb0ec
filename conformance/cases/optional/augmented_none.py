"""`x += 1` where `x` may be None: Python raises TypeError once the operands are there."""

from typing import Optional

counter: Optional[int] = None


def add(value: Optional[int], step: int) -> int:
    value += step  # type: ignore
    return value


def join(text: Optional[str], more: str) -> str:
    text += more  # type: ignore
    return text


def scale(value: Optional[float], factor: Optional[float]) -> float:
    value *= factor  # type: ignore
    return value


def case_none() -> int:
    return add(None, 1)


def case_some() -> int:
    return add(4, 1)


def case_text() -> list[str]:
    seen = [join("a", "b")]
    try:
        join(None, "b")
    except TypeError as error:
        seen.append(str(error))
    return seen


def case_either_operand() -> list[str]:
    seen: list[str] = []
    for value, factor in [(1.5, 2.0), (None, 2.0), (1.5, None), (None, None)]:
        try:
            seen.append(str(scale(value, factor)))
        except TypeError as error:
            seen.append(str(error))
    return seen


def bump() -> int:
    global counter
    counter += 1  # type: ignore
    return counter


def case_of_a_module_variable() -> list[str]:
    global counter
    seen: list[str] = []
    try:
        bump()
    except TypeError as error:
        seen.append(str(error))
    counter = 4
    seen.append(str(bump()))
    return seen


def noted(log: list[str]) -> int:
    log.append("value")
    return 1


def case_value_is_evaluated_first() -> list[str]:
    log: list[str] = []
    total: Optional[int] = None if len(log) == 0 else 3
    try:
        total -= noted(log)  # type: ignore
    except TypeError as error:
        log.append(str(error))
    return log


def case_narrowed_afterwards() -> int:
    value: Optional[int] = int("3") if counter is None else None
    value += 1  # type: ignore
    return value * 2


def tested(value: Optional[int]) -> int:
    if value is not None:
        value += 1
        return value
    return 0


def case_after_a_test() -> tuple[int, int]:
    return tested(None), tested(1)
