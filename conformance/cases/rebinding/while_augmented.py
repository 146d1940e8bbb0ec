"""What `x op= value` does where evaluating the value binds `x`: it works on what `x` was before, and binds that."""

from functools import reduce
from typing import Iterator, TypedDict


class Options(TypedDict, total=False):
    size: int
    name: str


numbers: list[int] = [1]
members: set[int] = {1}
counts: dict[str, int] = {"a": 1}
data: bytearray = bytearray(b"a")
total: int = 1


def other_numbers() -> list[int]:
    global numbers
    numbers = [50]
    return [10]


def other_members() -> set[int]:
    global members
    members = {50}
    return {10}


def other_counts() -> dict[str, int]:
    global counts
    counts = {"z": 26}
    return {"b": 2}


def other_data() -> bytes:
    global data
    data = bytearray(b"zz")
    return b"b"


def other_total() -> int:
    global total
    total = 50
    return 10


def each_other_number() -> Iterator[int]:
    global numbers
    numbers = [60]
    yield 7
    yield 8


def case_module_variables() -> str:
    global numbers, members, counts, data, total
    numbers += other_numbers()
    members |= other_members()
    counts |= other_counts()
    data += other_data()
    total += other_total()
    return f"{numbers} {sorted(members)} {counts} {data!r} {total}"


def case_a_module_variable_and_its_alias() -> list[list[int]]:
    global numbers
    alias = numbers
    numbers += other_numbers()
    numbers.append(3)
    return [alias, numbers]


def case_from_a_generator() -> list[int]:
    global numbers
    numbers = [1]
    numbers += each_other_number()
    return numbers


def case_through_a_key_function() -> list[int]:
    global numbers
    numbers = [1]

    def key(number: int) -> int:
        global numbers
        numbers = [70]
        return -number

    numbers += sorted([2, 3], key=key)
    return numbers


def case_shared_variable() -> list[list[int]]:
    items = [1]
    before = items

    def change() -> list[int]:
        nonlocal items
        items = [50]
        return [10]

    items += change()
    items *= len(change())
    return [before, items]


def case_shared_parameter() -> list[int]:
    def changed(items: list[int]) -> list[int]:
        def change() -> list[int]:
            nonlocal items
            items = [9]
            return [3]

        items += change()
        return items

    return changed([1])


def case_assignment_expression() -> list[list[int]]:
    items = [1]
    before = items
    items += (items := [5])
    return [before, items]


def case_record() -> list[Options]:
    options: Options = {"size": 1}
    before = options

    def change() -> Options:
        nonlocal options
        options = {"name": "other"}
        return {"name": "new"}

    options |= change()
    return [before, options]


def case_repeated() -> list[int]:
    items = [1, 2]

    def times() -> int:
        nonlocal items
        items = [9]
        return 2

    items *= times()
    return items


def case_reduced_items() -> list[int]:
    items = [1]

    def add(left: int, right: int) -> int:
        nonlocal items
        items = [0]
        return left + right

    items += [reduce(add, [1, 2, 3])]
    return items
