"""Containers that are sorted and searched by keys: in place, new, shared, given away."""


def case_rebound_before_the_sort() -> list[list[int]]:
    xs = [3, 1, 2]
    ys = xs
    xs.sort(key=(lambda k: lambda x: -x)(xs := [9, 8]), reverse=bool(xs))
    return [xs, ys]


def case_two_names() -> list[list[int]]:
    xs = [3, 1, 2]
    ys = xs
    xs.sort(key=lambda x: -x)
    ys.sort(key=lambda x: x % 3)
    return [xs, ys]


def case_rows() -> list[list[int]]:
    rows = [[3, 1], [2, 9], [1]]
    rows.sort(key=lambda row: row[0])
    rows[0].append(7)
    rows.sort(key=len, reverse=True)
    return rows


def case_sorted_rows_are_the_same_rows() -> tuple[list[list[int]], list[list[int]]]:
    rows = [[3, 1], [2, 9], [1]]
    other = sorted(rows, key=lambda row: row[0])
    other[0].append(7)
    least = min(rows, key=lambda row: sum(row))
    least.append(100)
    return rows, other


def case_key_raises() -> list[int]:
    xs = [3, 0, 2]
    try:
        xs.sort(key=lambda x: 6 // x)
    except ZeroDivisionError:
        xs.append(5)
    return xs


def given(rows: list[list[str]], by: int) -> list[str]:
    rows.sort(key=lambda row: row[by])
    return max(rows, key=lambda row: len(row[by]))


def case_given_away() -> tuple[list[list[str]], list[str]]:
    rows = [["b", "x"], ["a", "yy"]]
    best = given(rows, 0)
    best[0] = "changed"
    return rows, best


def case_default() -> list[int]:
    xs: list[int] = []
    return [min(xs, key=lambda x: -x, default=4), max([1, 2], key=lambda x: -x, default=9)]


def case_keys_are_lists() -> list[str]:
    words = ["bb", "a", "ccc"]
    words.sort(key=lambda word: [len(word), 0])
    return words + sorted(words, key=lambda word: list(reversed(word)), reverse=True)


def case_nan_keys() -> list[int]:
    xs = [3, 1, 2, 5, 4]
    nan = float("nan")
    xs.sort(key=lambda x: nan if x == 2 else float(x))
    return xs
