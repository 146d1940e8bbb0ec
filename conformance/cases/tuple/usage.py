"""Tuples as results, keys, elements and loop targets."""


def min_max(numbers: list[int]) -> tuple[int, int]:
    low, high = numbers[0], numbers[0]
    for n in numbers:
        if n < low:
            low = n
        if n > high:
            high = n
    return low, high


def case_two_results() -> int:
    low, high = min_max([4, -2, 9])
    return high - low


def case_keys_of_a_dict() -> dict[tuple[int, int], str]:
    board: dict[tuple[int, int], str] = {}
    board[(0, 1)] = "x"
    board[1, 0] = "o"
    board[0, 1] += "!"
    return board


def case_loop_over_pairs() -> int:
    total = 0
    for a, b in [(1, 2), (3, 4)]:
        total = total * 10 + a * b
    return total


def case_sorting_pairs() -> list[tuple[int, str]]:
    pairs = [(2, "b"), (1, "z"), (2, "a"), (1, "a")]
    pairs.sort()
    return pairs


def case_concatenation_and_repetition() -> tuple[int, ...]:
    return (1, 2) + (3,) * 2


def case_iteration() -> list[int]:
    out: list[int] = []
    for n in (3, 1, 2):
        out.append(n * n)
    return out


def case_index_by_a_variable_out_of_range() -> int:
    numbers = (1, 2, 3)
    i = 3
    return numbers[i]


def case_slices() -> tuple[tuple[int, ...], tuple[int, ...]]:
    numbers = (1, 2, 3, 4)
    return (numbers[1:3], numbers[::-1])


def case_count_and_index() -> tuple[int, int]:
    numbers = (1, 2, 1, 1)
    return (numbers.count(1), numbers.index(2))


def case_copy_survives_reassignment() -> tuple[tuple[int, int], int]:
    a, b = 1, 2
    pair = (a, b)
    a = 9
    return (pair, a)
