"""`del` of items and slices."""


def case_item() -> list[int]:
    xs = [1, 2, 3]
    del xs[0]
    del xs[-1]
    return xs


def case_item_out_of_range() -> list[int]:
    xs = [1]
    del xs[3]
    return xs


def case_slice() -> list[int]:
    xs = [1, 2, 3, 4]
    del xs[1:3]
    return xs


def case_slice_with_a_step() -> list[int]:
    xs = [0, 1, 2, 3, 4, 5]
    del xs[::2]
    return xs


def case_slice_backwards() -> list[int]:
    xs = [0, 1, 2, 3, 4]
    del xs[3:0:-2]
    return xs


def case_everything() -> tuple[list[int], list[int]]:
    xs = [1, 2]
    ys = xs
    del xs[:]
    return (xs, ys)


def case_nothing() -> list[int]:
    xs = [1, 2]
    del xs[5:]
    return xs


def case_step_of_zero() -> list[int]:
    xs = [1, 2]
    step = 0
    del xs[::step]
    return xs


def case_key() -> dict[str, int]:
    d = {"a": 1, "b": 2}
    del d["a"]
    return d


def case_missing_key() -> dict[str, int]:
    d = {"a": 1}
    del d["x"]
    return d


def case_several_targets() -> tuple[list[int], dict[str, int]]:
    xs, d = [1, 2, 3], {"a": 1}
    del xs[0], d["a"], xs[0]
    return (xs, d)


def case_nested() -> dict[str, list[int]]:
    d = {"a": [1, 2, 3]}
    del d["a"][1:]
    return d


def case_in_parentheses() -> list[int]:
    xs = [1, 2, 3]
    del (xs[0], xs[0])
    return xs
