"""Helpers without annotations are typed by their uses."""


def add(a, b):
    return a + b


def case_one_helper_many_types() -> tuple[int, str, float, list[int]]:
    return (add(1, 2), add("a", "b"), add(1, 0.5), add([1], [2]))


def first(items):
    return items[0]


def case_first_of_anything() -> tuple[int, str, str]:
    return (first([4, 5]), first("xyz"), first(["w"]))


def count(items, wanted):
    n = 0
    for item in items:
        if item == wanted:
            n += 1
    return n


def case_counting_in_anything() -> tuple[int, int, int]:
    return (count([1, 2, 1], 1), count("banana", "a"), count(["x"], "y"))


def pair(a, b=None):
    return (a, b)


def case_default_none() -> tuple[int, None]:
    return pair(1)


def bump(counts, key):
    counts[key] = counts.get(key, 0) + 1


def case_helper_changes_its_argument() -> dict[str, int]:
    counts: dict[str, int] = {}
    for letter in "abca":
        bump(counts, letter)
    return counts


def clamp(value, low=0, high=100):
    if value < low:
        return low
    if value > high:
        return high
    return value


def case_clamp() -> list[int]:
    return [clamp(-5), clamp(50), clamp(2**70), clamp(5, high=3), clamp(5, 7, 9)]


def average(numbers):
    total = 0
    for n in numbers:
        total += n
    return total / len(numbers)


def case_average() -> tuple[float, float]:
    return (average([1, 2]), average([0.5]))


def case_average_of_nothing() -> float:
    return average([])
