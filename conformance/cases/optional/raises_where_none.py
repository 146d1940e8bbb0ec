"""Operations on values that may be None raise when they run, after what Python evaluates before them."""
from typing import Callable, Optional, TypedDict

log: list[str] = []


class Node(TypedDict):
    value: int
    next: Optional["Node"]


def seen(name: str, value: int) -> int:
    log.append(name)
    return value


def text(given: bool) -> Optional[str]:
    return "abc" if given else None


def number(given: bool) -> Optional[int]:
    return 5 if given else None


def real(given: bool) -> Optional[float]:
    return 2.5 if given else None


def items(given: bool) -> Optional[list[int]]:
    return [1, 2, 3] if given else None


def table(given: bool) -> Optional[dict[str, int]]:
    return {"a": 1} if given else None


def node(given: bool) -> Optional[Node]:
    return {"value": 1, "next": None} if given else None


def outcome(work: Callable[[bool], str]) -> list[str]:
    out = []
    for given in (True, False):
        log.clear()
        try:
            out.append(work(given))
        except (TypeError, AttributeError) as error:
            out.append(f"{type(error).__name__}: {error}")
        out.extend(log)
    return out


def add(given: bool) -> str:
    return repr(number(given) + seen("right", 1))


def add_behind(given: bool) -> str:
    return repr(seen("left", 1) + number(given))


def join(given: bool) -> str:
    return repr("x" + text(given))


def join_before(given: bool) -> str:
    return repr(text(given) + "x")


def repeat(given: bool) -> str:
    return repr(text(given) * 2)


def repeat_by(given: bool) -> str:
    return repr("ab" * number(given))


def divide(given: bool) -> str:
    return repr(10 / real(given))


def floor(given: bool) -> str:
    return repr(number(given) // 2)


def shift(given: bool) -> str:
    return repr(1 << number(given))


def negative(given: bool) -> str:
    return repr(-number(given))


def inverse(given: bool) -> str:
    return repr(~number(given))


def less(given: bool) -> str:
    return repr(number(given) < seen("right", 9))


def chain(given: bool) -> str:
    return repr(0 < number(given) < seen("last", 9))


def greater(given: bool) -> str:
    return repr(3.5 >= number(given))


def method(given: bool) -> str:
    return repr(text(given).replace("a", str(seen("argument", 7))))


def length(given: bool) -> str:
    return repr(len(items(given)))


def absolute(given: bool) -> str:
    return repr(abs(number(given)))


def whole(given: bool) -> str:
    return repr(int(real(given)))


def item(given: bool) -> str:
    return repr(items(given)[seen("index", 1)])


def part(given: bool) -> str:
    return repr(items(given)[seen("lower", 1):])


def key(given: bool) -> str:
    return repr(table(given)["a"])


def field(given: bool) -> str:
    return repr(node(given)["value"])


def deep(given: bool) -> str:
    return repr(node(given)["next"]["value"])


def store(given: bool) -> str:
    xs = items(given)
    xs[seen("index", 0)] = seen("value", 8)
    return repr(xs)


def store_key(given: bool) -> str:
    d = table(given)
    d["b"] = 2
    return repr(d)


def remove(given: bool) -> str:
    d = table(given)
    del d["a"]
    return repr(d)


def count(given: bool) -> str:
    d = table(given)
    d["a"] += seen("amount", 2)
    return repr(d)


def loop(given: bool) -> str:
    total = 0
    for x in items(given):
        total += x
    return repr(total)


def listed(given: bool) -> str:
    return repr([x * 2 for x in items(given)])


def summed(given: bool) -> str:
    return repr(sum(x for x in items(given)))


def keys(given: bool) -> str:
    return repr([k + str(v) for k, v in table(given).items()])


def unpacked(given: bool) -> str:
    a, b, c = items(given)
    return repr(a * 100 + b * 10 + c)


def within(given: bool) -> str:
    return repr(seen("member", 2) in items(given))


def member(given: bool) -> str:
    n = number(given)
    return repr((n in [5], n not in [5], n in {4, 5}, n in {5: "a"}))


def appended(given: bool) -> str:
    xs = items(given)
    xs.append(seen("value", 4))
    return repr(xs)


def case_arithmetic() -> list[list[str]]:
    works: list[Callable[[bool], str]] = [add, add_behind, join, join_before, repeat, repeat_by, divide, floor, shift]
    return [outcome(work) for work in works]


def case_unary() -> list[list[str]]:
    works: list[Callable[[bool], str]] = [negative, inverse, absolute, whole, length]
    return [outcome(work) for work in works]


def case_order() -> list[list[str]]:
    works: list[Callable[[bool], str]] = [less, chain, greater]
    return [outcome(work) for work in works]


def case_methods() -> list[list[str]]:
    works: list[Callable[[bool], str]] = [method, appended, keys]
    return [outcome(work) for work in works]


def case_items() -> list[list[str]]:
    works: list[Callable[[bool], str]] = [item, part, key, field, deep, store, store_key, remove, count]
    return [outcome(work) for work in works]


def case_loops() -> list[list[str]]:
    works: list[Callable[[bool], str]] = [loop, listed, summed, unpacked]
    return [outcome(work) for work in works]


def case_membership() -> list[list[str]]:
    works: list[Callable[[bool], str]] = [within, member]
    return [outcome(work) for work in works]


def case_both_may_be_none() -> list[str]:
    out = []
    for a in (1, None):
        for b in (2.5, None):
            try:
                out.append(str(a + b))
            except TypeError as error:
                out.append(str(error))
            try:
                out.append(str(a < b))
            except TypeError as error:
                out.append(str(error))
    return out


def case_uncaught() -> int:
    return number(False) + 1


def case_uncaught_method() -> str:
    return text(False).upper()


def case_module_state() -> str:
    current = node(True)
    steps = 0
    try:
        while True:
            steps += current["value"]
            current = current["next"]
    except TypeError as error:
        return f"{steps} {error}"
