"""`Optional` values, tested with `is None` before they are used."""

from typing import Optional


def find(items: list[int], wanted: int) -> Optional[int]:
    for i in range(len(items)):
        if items[i] == wanted:
            return i
    return None


def case_found_and_not_found() -> list[Optional[int]]:
    return [find([4, 5], 5), find([4, 5], 6), find([], 1)]


def describe(position: Optional[int]) -> str:
    if position is None:
        return "nowhere"
    return "at " + str(position + 1)


def case_position_zero_is_not_none() -> list[str]:
    return [describe(find([7], 7)), describe(find([7], 8))]


def or_zero(value: Optional[int]) -> int:
    return value if value is not None else 0


def case_conditional_expression_narrows() -> int:
    return or_zero(5) + or_zero(None)


def truthy(value: Optional[int]) -> str:
    if value:
        return "some"
    return "none or zero"


def case_truth_does_not_tell_zero_from_none() -> list[str]:
    return [truthy(3), truthy(0), truthy(None)]


def longest(words: list[str]) -> Optional[str]:
    best: Optional[str] = None
    for word in words:
        if best is None or len(word) > len(best):
            best = word
    return best


def case_best_so_far() -> list[Optional[str]]:
    return [longest(["a", "bbb", "cc", "ddd"]), longest([])]


def case_and_guards_the_use() -> list[bool]:
    out: list[bool] = []
    candidates: list[Optional[str]] = ["yes", None, ""]
    for word in candidates:
        out.append(word is not None and len(word) > 0)
    return out


def case_early_exit_narrows_the_rest() -> int:
    position = find([1, 2, 3], 3)
    if position is None:
        return -1
    position += 10
    return position


def case_assert_narrows() -> int:
    position = find([1, 2, 3], 9)
    assert position is not None
    return position + 1


def case_walrus_narrows() -> str:
    if (position := find([8, 9], 9)) is not None:
        return "found " + str(position * 2)
    return "missing"
