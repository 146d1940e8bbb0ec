"""`xs[i] += v` and `d[k] += v` of numbers and texts: which item, when, and what stays."""

from typing import Optional

TOTALS: dict[str, int] = {"all": 0}


def told(n: int) -> int:
    print("told", n)
    return n


def add_to_all(by: int) -> None:
    TOTALS["all"] += by


def case_counts_and_sums() -> tuple[dict[str, int], list[float]]:
    counts = {"a": 1, "b": 2}
    for letter in "abba":
        counts[letter] += 1
        counts[letter] *= 2
    sums = [0.5, 1.5]
    for i in range(4):
        sums[i % 2] += i
        sums[-1] -= 0.25
    return (counts, sums)


def case_texts() -> dict[str, str]:
    lines = {"x": "", "y": "y"}
    for n in range(3):
        lines["x"] += str(n)
        lines["y"] += lines["x"]
    for key in list(lines):
        lines[key] += key
    return lines


def case_a_text_that_another_variable_holds() -> tuple[str, list[str]]:
    first = "ab"
    words = [first, first]
    words[0] += "c"
    words[1] += first
    return (first, words)


def case_a_missing_key() -> dict[str, int]:
    counts = {"a": 1}
    counts["b"] += told(1)
    return counts


def case_an_index_out_of_range() -> list[int]:
    numbers = [1, 2]
    numbers[2] += told(1)
    return numbers


def case_what_is_left_after_an_exception() -> tuple[list[int], dict[int, int]]:
    numbers = [1, 2]
    squares = {1: 1}
    for key in [1, -2, 5]:
        try:
            numbers[key] += 10
            squares[key] += 10
        except (IndexError, KeyError) as e:
            print(repr(e))
    return (numbers, squares)


def case_the_index_is_an_item() -> list[int]:
    numbers = [1, 0, 5]
    numbers[numbers[0]] += numbers[numbers[1]]
    numbers[len(numbers) - 1] -= len(numbers)
    return numbers


def case_an_operand_that_changes_the_list() -> list[int]:
    numbers = [1, 2, 3]

    def grow() -> int:
        numbers[0] = 100
        numbers.append(4)
        return 10

    numbers[0] += grow()
    return numbers


def case_an_operand_that_removes_the_key() -> dict[str, int]:
    counts = {"a": 1, "b": 2}

    def remove() -> int:
        del counts["a"]
        return 5

    counts["a"] += remove()
    return counts


def case_large_ints() -> list[int]:
    numbers = [2**62, -(2**63), 3]
    for i in range(3):
        numbers[i] += 2**62
        numbers[i] *= 3
        numbers[i] -= 1
    return numbers


def case_rows_of_a_grid() -> list[list[int]]:
    grid = [[0] * 3 for _ in range(2)]
    shared = [grid[0], grid[0]]
    for i in range(2):
        for j in range(3):
            grid[i][j] += i + j
            shared[i][j] += 10
    return grid


def case_a_module_variable() -> int:
    add_to_all(3)
    add_to_all(4)
    TOTALS["all"] -= 1
    return TOTALS["all"]


def case_the_variable_is_called_item() -> tuple[list[int], dict[int, int]]:
    item, value, found = 1, 2, 3
    items = [0, 0]
    items[item] += item
    items[item] += value
    items[item] += found
    counts = {item: item}
    counts[item] += item
    return (items, counts)


def case_an_item_that_may_be_none() -> list[Optional[int]]:
    items: list[Optional[int]] = [1, None]
    first = items[0]
    if first is not None:
        items[0] = first + 1
    return items


def case_tuples_as_keys() -> dict[tuple[int, int], float]:
    distances = {(0, 1): 1.5, (1, 0): 2.5}
    for pair in [(0, 1), (1, 0), (0, 1)]:
        distances[pair] += 1
        distances[(1, 0)] *= 2
    return distances


def case_a_copy_by_a_slice() -> tuple[list[int], list[int], list[int]]:
    numbers = [3, 1]
    copy, same = numbers[:], numbers
    copy.append(9)
    same[0] += 1
    copy[:][0] += 5
    return (numbers, copy, numbers[::] + copy[:])
