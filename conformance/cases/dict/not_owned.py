"""Dicts with more than one name: what one name changes the others see."""


def case_alias_by_assignment():
    a = {"x": 1}
    b = a
    b["y"] = 2
    return (a, b, a is b)


def keep(d: dict[str, int]) -> dict[str, int]:
    return d


def case_alias_by_return_of_a_parameter():
    a = {"x": 1}
    b = keep(a)
    b["y"] = 2
    return (a, len(a))


def case_alias_by_container():
    a = {"x": 1}
    box = [a, a]
    box[0]["y"] = 2
    return (a, box)


def case_alias_by_tuple():
    a = {"x": 1}
    pair = (a, 1)
    pair[0]["y"] = 2
    return a


def case_alias_by_dict():
    a = {"x": 1}
    outer = {"in": a}
    outer["in"]["y"] = 2
    a["z"] = 3
    return (outer, a)


def case_alias_by_closure():
    a = {"x": 1}

    def add(key: str) -> None:
        a[key] = len(a)

    add("y")
    add("z")
    return a


def case_alias_by_rebound_closure():
    a = {"x": 1}

    def reset() -> None:
        nonlocal a
        a = {"new": 0}

    before = a
    reset()
    return (before, a)


def remember(key: str, seen: dict[str, int] = {}) -> int:
    seen[key] = seen.get(key, 0) + 1
    return sum(seen.values())


def case_alias_by_default_argument():
    return [remember("a"), remember("b"), remember("a"), remember("a", {}), remember("c")]


CACHE: dict[int, int] = {}


def fill(n: int) -> dict[int, int]:
    for i in range(n):
        CACHE[i] = i
    return CACHE


def case_alias_of_a_module_variable():
    found = fill(3)
    found[10] = 10
    return (CACHE, len(CACHE))


def case_swap():
    a = {"a": 1}
    b = {"b": 2}
    a, b = b, a
    a["x"] = 3
    return (a, b)


def case_swap_in_a_loop():
    old = {0: 1}
    new: dict[int, int] = {}
    for i in range(5):
        new.clear()
        for key in old:
            new[key + 1] = old[key] + i
        old, new = new, old
    return (old, new)


def case_conditional_alias():
    out = []
    for flag in [True, False]:
        a = {"a": 1}
        b = {"b": 1}
        c = a if flag else b
        c["c"] = 2
        out.append((a, b))
    return out


def case_or_alias():
    a: dict[str, int] = {}
    b = {"b": 1}
    c = a or b
    c["c"] = 2
    return (a, b)


def case_rebinding_keeps_the_old():
    a = {"a": 1}
    kept = []
    for i in range(3):
        kept.append(a)
        a = {"a": i}
    a["z"] = 9
    return (kept, a)


def case_growing_while_iterating():
    d = {"a": 1, "b": 2}
    for key in d:
        d[key + key] = 0
    return d


def case_growing_while_iterating_caught():
    d = {"a": 1, "b": 2}
    try:
        for key in d:
            d[key + key] = 0
    except RuntimeError as error:
        return (str(error), d)
    return ("none", d)


def case_shrinking_while_iterating_items():
    d = {"a": 1, "b": 2}
    seen = 0
    try:
        for key, value in d.items():
            seen += value
            del d[key]
    except RuntimeError as error:
        return (str(error), d, seen)
    return ("none", d, seen)


def case_replacing_values_while_iterating():
    d = {"a": 1, "b": 2}
    for key in d:
        d[key] += 10
    return d


def case_delete_and_add_while_iterating():
    d = {"a": 1, "b": 2}
    try:
        for key in d:
            del d[key]
            d[key + "x"] = 1
    except RuntimeError as error:
        return str(error)
    return d.popitem()[0]


def grow(d: dict[int, int]) -> int:
    d[len(d)] = 0
    return len(d)


def case_growing_by_a_call_while_iterating():
    d = {0: 0}
    try:
        for _ in d:
            grow(d)
    except RuntimeError as error:
        return (str(error), d)
    return ("none", d)


def case_growing_on_the_last_round_and_leaving():
    d = {0: 0, 1: 1}
    for key in d:
        if key == 1:
            d[2] = 2
            break
    return d


def change_both(a: dict[int, int], b: dict[int, int]) -> int:
    a[1] = 1
    b[2] = 2
    return len(a)


def case_the_same_dict_twice():
    d = {0: 0}
    return (change_both(d, d), d)


def read_and_change(a: dict[int, int], b: dict[int, int]) -> int:
    a[1] = 1
    return len(b)


def case_the_same_dict_read_and_changed():
    d = {0: 0}
    return (read_and_change(d, d), d)


def case_update_with_itself():
    d = {"a": 1}
    d.update(d)
    d |= d
    return (d | d, d == d)


def case_a_view_sees_changes():
    d = {"a": 1}
    keys = d.keys()
    values = d.values()
    d["b"] = 2
    return (list(keys), list(values), len(keys))


def case_an_iterator_that_is_kept():
    d = {"a": 1, "b": 2}
    it = iter(d)
    first = next(it)
    d["a"] = 5
    return (first, next(it), d)


def case_an_iterator_that_is_kept_and_a_new_key():
    d = {"a": 1, "b": 2}
    it = iter(d)
    next(it)
    d["c"] = 5
    try:
        next(it)
    except RuntimeError as error:
        return str(error)
    return "none"


def case_a_bound_method():
    d = {"a": 3, "b": 1, "c": 2}
    order = sorted(d, key=d.get)
    get = d.get
    d["z"] = 26
    return (order, get("z", 0), max(d, key=lambda k: d[k]))


def numbers(d: dict[str, int]):
    for key in d:
        yield d[key]


def case_a_generator_sees_changes():
    d = {"a": 1, "b": 2}
    g = numbers(d)
    first = next(g)
    d["b"] = 20
    return (first, next(g))


def case_an_argument_changes_what_another_reads():
    d = {"n": 1}

    def more() -> int:
        d["n"] += 1
        return d["n"]

    d["sum"] = more() + more() + d["n"]
    return d


def partly(d: dict[str, int], keys: list[str]) -> None:
    for key in keys:
        d[key] = 10 // len(key)


def case_an_exception_in_the_middle_of_an_update():
    d = {"start": 1}
    try:
        partly(d, ["a", "bb", "", "ccc"])
    except ZeroDivisionError:
        d["caught"] = 1
    return d


def case_a_finally_that_changes():
    d = {"n": 0}

    def work() -> int:
        try:
            d["n"] += 1
            return d["n"]
        finally:
            d["n"] += 10

    return (work(), d["n"])


def pick(a: dict[str, int], b: dict[str, int], first: bool) -> dict[str, int]:
    if first:
        return a
    return b


def case_one_of_two_parameters_returned():
    a = {"a": 1}
    b = {"b": 2}
    pick(a, b, True)["x"] = 1
    pick(a, b, False)["y"] = 2
    return (a, b)


def maybe(n: int) -> dict[int, int] | None:
    if n > 1:
        return {n: n}
    return None


def case_optional_dict():
    d = maybe(2)
    if d is None:
        return "none"
    d[5] = 5
    return d


def case_maybe_unbound():
    for n in range(3):
        d = {n: n}
        d[9] = n
    return d


def case_identity():
    a = {1: 1}
    b = {1: 1}
    return (a is a, a is b, a is not b, a == b)


def case_star_arguments():
    def collect(**named: int) -> dict[str, int]:
        named["extra"] = 1
        return named

    given = {"a": 1}
    result = collect(**given)
    result["b"] = 2
    return (given, result)
