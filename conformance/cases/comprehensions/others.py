"""Dict comprehensions, and generator expressions inside calls."""


def case_dict() -> dict[str, int]:
    return {word: len(word) for word in ["a", "bb", "a"]}


def case_inverted_dict_keeps_the_last() -> dict[int, str]:
    names = {"a": 1, "b": 2, "c": 1}
    return {number: name for name, number in names.items()}


def case_sum_of_a_generator() -> int:
    return sum(n * n for n in range(5))


def case_any_stops_early() -> tuple[bool, list[int]]:
    seen: list[int] = []
    found = any(note(seen, n) > 1 for n in [0, 2, 5])
    return (found, seen)


def note(seen: list[int], n: int) -> int:
    seen.append(n)
    return n


def case_join_of_a_generator() -> str:
    return ",".join(str(n) for n in range(4))


def case_max_of_a_generator() -> int:
    return max(len(word) for word in ["a", "bbb", "cc"])
