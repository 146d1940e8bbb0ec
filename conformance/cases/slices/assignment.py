"""Assignment to slices."""


def case_replace_a_middle() -> list[int]:
    xs = [1, 2, 3, 4]
    xs[1:3] = [20, 30, 40]
    return xs


def case_insert_at_the_start_and_end() -> list[int]:
    xs = [1]
    xs[:0] = [8, 9]
    xs[len(xs):] = [5]
    return xs


def case_delete_by_assignment() -> list[int]:
    xs = [1, 2, 3]
    xs[1:] = []
    return xs


def case_whole_list_keeps_the_object() -> tuple[list[int], bool]:
    xs = [1, 2]
    ys = xs
    xs[:] = [7]
    return (ys, xs is ys)


def case_itself() -> list[int]:
    xs = [1, 2, 3]
    xs[1:2] = xs
    return xs


def case_extended_step() -> list[int]:
    xs = [0, 0, 0, 0, 0]
    xs[::2] = [1, 2, 3]
    return xs


def case_extended_step_backwards() -> list[int]:
    xs = [1, 2, 3, 4]
    xs[::-1] = [40, 30, 20, 10]
    return xs


def case_extended_step_of_another_size() -> list[int]:
    xs = [1, 2, 3, 4]
    xs[::2] = [9]
    return xs


def case_step_of_zero() -> list[int]:
    xs = [1, 2]
    step = 0
    xs[::step] = [1]
    return xs


def case_from_a_string_a_range_and_a_set() -> tuple[list[str], list[int]]:
    words = ["x", "y"]
    words[1:1] = "ab"
    xs = [0]
    xs[1:] = range(3)
    xs[:1] = {7}
    return (words, xs)


def case_from_a_generator() -> list[int]:
    xs = [1, 2, 3]
    xs[:2] = [n * 10 for n in xs]
    return xs


def case_from_a_tuple() -> list[int]:
    xs = [1, 2, 3]
    xs[1:2] = (8, 9)
    return xs


def case_bounds_beyond_the_list() -> list[int]:
    xs = [1, 2]
    xs[5:9] = [3]
    xs[-99:0] = [0]
    return xs


def case_start_behind_the_end() -> list[int]:
    xs = [1, 2, 3, 4]
    xs[3:1] = [9]
    return xs


def noted(log: list[str], word: str, n: int) -> int:
    log.append(word)
    return n


def case_value_before_bounds() -> list[str]:
    log: list[str] = []
    xs = [1, 2, 3]
    xs[noted(log, "low", 0):noted(log, "high", 1)] = [noted(log, "value", 5)]
    return log
