"""Views as values."""


def case_repr() -> list[str]:
    d = {"a": 1}
    return [repr(d.keys()), repr(d.values()), repr(d.items())]


def case_sees_changes() -> tuple[int, list[str]]:
    d = {"a": 1}
    keys = d.keys()
    d["b"] = 2
    return (len(keys), list(keys))


def case_membership() -> list[bool]:
    d = {"a": 1}
    return ["a" in d.keys(), "b" in d.keys(), 1 in d.values(), ("a", 1) in d.items(), ("a", 2) in d.items()]


def case_truth() -> list[bool]:
    d: dict[str, int] = {}
    return [bool(d.keys()), bool({"a": 1}.items())]


def case_keys_and() -> list[str]:
    a, b = {"x": 1, "y": 2}, {"y": 3, "z": 4}
    return sorted(a.keys() & b.keys())


def case_keys_or() -> list[str]:
    a, b = {"x": 1, "y": 2}, {"y": 3, "z": 4}
    return sorted(a.keys() | b.keys())


def case_keys_minus_and_xor() -> list[list[str]]:
    a, b = {"x": 1, "y": 2}, {"y": 3, "z": 4}
    return [sorted(a.keys() - b.keys()), sorted(a.keys() ^ b.keys())]


def case_keys_with_a_set() -> list[list[str]]:
    d = {"x": 1, "y": 2}
    return [sorted(d.keys() & {"x", "q"}), sorted({"x", "q"} & d.keys()), sorted(d.keys() - {"x"}), sorted({"q"} | d.keys())]


def case_keys_with_a_list() -> list[str]:
    d = {"x": 1, "y": 2}
    return sorted(d.keys() & ["x", "z"])


def case_items_algebra() -> list[tuple[str, int]]:
    a, b = {"x": 1, "y": 2}, {"x": 1, "y": 3}
    return sorted(a.items() & b.items())


def case_keys_equality() -> list[bool]:
    a, b = {"x": 1, "y": 2}, {"y": 3, "x": 4}
    return [a.keys() == b.keys(), a.keys() == {"x", "y"}, a.keys() != {"x"}, a.items() == b.items()]


def case_keys_comparison() -> list[bool]:
    a = {"x": 1, "y": 2}
    return [a.keys() >= {"x"}, a.keys() < {"x", "y", "z"}, {"x"} <= a.keys()]


def case_isdisjoint() -> list[bool]:
    a = {"x": 1}
    return [a.keys().isdisjoint({"y": 1}.keys()), a.keys().isdisjoint({"x"}), a.keys().isdisjoint(["q"])]


def case_iteration_raises() -> int:
    d = {"a": 1}
    keys = d.keys()
    for key in keys:
        d[key + "b"] = 1
    return len(d)


def case_as_parameters() -> list[int]:
    return [largest({"a": 3, "b": 9}), largest({"q": -1})]


def largest(d: dict[str, int]) -> int:
    values = d.values()
    return max(values)


def case_enumerate_a_view() -> list[tuple[int, str]]:
    names = {"a": 1, "b": 2}.keys()
    return list(enumerate(names))


def case_sorted_views() -> list[int]:
    d = {"a": 2, "b": 1}
    values = d.values()
    return sorted(values)


def case_sum_of_a_view() -> int:
    values = {"a": 2, "b": 1}.values()
    return sum(values) + sum(v for v in values)
