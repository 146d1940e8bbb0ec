"""Methods of objects as key functions."""


def case_sorted_by_index() -> list[str]:
    order = ["c", "a", "b"]
    return sorted(["a", "b", "c"], key=order.index)


def case_sorted_by_count() -> list[str]:
    text = "banana"
    return sorted(sorted(set(text)), key=text.count)


def case_max_by_get() -> str:
    votes = {"a": 2, "b": 5, "c": 1}
    return max(votes, key=votes.get)  # type: ignore


def case_sorted_by_get() -> list[str]:
    votes = {"a": 2, "b": 5, "c": 1}
    return sorted(votes, key=votes.get, reverse=True)  # type: ignore


def case_min_and_sort_by_get() -> tuple[int, list[str]]:
    ages = {3: "c", 1: "a", 2: "b"}
    return min(ages, key=ages.get), sorted(ages.values())  # type: ignore
