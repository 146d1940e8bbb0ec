"""Each evaluation of a `def` or a `lambda` makes another function, which stays itself wherever it is kept."""

from functools import partial
from typing import Callable


def case_a_nested_function() -> list[bool]:
    def step(x: int) -> int:
        return x + 1

    fs: list[Callable[[int], int]] = [step]
    fs.append(step)
    return [step in fs, fs.index(step) == 0, fs.count(step) == 2, fs[0] is fs[1], fs[0] is step]


def case_a_lambda_with_a_name() -> list[bool]:
    step: Callable[[int], int] = lambda x: x + 1
    other = lambda x: x + 1
    fs: list[Callable[[int], int]] = [step, other]
    return [step in fs, fs[0] is step, fs[1] is step, fs[1] is other, other == other, step == other]


def case_each_evaluation_is_another() -> tuple[int, int]:
    fs: list[Callable[[], int]] = []
    for i in range(3):
        fs.append(lambda: 1)
    return len(set(fs)), fs.count(fs[1])


def make(n: int) -> Callable[[int], int]:
    def add(x: int) -> int:
        return x + n

    return add


def case_made_by_a_call() -> list[bool]:
    a, b = make(1), make(1)
    fs: list[Callable[[int], int]] = [a]
    return [a is b, a == a, a in fs, b in fs, make(1) in fs, a is fs[0], a != b]


def case_unsubscribe() -> list[str]:
    log: list[str] = []
    handlers: list[Callable[[str], None]] = []

    def subscribe(handler: Callable[[str], None]) -> Callable[[], None]:
        handlers.append(handler)

        def unsubscribe() -> None:
            handlers.remove(handler)

        return unsubscribe

    def first(text: str) -> None:
        log.append("1" + text)

    def second(text: str) -> None:
        log.append("2" + text)

    stop_first = subscribe(first)
    stop_second = subscribe(second)
    for h in list(handlers):
        h("a")
    stop_first()
    for h in list(handlers):
        h("b")
    stop_second()
    log.append(str(len(handlers)))
    try:
        stop_first()
    except ValueError as e:
        log.append(str(e))
    return log


def case_a_handler_that_removes_itself() -> list[int]:
    handlers: list[Callable[[], None]] = []
    log: list[int] = []

    def once() -> None:
        log.append(1)
        handlers.remove(once)

    handlers.append(once)
    for _ in range(2):
        for h in list(handlers):
            h()
    log.append(len(handlers))
    return log


def case_keys_and_their_captures() -> list[int]:
    calls: dict[Callable[[int], int], int] = {}
    fs = [make(1), make(2)]
    for f in [fs[0], fs[1], fs[0]]:
        calls[f] = calls.get(f, 0) + f(10)
    return list(calls.values())


def case_bound_anew() -> list[bool]:
    f: Callable[[int], int] = lambda x: x
    g = f
    f = lambda x: x
    return [f is g, f is f, g == g]


def case_partials() -> list[bool]:
    def add(a: int, b: int) -> int:
        return a + b

    one = partial(add, 1)
    two = partial(add, 1)
    fs: list[Callable[[int], int]] = [one, two]
    return [one in fs, fs[0] is one, fs[0] is two, fs[0] == fs[1], fs.index(two) == 1]


def traced(f: Callable[[int], int]) -> Callable[[int], int]:
    def wrapper(x: int) -> int:
        return f(x)

    return wrapper


@traced
def inc(x: int) -> int:
    return x + 1


def plain(x: int) -> int:
    return x + 1


def case_decorated() -> list[bool]:
    fs: list[Callable[[int], int]] = [inc]
    again = traced(plain)
    fs.append(again)
    return [inc in fs, again in fs, plain in fs, traced(plain) in fs, fs[0] is inc, fs[1] is again]


def case_with_defaults() -> list[bool]:
    fs: list[Callable[[], int]] = []
    for i in range(3):
        def f(i: int = i) -> int:
            return i
        fs.append(f)
    return [f is fs[2], f in fs, fs[0] == fs[1], [g() for g in fs] == [0, 1, 2]]


def case_recursive() -> list[bool]:
    def down(n: int) -> bool:
        return True if n == 0 else known[0] is down and down(n - 1)

    known: list[Callable[[int], bool]] = [down]
    return [down(2), down in known]


def case_in_a_conditional() -> list[bool]:
    f = (lambda x: x) if len("ab") == 2 else make(1)
    fs: list[Callable[[int], int]] = [make(1), f]
    return [f is fs[1], f in fs, fs.index(f) == 1]
