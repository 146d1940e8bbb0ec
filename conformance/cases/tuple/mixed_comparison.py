"""Tuples whose items are of several types compare by their first items that differ."""


def case_numbers_of_several_types() -> tuple[bool, ...]:
    return (1, 2.5) < (1.5, 2), (1, True) == (True, 1), (1, 2) == (1, 2.0), (1, 2) == (True, False)


def case_text_and_numbers() -> tuple[bool, ...]:
    return (1, "a") < (1, "b"), (1.5, "x") >= (1.5, "w"), (1, "a") == ("a", 1), (1,) == ("a",)


def case_nested() -> tuple[bool, ...]:
    return ((1, 2), 3) < ((1, 3), 0), ("a", (1, 2)) < ("a", (1.0, 3)), ((1, None), 2) == ((1, 3), 2)


def case_lengths() -> tuple[bool, ...]:
    return (1, 2) < (1, 2, 3), (1, 2) == (1, 2, 3), (1, True) > (1,), (1, 2.5) != (1, 2.5, 3)


def below(a: tuple[int, int | None], b: tuple[int, int | None]) -> bool:
    return a < b


def case_none_is_not_asked_for_its_order() -> tuple[bool, ...]:
    return below((1, 2), (1, 3)), below((1, None), (2, None)), below((1, None), (1, None))


def case_none_on_the_left() -> bool:
    return below((1, None), (1, 2))


def case_none_on_the_right() -> bool:
    return below((1, 4), (1, None))


def case_of_any_length() -> tuple[bool, ...]:
    a: tuple[int, ...] = (1, 2)
    return a < (1, 3), a == (1, 2), (1, 2, 3) > a, a != (2,)
