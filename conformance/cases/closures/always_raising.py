"""Functions that always raise, as values."""
from typing import Callable


def case_in_a_list() -> list[str]:
    out: list[str] = []

    def refuse(reason: str, code: int) -> None:
        try:
            if True:
                raise ValueError(reason, code)
        finally:
            out.append("cleaned")

    def accept(reason: str, code: int) -> None:
        out.append(reason)

    steps: list[Callable[[str, int], None]] = [accept, refuse]
    for step in steps:
        try:
            step("late", 3)
        except ValueError as error:
            out.append(str(error))
    return out


def fail(reason: str) -> None:
    raise KeyError(reason)


def case_called_by_name_and_as_a_value() -> list[str]:
    out: list[str] = []
    try:
        fail("direct")
    except KeyError as error:
        out.append(repr(error))
    only: Callable[[str], None] = fail
    handlers = {"only": only}
    try:
        handlers["only"]("value")
    except KeyError as error:
        out.append(repr(error))
    return out


def case_captured_by_a_shared_name() -> int:
    def outer(count: int) -> int:
        def inner(a: int, b: int) -> int:
            try:
                if True or False:
                    raise ValueError
            finally:
                count_down.append(count)

        def other(a: int) -> int:
            if a:
                return inner(a, 1)
            return 0

        try:
            return other(count)
        except ValueError:
            return len(count_down)

    count_down: list[int] = []
    return outer(2) + outer(0)
