"""Every method of dict, with every form of its arguments."""


def case_of_pairs() -> dict[str, int]:
    return dict([("a", 1), ("b", 2), ("a", 3)])


def case_of_keywords() -> dict[str, int]:
    return dict(a=1, b=2)


def case_of_a_dict_and_keywords() -> dict[str, int]:
    return dict({"a": 1}, b=2, a=5)


def case_of_pairs_and_keywords() -> dict[str, int]:
    return dict([("x", 1)], y=2)


def case_of_zip() -> dict[str, int]:
    return dict(zip(["a", "b"], [1, 2]))


def case_of_items() -> dict[str, int]:
    return dict({"a": 1}.items())


def case_of_enumerate() -> dict[int, str]:
    return dict(enumerate("ab"))


def case_fromkeys() -> dict[str, int]:
    return dict.fromkeys(["a", "b", "a"], 0)


def case_fromkeys_of_a_string() -> dict[str, int]:
    return dict.fromkeys("ab", 1)


def case_fromkeys_without_a_value() -> list[str]:
    return [str(k) for k in dict.fromkeys([3, 1, 3])] + [repr(dict.fromkeys("a"))]


def case_fromkeys_shares_the_value() -> dict[int, list[int]]:
    d = dict.fromkeys(range(2), [0])
    d[0].append(1)
    return d


def case_update_with_keywords() -> dict[str, int]:
    d = {"a": 1}
    d.update(b=2, a=3)
    return d


def case_update_with_pairs() -> dict[str, int]:
    d = {"a": 1}
    d.update([("b", 2)])
    d.update((k, len(k)) for k in ["cc", "ddd"])
    d.update(zip(["e"], [9]))
    return d


def case_update_with_a_dict_and_keywords() -> dict[str, int]:
    d = {"a": 1}
    d.update({"b": 2}, c=3)
    return d


def case_update_without_arguments() -> dict[str, int]:
    d = {"a": 1}
    d.update()
    return d


def case_union() -> dict[str, int]:
    return {"a": 1, "b": 2} | {"b": 3, "c": 4}


def case_union_in_place() -> tuple[dict[str, int], bool]:
    d = {"a": 1}
    e = d
    d |= {"b": 2}
    d |= [("c", 3)]
    return (e, d is e)


def case_reversed() -> list[str]:
    return list(reversed({"a": 1, "b": 2}))


def case_reversed_views() -> list[int]:
    d = {"a": 1, "b": 2}
    return [v for v in reversed(d.values())] + [len(k) + v for k, v in reversed(d.items())]


def case_sorted_and_list() -> tuple[list[str], list[str]]:
    d = {"b": 1, "a": 2}
    return (sorted(d), list(d))


def case_comparison() -> list[bool]:
    return [{"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} != {"a": 2}, {"a": 1} == {"a": 1, "b": 2}]


def case_popitem() -> tuple[tuple[str, int], int]:
    d = {"a": 1, "b": 2}
    return (d.popitem(), len(d))


def case_setdefault_none() -> list[bool]:
    d: dict[str, int | None] = {}
    d.setdefault("a", None)
    return [d["a"] is None, "a" in d]


def case_clear_keeps_the_object() -> dict[str, int]:
    d = {"a": 1}
    e = d
    d.clear()
    return e


def case_get_forms() -> list[int]:
    d = {"a": 1}
    return [d.get("a", 5), d.get("b", 5), 0 if d.get("b") is None else 1]


def case_growing_while_iterating_items() -> int:
    d = {"a": 1}
    for k, v in d.items():
        d[k + "x"] = v
    return len(d)


def case_min_max_sum_over_a_dict() -> list[int]:
    d = {3: "x", 1: "y"}
    return [min(d), max(d), sum(d)]
