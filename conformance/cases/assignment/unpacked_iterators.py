"""Unpacking an iterator takes the items that are due, and one more to see whether there are too many."""

from itertools import count
from typing import Iterator


def told(n: int) -> int:
    print("told", n)
    return n


def numbers(upto: int) -> Iterator[int]:
    for n in range(upto):
        print("yields", n)
        yield n
    print("done")


def case_the_items_after_those_that_are_one_too_many() -> list[int]:
    it = iter(range(5))
    try:
        a, b = it
    except ValueError as e:
        print(e)
        return list(it)
    return [a, b]


def case_a_generator_expression() -> int:
    try:
        a, b = (told(n) for n in [1, 2, 3, 4])
    except ValueError as e:
        print(e)
        return 0
    return a + b


def case_a_generator_expression_that_fits() -> int:
    a, b = (told(n) for n in [1, 2])
    return a + b


def case_a_map() -> int:
    try:
        a, b = map(told, [1, 2, 3, 4])
        return a + b
    except ValueError as e:
        print(e)
        return 0


def case_a_filter() -> int:
    try:
        a, b = filter(told, [1, 0, 2, 3, 4])
        return a + b
    except ValueError as e:
        print(e)
        return 0


def case_a_generator() -> int:
    try:
        a, b = numbers(5)
        return a + b
    except ValueError as e:
        print(e)
        return 0


def case_a_generator_that_gives_too_little() -> int:
    try:
        a, b, c = numbers(2)
        return a + b + c
    except ValueError as e:
        print(e)
        return 0


def case_what_has_no_end() -> int:
    try:
        a, b = count(3)
        return a + b
    except ValueError as e:
        print(e)
        return 0


def case_zip_and_enumerate() -> list[int]:
    it = iter([1, 2, 3, 4])
    try:
        (a, b), (c, d) = zip(it, [5, 6, 7, 8])
        print(a, b, c, d)
    except ValueError as e:
        print(e)
    other = iter("abcd")
    try:
        (i, x), (j, y) = enumerate(other)
        print(i, x, j, y)
    except ValueError as e:
        print(e)
    return list(it) + [ord(c) for c in other]


def case_a_nested_target() -> list[int]:
    it = iter([10, 20, 30, 40])
    try:
        a, (b, c) = 1, it
        print(a, b, c)
    except ValueError as e:
        print(e)
    return list(it)


def case_in_a_loop() -> int:
    total = 0
    for a, b in [iter([1, 2]), iter([3, 4])]:
        total += a * b
    return total


def case_with_a_star_all_are_taken() -> list[int]:
    it = iter([1, 2, 3, 4])
    a, *rest = it
    return [a, len(rest), len(list(it))]


def case_several_loops_in_a_generator_expression() -> int:
    try:
        a, b = (told(n * m) for n in [1, 2, 3] for m in [10, 20] if told(n) < 5)
        return a + b
    except ValueError as e:
        print(e)
        return 0


def case_no_number_is_read_past_one_too_many() -> str:
    try:
        a, b = map(int, "1,2,3,x".split(","))
        return f"{a} {b}"
    except ValueError as e:
        return str(e)


def case_numbers_that_fit() -> tuple[int, int]:
    a, b = (int(part) for part in "1,2".split(","))
    c, d = map(int, "3 4".split())
    return (a + c, b + d)


def case_ranges_and_views() -> list[str]:
    found: list[str] = []
    a, b = range(2)
    found.append(f"{a} {b}")
    try:
        c, d = range(10**9)
        found.append(f"{c} {d}")
    except ValueError as e:
        found.append(str(e))
    try:
        f, g = {"a": 1, "b": 2, "c": 3}.values()
        found.append(f"{f} {g}")
    except ValueError as e:
        found.append(str(e))
    h, i = b"ab"
    found.append(f"{h} {i}")
    try:
        j, k, m = b"ab"
        found.append(f"{j} {k} {m}")
    except ValueError as e:
        found.append(str(e))
    (n, o), (p, q) = enumerate("xy")
    found.append(f"{n} {o} {p} {q}")
    return found
