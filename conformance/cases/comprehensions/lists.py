"""List comprehensions: scope, order, conditions."""


def case_map_and_filter() -> list[int]:
    return [n * n for n in range(10) if n % 3 == 1]


def case_two_loops_in_source_order() -> list[tuple[int, str]]:
    return [(a, b) for a in range(2) for b in "xy"]


def case_inner_loop_uses_the_outer_variable() -> list[int]:
    return [b for a in [[1, 2], [3]] for b in a]


def case_variable_does_not_leak() -> tuple[list[int], int]:
    n = 100
    squares = [n * 2 for n in range(3)]
    return (squares, n)


def case_nested() -> list[list[int]]:
    return [[i * 3 + j for j in range(3)] for i in range(2)]


def case_rows_are_separate_lists() -> list[list[int]]:
    grid = [[0] * 2 for _ in range(2)]
    grid[0][0] = 1
    return grid


def case_condition_with_a_raise() -> list[int]:
    return [10 // n for n in [5, 0, 2]]


def case_walrus_binds_outside() -> tuple[list[int], int]:
    sums = [total := n for n in [1, 2, 3]]
    return (sums, total)
