"""Cases that the types of the subject, or their guards, rule out."""

from typing import Optional


def of_int(number: int) -> int:
    match number:
        case str() as text:
            return len(text)
        case _:
            print("other")
    return 3


def to_none(number: int) -> None:
    match number:
        case str() as text:
            print(text)
        case other:
            print("other", other)
    print("after")


def guarded(pair: tuple[int, str]) -> int:
    match pair:
        case (m, n) if False:

            def inner() -> int:
                return m + len(n)

            return inner()
        case rest:
            print(rest)
    return 3


def guarded_by_none(value: Optional[int], log: list[str]) -> str:
    match value:
        case int() as number if number is None:
            log.append("none")
        case int() as number if not log:
            log.append(str(number))
        case None:
            log.append("nothing")
    return ",".join(log)


def case_a_class_of_another_type() -> int:
    return of_int(1)


def case_a_class_of_another_type_in_a_procedure() -> None:
    to_none(7)


def case_a_guard_that_is_false() -> int:
    return guarded((1, "a"))


def case_a_guard_that_cannot_hold() -> list[str]:
    return [guarded_by_none(5, []), guarded_by_none(5, ["x"]), guarded_by_none(None, [])]


def case_a_filter_that_passes_all_and_one_that_passes_none() -> tuple[list[int], list[int]]:
    kept = filter(lambda number: True, [1, 2, 3])
    none = filter(lambda number: None, [1, 2, 3])
    return (list(kept), list(none))
