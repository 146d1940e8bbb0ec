"""What `print` unpacks: Python has all items before it prints the first."""

from typing import Iterator


def growing() -> Iterator[list[int]]:
    held: list[int] = []
    for number in range(3):
        held.append(number)
        yield held


def case_lists_and_views():
    rows = [[1], [2]]
    ages = {"a": 1, "b": 2}
    print(*rows)
    print("x", *rows)
    print(*reversed(rows))
    print(*zip("ab", rows))
    print(*enumerate(rows))
    print(*ages, sep="-")
    print(*ages.items())
    values = ages.values()
    print("n", *values, sep="")


def case_iterators_of_what_cannot_change():
    print(*map(str, [1, 2]), sep=", ")
    print(*(number * 2 for number in (1, 2)), end=".\n")
    numbers = iter([1, 2, 3])
    print("first", next(numbers))
    print("rest", *numbers)
    print("none", *numbers)


def case_a_list_of_what_grows():
    rows = list(growing())
    print(*rows)
    return rows
