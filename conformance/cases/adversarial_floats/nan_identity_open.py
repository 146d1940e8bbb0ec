"""Containers test identity before equality, which shows with NaN."""


def case_same_nan_in_list() -> bool:
    nan = float("nan")
    return nan in [nan]


def case_list_equals_itself() -> bool:
    xs = [float("nan")]
    return xs == xs


def case_two_lists_of_one_nan() -> bool:
    nan = float("nan")
    return [nan] == [nan]


def case_tuple_of_one_nan() -> bool:
    nan = float("nan")
    return (nan,) == (nan,)


def case_count() -> int:
    nan = float("nan")
    return [nan, 1.0].count(nan)


def case_index() -> int:
    nan = float("nan")
    return [1.0, nan].index(nan)


def case_remove() -> int:
    xs = [float("nan")]
    xs.remove(xs[0])
    return len(xs)


def case_two_nan_keys() -> int:
    d = {float("nan"): 1, float("nan"): 2}
    return len(d)


def case_nan_key_found() -> int:
    nan = float("nan")
    d = {nan: 1}
    d[nan] = 3
    return len(d)


def case_another_nan_is_not_in_dict() -> bool:
    d = {float("nan"): 1}
    return float("nan") in d


def case_dict_equality() -> bool:
    nan = float("nan")
    return {1: nan} == {1: nan}
