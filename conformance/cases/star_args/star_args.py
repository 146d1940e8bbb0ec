"""`*args`, `**kwargs`, and unpacking them in calls."""

from typing import Callable


def total(*numbers: int) -> int:
    result = 0
    for number in numbers:
        result += number
    return result


def case_any_number_of_arguments() -> list[int]:
    return [total(), total(1), total(1, 2), total(1, 2, 3, 4, 5)]


def count(*args) -> int:
    return len(args)


def case_length_of_args() -> list[int]:
    return [count(), count(1, "a", 2.0), count(None)]


def case_args_is_a_tuple() -> tuple[tuple[int, str], tuple[()]]:
    def pack(*args):
        return args

    return (pack(1, "a"), pack())


def first_and_rest(first, *rest):
    return (first, rest)


def case_first_and_rest() -> tuple[int, tuple[int, int]]:
    return first_and_rest(1, 2, 3)


def case_unpack_a_tuple() -> int:
    def volume(a: int, b: int, c: int) -> int:
        return a * b * c

    sides = (2, 3, 4)
    return volume(*sides) + volume(1, *(5, 6)) + volume(*(1, 2), 3)


def case_unpack_into_star() -> int:
    pair = (10, 20)
    return total(1, *pair, 2, *pair)


def case_unpack_with_different_types() -> str:
    def show(n: int, s: str, f: float) -> str:
        return f"{n} {s} {f}"

    values = (1, "b", 2.5)
    return show(*values)


def case_keyword_arguments() -> list[tuple[str, int]]:
    def collect(**kwargs: int) -> list[tuple[str, int]]:
        return list(kwargs.items())

    return collect(a=1, b=2) + collect() + collect(z=26)


def case_kwargs_is_a_dict() -> dict[str, str]:
    def collect(**kwargs: str) -> dict[str, str]:
        kwargs["extra"] = "e"
        return kwargs

    return collect(a="x")


def case_named_and_others() -> tuple[int, int, dict[str, int]]:
    def f(a: int, b: int = 2, **others: int) -> tuple[int, int, dict[str, int]]:
        return (a, b, others)

    return f(1, c=3, d=4)


def case_everything_at_once() -> str:
    def f(a, b=2, *args, c, d=4, **kwargs):
        return f"{a} {b} {args} {c} {d} {kwargs}"

    return f(1, 5, 6, 7, c=8, e=9)


def case_unpack_a_literal_dict() -> int:
    def f(a: int, b: int, c: int = 0) -> int:
        return a * 100 + b * 10 + c

    return f(**{"a": 1, "b": 2}) + f(1, **{"c": 3, "b": 4})


def case_keyword_only() -> list[int]:
    def f(*, a: int, b: int = 5) -> int:
        return a * 10 + b

    return [f(a=1), f(b=2, a=3)]


def case_keyword_only_after_star() -> tuple[tuple[int, int], str]:
    def f(*args, sep=","):
        return (args, sep)

    return f(1, 2, sep=";")


def case_positional_only() -> list[int]:
    def f(a: int, /, b: int) -> int:
        return a * 10 + b

    return [f(1, 2), f(3, b=4)]


def case_positional_only_name_in_kwargs() -> tuple[int, dict[str, int]]:
    def f(a: int, /, **kwargs: int) -> tuple[int, dict[str, int]]:
        return (a, kwargs)

    return f(1, a=2)


def case_forwarding() -> list[int]:
    def call(function, *args):
        return function(*args)

    return [call(total, 1, 2, 3), call(max, 4, 5) if False else 5, call(lambda: 6)]


def case_forwarding_with_a_fixed_argument() -> int:
    def bind(function, first):
        def bound(*rest):
            return function(first, *rest)

        return bound

    return bind(total, 100)(1, 2, 3)


def case_forwarding_through_two_levels() -> int:
    def outer(*args):
        return middle(*args)

    def middle(*args):
        return total(*args)

    return outer(1, 2, 3)


def case_args_in_a_closure() -> int:
    def make(*args):
        def run() -> int:
            return total(*args)

        return run

    return make(4, 5)() + make()()


def case_star_of_a_call() -> int:
    def pair() -> tuple[int, int]:
        return (3, 4)

    return total(*pair())


def case_indexing_args() -> tuple[int, int]:
    def ends(*args):
        return (args[0], args[-1])

    return ends(1, 2, 3)


def case_a_value_with_star_parameters() -> list[int]:
    functions: list[Callable[[int, int], int]] = [total, lambda *xs: len(xs), lambda a, b=1, *c: a - b]
    return [f(7, 2) for f in functions]


def case_arguments_are_evaluated_in_order() -> list[str]:
    log: list[str] = []

    def note(name: str) -> str:
        log.append(name)
        return name

    def f(a: str, *args: str, **kwargs: str) -> None:
        pass

    f(note("a"), note("b"), *(note("c"), note("d")), x=note("e"), **{"y": note("f")})
    return log


def case_unused_args() -> int:
    def ignore(*args, **kwargs) -> int:
        return 1

    return ignore(1, "a", b=2)


def case_defaults_and_star() -> list[tuple[int, int, int]]:
    def f(a: int, b: int = 0, *rest: int) -> tuple[int, int, int]:
        return (a, b, len(rest))

    return [f(1), f(1, 2), f(1, 2, 3, 4)]


def case_max_of_args() -> int:
    def biggest(*values: int) -> int:
        best = values[0]
        for value in values:
            if value > best:
                best = value
        return best

    return biggest(3, 9, 2)


def case_recursion_over_args() -> int:
    def add(first: int, *rest: int) -> int:
        if len(rest) == 0:
            return first
        return first + add(*rest)

    return add(1, 2, 3, 4)
