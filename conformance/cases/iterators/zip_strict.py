"""`zip(..., strict=True)` of three, and which of its iterables are asked for items."""

from typing import Iterator


def told(name: str, upto: int) -> Iterator[int]:
    for n in range(upto):
        print(name, n)
        yield n


def failing(name: str) -> Iterator[int]:
    yield 1
    raise KeyError(name)


def rounds(a: int, b: int, c: int) -> list[tuple[int, int, int]]:
    found: list[tuple[int, int, int]] = []
    try:
        for one in zip(told("a", a), told("b", b), told("c", c), strict=True):
            found.append(one)
    except ValueError as e:
        print(e)
    return found


def case_three_of_one_length() -> list[tuple[int, int, int]]:
    return rounds(2, 2, 2)


def case_the_first_is_shorter() -> list[tuple[int, int, int]]:
    return rounds(1, 2, 2)


def case_the_second_is_shorter() -> list[tuple[int, int, int]]:
    return rounds(2, 1, 2)


def case_the_third_is_shorter() -> list[tuple[int, int, int]]:
    return rounds(2, 2, 1)


def case_the_third_is_longer() -> list[tuple[int, int, int]]:
    return rounds(2, 2, 3)


def case_an_exception_of_the_first_ends_the_round() -> list[int]:
    found: list[int] = []
    try:
        for a, b in zip(failing("x"), told("b", 3), strict=True):
            found.append(a + b)
    except KeyError as e:
        print(repr(e))
    return found


def case_an_exception_after_the_first_has_ended() -> list[int]:
    found: list[int] = []
    try:
        for a, b in zip(told("a", 1), failing("y"), strict=True):
            found.append(a + b)
    except KeyError as e:
        print(repr(e))
    return found


def case_texts_and_numbers() -> list[str]:
    found: list[str] = []
    for letter, n, flag in zip("abc", [1, 2, 3], (True, False, True), strict=True):
        found.append(f"{letter}{n}{flag}")
    for letter, n, flag in zip("abc", [1, 2], (True,), strict=False):
        found.append(f"{letter}{n}{flag}")
    return found


def case_a_list_of_three() -> list[tuple[str, int, float]]:
    return list(zip(["a", "b"], [1, 2], [0.5, 1.5], strict=True))


def case_a_dict_of_two() -> dict[str, int]:
    return dict(zip(["a", "b"], [1, 2], strict=True))
