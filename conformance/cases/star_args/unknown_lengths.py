"""Calls that unpack iterables of which only the running program knows the length."""


def three(a: int, b: int, c: int) -> int:
    return a * 100 + b * 10 + c


def defaults(a: int, b: int = 20, c: int = 30) -> list[int]:
    return [a, b, c]


def many(first: int, *rest: int, scale: int = 1) -> tuple[int, tuple[int, ...], int]:
    return (first * scale, rest, len(rest))


def nothing() -> str:
    return "nothing"


def case_list_fits() -> list[int]:
    xs = [1, 2, 3]
    pair = xs[1:]
    return [three(*xs), three(9, *pair), three(*pair, 7), three(*pair, *[5]), three(*range(3))]


def case_defaults_fill_in() -> list[list[int]]:
    return [defaults(*[x for x in range(n)]) for n in range(1, 4)]


def case_star_takes_the_rest() -> list[tuple[int, tuple[int, ...], int]]:
    xs = list(range(5))
    return [many(*xs), many(1, 2, *xs), many(*xs[:1]), many(*xs, scale=3), many(*xs, 8, 9)]


def case_any_iterable() -> list[tuple[int, tuple[int, ...], int]]:
    d = {4: "a", 5: "b"}
    return [many(*d), many(*d.keys()), many(*sorted({3, 1})), many(*(i * i for i in range(3))), many(*map(len, ["a", "bc"]))]


def case_letters() -> str:
    def join(a: str, *rest: str) -> str:
        return a + "|" + "-".join(rest)

    word = "hello"
    return join(*word) + join(*word[:1])


def attempt(xs: list[int], which: int) -> str:
    try:
        if which == 0:
            return str(three(*xs))
        if which == 1:
            return str(defaults(*xs))
        if which == 2:
            return str(many(*xs))
        if which == 3:
            return nothing(*xs)
        if which == 4:
            return str(three(1, *xs))
        if which == 5:
            return str(defaults(*xs, b=5))
        return str(three(*xs, c=5))
    except TypeError as e:
        return str(e)


def case_wrong_counts() -> list[str]:
    return [attempt(list(range(n)), which) for which in range(7) for n in range(6)]


def case_wrong_count_of_a_nested_function() -> str:
    def inner(a: int, b: int) -> int:
        return a + b

    xs = [1]
    try:
        return str(inner(*xs))
    except TypeError as e:
        return str(e)


def case_wrong_count_of_a_lambda() -> str:
    f = lambda a, b: a + b
    xs = [1, 2, 3]
    try:
        return str(f(*xs))
    except TypeError as e:
        return str(e)


def case_wrong_count_uncaught() -> int:
    xs = [1, 2]
    return three(*xs)


def case_order_of_evaluation() -> list[str]:
    log: list[str] = []

    def note(name: str, value: int) -> int:
        log.append(name)
        return value

    def items(name: str) -> list[int]:
        log.append(name)
        return [1, 2]

    def take(*xs: int, k: int) -> int:
        return sum(xs) + k

    total = take(note("a", 1), k=note("k", 5), *items("b"))
    log.append(str(total))
    return log


def case_iterating_comes_before_the_keywords() -> list[str]:
    log: list[str] = []

    def numbers():
        log.append("first")
        yield 1
        log.append("last")
        yield 2

    def key() -> int:
        log.append("key")
        return 3

    def take(a: int, b: int, c: int) -> int:
        return a + b + c

    log.append(str(take(*numbers(), c=key())))
    return log


def case_the_tuple_is_a_copy() -> tuple[tuple[int, ...], list[int]]:
    def keep(*xs: int) -> tuple[int, ...]:
        return xs

    source = [1, 2]
    kept = keep(*source)
    source.append(3)
    return (kept, source)


def case_passing_on() -> list[int]:
    def inner(*xs: int) -> int:
        return sum(xs) * 10 + len(xs)

    def outer(*xs: int) -> int:
        return inner(*xs) + inner(0, *xs[1:])

    xs = [1, 2, 3]
    return [outer(*xs), outer(1, 2), outer()]


def case_a_decorated_function() -> list[int]:
    def twice(f):
        def wrapper(*args):
            return f(*args) * 2

        return wrapper

    @twice
    def add(a: int, b: int) -> int:
        return a + b

    xs = [3, 4]
    return [add(*xs), add(1, 2)]


def case_lists_are_shared() -> list[list[int]]:
    def grow(*rows: list[int]) -> None:
        for row in rows:
            row.append(0)

    rows = [[1], [2]]
    grow(*rows)
    return rows


def case_optional_parameter() -> list[str]:
    def show(a: int, label: str | None = None) -> str:
        return f"{a} {label}"

    def call(*xs: int) -> str:
        return show(*xs)

    return [call(1)]


class Shortage(Exception):
    def __init__(self, wanted: int, there: int) -> None:
        self.missing = wanted - there

    def plus(self, *more: int) -> int:
        return self.missing + sum(more)


def case_methods() -> list[int]:
    e = Shortage(5, 2)
    xs = [10, 20]
    return [e.plus(*xs), e.plus(1, *xs), e.plus()]


def case_wrong_count_of_a_method() -> str:
    def f(xs: list[int]) -> int:
        e = Shortage(5, 2)
        return e.plus(*xs)

    return str(f([1]))
