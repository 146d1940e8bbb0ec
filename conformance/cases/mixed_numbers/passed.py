"""Containers of numbers that grow in functions which they are passed to."""

from typing import Optional, TypedDict


def push(items: list[float], value: float) -> None:
    items.append(value)


def pay(accounts: dict[str, float], name: str, amount: float) -> float:
    accounts[name] = accounts.get(name, 0) + amount
    return accounts[name]


def pay_all(accounts: dict[str, float], amounts: list[float]) -> None:
    for position, amount in enumerate(amounts):
        pay(accounts, f"n{position % 2}", amount)


def with_default(items: list[float], value: float = 0) -> list[float]:
    items.append(value)
    return items


def flag(items: list[int], value: int) -> None:
    items.append(value)


def fill(grid: list[list[float]], value: float) -> None:
    for row in grid:
        row[0] = value


def swap(left: list[float], right: list[float]) -> None:
    left[0], right[0] = right[0], left[0]


def maybe(items: Optional[list[float]], value: float) -> int:
    if items is None:
        return 0
    items.append(value)
    return len(items)


def countdown(items: list[float], depth: int) -> list[float]:
    if depth:
        items.append(depth)
        return countdown(items, depth - 1)
    return items


def case_ints_join_floats():
    items: list[float] = [2.5]
    push(items, 3)
    push(items, 4.5)
    return items, sum(items), max(items), [type(item).__name__ for item in items]


def case_a_display_grows_too():
    return with_default([1.5]), with_default([2.5], 3), with_default([]), with_default([1], 2.5)


def case_unannotated():
    items = [1.5]
    push(items, 2)
    alias = items
    push(alias, True)
    return items, alias is items


def case_through_two_calls():
    accounts: dict[str, float] = {"n0": 1.0}
    pay_all(accounts, [1, 2.5, 3])
    return accounts, pay(accounts, "n9", 7), f"{accounts['n1']:.2f}", accounts["n9"] / 2


def case_bools_join_ints():
    items: list[int] = [1]
    flag(items, True)
    flag(items, False)
    return items, sum(items), items.count(1), items.index(True), repr(items[1])


def case_nested():
    grid: list[list[float]] = [[1.5], [2.5, 3.5]]
    fill(grid, 7)
    return grid, [sum(row) for row in grid]


def case_two_containers():
    left: list[float] = [1]
    right: list[float] = [2.5]
    swap(left, right)
    return left, right


def case_optional():
    items: list[float] = [1.5]
    return maybe(items, 2), maybe(None, 2.0), items


def case_recursion():
    return countdown([0.5], 3), countdown([], 2)


def case_floats_keep_floats():
    items: list[float] = [1.5]
    push(items, 2.0)
    other: list[float] = [1]
    push(other, 2)
    return items, other


class Tally(TypedDict):
    values: list[float]
    total: float


def add(tally: Tally, value: float) -> None:
    tally["values"].append(value)
    tally["total"] += value


def case_fields():
    tally: Tally = {"values": [], "total": 0}
    add(tally, 1)
    add(tally, 2.5)
    return tally["values"], tally["total"]


def case_a_growing_container_is_declared_anew():
    prices: dict[str, float] = {"a": 1, "b": 2.5}
    both: dict[str, float] = prices | {"c": 3}
    copied: dict[str, float] = dict(prices)
    pairs: list[tuple[str, float]] = list(prices.items())
    values: list[float] = sorted(prices.values())
    twice: list[float] = values + values[:1]
    return both, copied, pairs, values, twice, prices


def case_a_loop_of_calls():
    history: list[float] = []
    for step in range(4):
        push(history, step if step % 2 else step / 2)
    return history


def case_what_is_refused_is_refused():
    items: list[float] = [1.5]
    try:
        push(items, 1 / 0)
    except ZeroDivisionError as e:
        return str(e), items
