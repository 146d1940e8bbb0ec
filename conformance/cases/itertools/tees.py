"""`tee`: copies of an iterator that take its items apart from each other; `zip_longest` of three and more."""

from itertools import count, islice, tee, zip_longest
from typing import Iterator


def logged(log: list[str], n: int) -> Iterator[int]:
    for i in range(n):
        log.append("make " + str(i))
        yield i
    log.append("end")


def case_two_copies() -> tuple[list[int], list[int]]:
    a, b = tee([1, 2, 3])
    return list(a), list(b)


def case_items_are_asked_for_once() -> list[str]:
    log: list[str] = []
    a, b = tee(logged(log, 3))
    log.append("start")
    log.append("a" + str(next(a)))
    log.append("a" + str(next(a)))
    log.append("b" + str(next(b)))
    log.append("b" + str(next(b)))
    log.append("b" + str(next(b)))
    log.append("a" + str(list(a)))
    log.append("b" + str(list(b)))
    return log


def case_the_iterator_itself_goes_on() -> list[list[int]]:
    source = iter([1, 2, 3, 4, 5])
    a, b = tee(source)
    first = [next(a), next(source)]
    return [first, list(b), list(a), list(source)]


def case_pairs() -> list[tuple[str, str]]:
    a, b = tee("abcd")
    next(b, None)
    return list(zip(a, b))


def case_three_copies() -> list[int]:
    a, b, c = tee(range(4), 3)
    return [next(a), next(a), next(b), *c, *b, *a]


def case_as_many_as_asked_for() -> list[list[str]]:
    return [list(copy) for copy in tee("xy", 4)]


def case_none_and_fewer() -> list[str]:
    out = [str(len(tee([1], 0)))]
    try:
        tee([1], -1)
    except ValueError as e:
        out.append(str(e))
    return out


def case_a_copy_without_end() -> list[int]:
    a, b = tee(count(5))
    return [*islice(a, 3), *islice(b, 2), next(a), next(b)]


def failing(log: list[str], n: int) -> int:
    log.append("f" + str(n))
    if n == 1:
        raise ValueError("one")
    return n * 10


def case_what_raises_is_asked_again() -> list[str]:
    log: list[str] = []
    a, b = tee(map(lambda n: failing(log, n), [0, 1, 2]))
    for copy in [a, a, b, b, a, a]:
        try:
            log.append(str(next(copy)))
        except ValueError as e:
            log.append("raised " + str(e))
        except StopIteration:
            log.append("stop")
    return log


def case_exhausted_copies_stay_so() -> list[int]:
    a, b = tee([1])
    return [next(a), next(a, -1), next(a, -2), next(b), next(b, -3)]


def case_far_ahead() -> int:
    a, b = tee(range(3000))
    total = sum(a)
    for i, x in enumerate(b):
        total += i * x
    return total


def case_three_of_zip_longest() -> list[tuple[int | None, str | None, float | None]]:
    return list(zip_longest([1, 2, 3], "ab", [0.5]))


def case_three_filled() -> list[tuple[int, int, int]]:
    return list(zip_longest([1], [2, 3], [4, 5, 6], fillvalue=0))


def case_four_and_none_of_them() -> list[list[int]]:
    rows = zip_longest([1, 2], [3], [], [4, 5, 6], fillvalue=-1)
    return [list(row) for row in rows]


def case_four_without_fill() -> str:
    return str(list(zip_longest("ab", "c", "", "d")))


def case_asked_in_order() -> list[str]:
    log: list[str] = []
    for a, b, c in zip_longest(logged(log, 1), logged(log, 2), logged(log, 0)):
        log.append(f"{a} {b} {c}")
    return log


def pairs_of(words: list[str]) -> list[tuple[str, str]]:
    first, second = tee(words)
    next(second, None)
    return [(a, b) for a, b in zip(first, second)]


def case_pairs_of_words() -> list[list[tuple[str, str]]]:
    return [pairs_of(["a", "b", "c"]), pairs_of(["a"]), pairs_of([])]


def case_passed_on() -> tuple[int, int]:
    low, high = tee(x * x for x in [3, 1, 2])
    return min(low), max(high)
