"""Functions of a module are one object each: searched for in lists, keys of dicts, members of sets."""

from typing import Callable, Optional


def inc(x: int) -> int:
    return x + 1


def dec(x: int) -> int:
    return x - 1


def same(x: int) -> int:
    return x


class Refused(Exception):
    pass


def case_index_count_and_in() -> tuple[int, int, bool, bool]:
    fs: list[Callable[[int], int]] = [inc, dec, inc]
    return fs.index(dec), fs.count(inc), same in fs, dec not in fs


def case_index_of_what_is_not_there() -> str:
    fs: list[Callable[[int], int]] = [inc, dec]
    try:
        return str(fs.index(same))
    except ValueError as e:
        return type(e).__name__


def case_remove() -> list[int]:
    fs: list[Callable[[int], int]] = [inc, dec, inc, same]
    fs.remove(inc)
    return [f(10) for f in fs]


def case_remove_what_is_not_there() -> None:
    fs: list[Callable[[int], int]] = [inc]
    fs.remove(dec)


def case_key() -> list[str]:
    names: dict[Callable[[int], int], str] = {inc: "i", dec: "d"}
    names[same] = "s"
    names[inc] += "!"
    return [names[inc], names[dec], names[same]]


def case_no_such_key() -> str:
    names: dict[Callable[[int], int], str] = {inc: "i"}
    return names.get(dec, "none") + str(same in names) + names.pop(inc)


def case_counts() -> list[int]:
    calls: dict[Callable[[int], int], int] = {}
    for f in [inc, dec, inc, same, inc]:
        calls[f] = calls.get(f, 0) + 1
    return list(calls.values())


def case_set() -> tuple[int, bool, bool]:
    fs: set[Callable[[int], int]] = {inc, dec, inc}
    fs.add(dec)
    fs.discard(inc)
    return len(fs), inc in fs, dec in fs


def case_equality_of_values() -> list[bool]:
    fs: list[Callable[[int], int]] = [inc, dec]
    f, g = fs
    return [f == inc, f != inc, f is inc, f is not inc, f == g, f is g, inc == f, g is not inc]


def case_of_optional() -> list[bool]:
    f: Optional[Callable[[int], int]] = None
    out = [f == inc, f is inc]
    for f in [inc, dec]:
        out.append(f is inc)
    found: dict[str, Callable[[int], int]] = {"inc": inc}
    g = found.get("inc")
    h = found.get("dec")
    return out + [g is inc, g == inc, g != dec, h == inc, g is h, g is found.get("inc")]


def case_lists_and_tuples_of_functions_are_equal() -> list[bool]:
    fs: list[Callable[[int], int]] = [inc, dec]
    gs: list[Callable[[int], int]] = [inc, dec]
    hs: list[Callable[[int], int]] = [dec, inc]
    pair: tuple[Callable[[int], int], int] = (fs[0], 1)
    other: tuple[Callable[[int], int], int] = (gs[0], 1)
    return [fs == gs, fs == hs, fs is gs, pair == other, (fs[0], 1) == (fs[1], 1)]


def case_builtins() -> list[bool]:
    fs: list[Callable[[int], int]] = [abs, inc]
    return [abs in fs, fs[0] is abs, fs[1] is abs, fs.index(abs) == 0]


def case_builtin_classes() -> list[bool]:
    conversions: list[Callable[[str], object]] = []
    to: dict[str, Callable[[str], int]] = {"int": int, "len": len}
    return [to["int"] is int, to["len"] is int, to["len"] == len, len(conversions) == 0]


def case_classes_of_exceptions() -> list[bool]:
    errors = {"a": ValueError, "b": KeyError, "c": Refused}
    out = [repr(make("x")) for make in errors.values()]
    return [out == ["ValueError('x')", "KeyError('x')", "Refused('x')"], errors["a"] is ValueError, errors["c"] is Refused, errors["b"] is errors["a"]]


def passed(f: Callable[[int], int], fs: list[Callable[[int], int]]) -> bool:
    return f in fs


def case_passed() -> list[bool]:
    fs: list[Callable[[int], int]] = [inc]
    return [passed(inc, fs), passed(dec, fs)]


PIPELINE: list[Callable[[int], int]] = [inc]


def register(f: Callable[[int], int]) -> Callable[[int], int]:
    if f not in PIPELINE:
        PIPELINE.append(f)
    return f


@register
def double(x: int) -> int:
    return x * 2


def case_registered_once() -> tuple[int, int, bool]:
    register(double)
    register(inc)
    register(dec)
    register(dec)
    return len(PIPELINE), PIPELINE.index(double), PIPELINE[-1] is dec
