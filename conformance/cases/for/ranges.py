"""`for` over `range` in all its forms."""


def listed(start: int, stop: int, step: int) -> list[int]:
    out: list[int] = []
    for n in range(start, stop, step):
        out.append(n)
    return out


def case_one_two_three_arguments() -> list[list[int]]:
    a: list[int] = []
    for n in range(3):
        a.append(n)
    b: list[int] = []
    for n in range(-2, 2):
        b.append(n)
    return [a, b, listed(1, 10, 4)]


def case_negative_steps() -> list[list[int]]:
    return [listed(5, 0, -1), listed(5, -6, -5), listed(0, 5, -1), listed(10, 0, -3)]


def case_empty() -> list[list[int]]:
    return [listed(0, 0, 1), listed(5, 2, 1), listed(3, 3, -1)]


def case_step_zero() -> list[int]:
    return listed(0, 5, 0)


def case_beyond_a_word() -> list[int]:
    big = 2**64
    return listed(big - 2, big + 3, 2) + listed(-big, -big - 2, -1)


def case_near_the_limit_of_a_word() -> list[int]:
    top = 2**63 - 1
    return listed(top - 1, top + 1, 1) + listed(-top, -top - 2, -1)


def case_loop_variable_after_the_loop() -> int:
    for n in range(0, 10, 4):
        pass
    return n


def case_changing_the_loop_variable_does_not_matter() -> list[int]:
    out: list[int] = []
    for n in range(4):
        out.append(n)
        n += 10
        out.append(n)
    return out


def case_bounds_are_evaluated_once() -> tuple[int, int]:
    stop = 3
    rounds = 0
    for _ in range(stop):
        stop += 1
        rounds += 1
    return (rounds, stop)


def case_range_over_a_growing_list() -> list[int]:
    items = [1, 2]
    for i in range(len(items)):
        items.append(items[i] * 10)
    return items


def case_variable_survives_from_before_an_empty_loop() -> int:
    n = 42
    for n in range(0):
        pass
    return n


def case_nested_with_one_name() -> list[int]:
    out: list[int] = []
    for n in range(3):
        for n in range(n):
            pass
        out.append(n)
    return out
