"""Functions without result that may raise: called everywhere, passed, returned, decorated."""

from typing import Callable, Iterator, NoReturn, Optional


def check(n: int) -> None:
    if n > 3:
        raise RuntimeError("limit")


def fail(n: int) -> NoReturn:
    raise KeyError(n)


class Refused(Exception):
    def __init__(self, code: int) -> None:
        if code > 9:
            raise ValueError("code")
        self.code = code

    def check(self) -> None:
        if self.code > 3:
            raise KeyError(self.code)


def twice(f: Callable[[int], None]) -> Callable[[int], None]:
    def inner(n: int) -> None:
        f(n)
        if n > 1:
            f(n + 1)

    return inner


@twice
def shown(n: int) -> None:
    print("shown", n)
    if n == 3:
        raise ValueError(n)


def numbers(n: int) -> Iterator[int]:
    check(n)
    yield n
    if n > 1:
        check(n + 2)


def case_in_a_tuple() -> Optional[tuple[None, None]]:
    try:
        t = (check(1), check(2))
        return t
    except RuntimeError:
        return None


def case_the_result_is_none() -> bool:
    try:
        return check(1) is None
    except RuntimeError:
        return False


def case_returned_by_a_procedure() -> str:
    def inner(n: int) -> None:
        return check(n)

    try:
        inner(2)
        inner(9)
    except RuntimeError as e:
        return str(e)
    return "no"


def case_mapped() -> list[None]:
    try:
        return list(map(check, [1, 2, 3]))
    except RuntimeError:
        return []


def case_mapped_and_raised() -> int:
    try:
        return len(list(map(check, [1, 2, 5])))
    except RuntimeError:
        return -1


def case_a_method_of_an_exception() -> list[str]:
    found: list[str] = []
    for code in [1, 5, 10]:
        try:
            Refused(code).check()
            found.append("ends")
        except (KeyError, ValueError) as e:
            found.append(repr(e))
    return found


def case_values() -> list[str]:
    found: list[str] = []
    checks: list[Callable[[int], None]] = [check, shown, lambda n: check(n + 1)]
    for f in checks:
        for n in [1, 3]:
            try:
                f(n)
                found.append("ends")
            except (RuntimeError, ValueError) as e:
                found.append(repr(e))
    return found


def case_a_generator() -> list[str]:
    found: list[str] = []
    for n in [1, 2, 4]:
        try:
            for item in numbers(n):
                found.append(str(item))
        except RuntimeError as e:
            found.append(repr(e))
    return found


def case_in_a_finally_and_a_loop() -> int:
    rounds = 0
    try:
        for n in range(9):
            try:
                check(n)
            finally:
                rounds += 1
    except RuntimeError:
        rounds *= 10
    return rounds


def case_a_conditional() -> list[str]:
    found: list[str] = []
    for n in [1, 5]:
        try:
            check(n) if n > 2 else print("small")
            check(n) or found.append("or")
        except RuntimeError as e:
            found.append(str(e))
    return found


def case_what_never_returns() -> str:
    try:
        if len("a") > 0:
            fail(3)
        check(1)
    except KeyError as e:
        return repr(e)
    return "no"
