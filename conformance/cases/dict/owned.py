"""Dicts that one variable owns: no second name for them is ever looked at."""


def case_counting():
    counts: dict[str, int] = {}
    for word in ["a", "b", "a", "c", "b", "a"]:
        counts[word] = counts.get(word, 0) + 1
    return counts


def case_item_in_and_delete():
    stock = {"pears": 3, "plums": 0}
    stock["figs"] = 7
    stock["pears"] -= 1
    del stock["plums"]
    return [stock["pears"], len(stock), "plums" in stock, "figs" not in stock]


def case_missing_key():
    stock = {"pears": 3}
    stock["figs"] = 1
    return stock["plums"]


def case_missing_key_caught_and_kept():
    stock = {"pears": 3}
    try:
        stock["figs"] = 1
        stock["nuts"] = stock["plums"]
        stock["pears"] = 0
    except KeyError as error:
        return str(error) + str(stock)
    return "none"


def case_delete_missing_caught():
    stock = {1: 2}
    found = []
    for key in [1, 1, 2]:
        try:
            del stock[key]
            found.append("gone")
        except KeyError:
            found.append("missing")
    return f"{found} {stock}"


def case_iteration_in_every_form():
    ages = {"ann": 30, "bob": 25, "cy": 41}
    out: list[str] = []
    for name in ages:
        out.append(name)
    for name in ages.keys():
        out.append(name.upper())
    for age in ages.values():
        out.append(str(age))
    for name, age in ages.items():
        out.append(f"{name}={age}")
    for pair in ages.items():
        out.append(repr(pair))
    for name in reversed(ages):
        out.append(name)
    for i, name in enumerate(ages):
        out.append(f"{i}{name}")
    for i, (name, age) in enumerate(ages.items(), 1):
        out.append(f"{i}{name}{age}")
    for name, letter in zip(ages, "xyz"):
        out.append(name + letter)
    return out


def case_iteration_with_break_and_else():
    ages = {"ann": 30, "bob": 25, "cy": 41}
    for name in ages:
        if ages[name] > 100:
            break
    else:
        name = "nobody"
    for first in ages:
        break
    return name + first


def case_in_place_consumers():
    ages = {"ann": 30, "bob": 25, "cy": 41}
    out = [str(sum(ages.values())), str(max(ages.values()))]
    out.extend(sorted(ages))
    out.extend(list(ages))
    out.append(str(list(ages.items())))
    out.append(str([n for n, a in ages.items() if a > 26]))
    out.append(str(any(a > 40 for a in ages.values())))
    out.append(str({a: n for n, a in ages.items()}))
    return out


def case_methods():
    d = {"a": 1, "b": 2, "c": 3}
    out: list[int] = [d.pop("a"), d.pop("x", -1), d.setdefault("b", 9), d.setdefault("e", 5)]
    key, value = d.popitem()
    out.append(value)
    d.update({"b": 20, "z": 26})
    d |= {"y": 25}
    d.update([("w", 23)])
    d.update(v=22)
    e = d | {"q": 1}
    f = d.copy()
    f["only"] = 1
    d.clear()
    texts = [key, str(d), str(e), str(f), str(d.get("a")), str(f.get("b")), str(f.get("a", None))]
    texts.append(f"{out} {e.get('b', 0)} {e.pop('b')} {e.get('b', 0)}")
    return texts


def case_popitem_of_nothing():
    d = {"a": 1}
    d.popitem()
    return d.popitem()


def case_pop_missing():
    d = {(1, 2): "x"}
    d.pop((1, 2))
    return d.pop((2, 1))


def case_equality():
    a = {"x": 1, "y": 2}
    b = {"y": 2, "x": 1}
    c = {"x": 1}
    same = [a == b, a != b, a == c, not a, bool(c), {} == {}]
    c["y"] = 2
    return f"{same} {a == c}"


def case_nan_is_found_in_the_same_dict():
    nan = float("nan")
    d = {"x": nan}
    return (d == d, nan == nan)


def make(n: int) -> dict[int, int]:
    squares: dict[int, int] = {}
    for i in range(n):
        squares[i] = i * i
    return squares


def total(d: dict[int, int]) -> int:
    return sum(d.values()) + len(d)


def bump(d: dict[int, int], by: int) -> None:
    for key in list(d):
        d[key] += by


def both(a: dict[int, int], b: dict[int, int]) -> int:
    a[100] = b[1]
    return len(a) + len(b)


def case_made_lent_and_changed_by_functions():
    d = make(4)
    before = total(d)
    bump(d, 10)
    return f"{before} {total(d)} {d} " + f"{both(d, make(3))} {d}"


def case_moved_to_another_name():
    d = {"a": 1}
    d["b"] = 2
    e = d
    e["c"] = 3
    return e


def case_rebinding_in_a_loop():
    seen: list[int] = []
    level = {0: 0}
    for i in range(4):
        following: dict[int, int] = {}
        for key, value in level.items():
            following[key + 1] = value + i
            following[key + 10] = value * i
        level = following
        seen.append(len(level))
    return f"{seen} {level}"


def case_conditional_displays():
    out = []
    for flag in [True, False]:
        d = {"yes": 1} if flag else {"no": 2, "nope": 3}
        d["all"] = 4
        out.append(len(d))
    return out


def case_comprehension_and_filter():
    squares = {n: n * n for n in range(8) if n % 2}
    evens = {k: v for k, v in squares.items() if v > 10}
    lengths = {w: len(w) for w in "to be or not to be".split()}
    return f"{squares} {evens} {lengths}"


def case_dict_of_pairs_and_fromkeys():
    d = dict([("a", 1), ("b", 2)])
    d["a"] += 5
    e = dict.fromkeys(["x", "y"], 0)
    e["x"] += 1
    f = dict(zip("abc", [1, 2, 3]))
    f["d"] = 4
    g = dict(d)
    g["z"] = 0
    return f"{d} {e} {f} {g}"


def case_big_values():
    powers = {0: 1}
    for i in range(1, 70):
        powers[i] = powers[i - 1] * 2
    return powers[69]


def case_values_are_handles():
    groups: dict[int, list[int]] = {}
    for n in range(10):
        if n % 3 not in groups:
            groups[n % 3] = []
        groups[n % 3].append(n)
    first = groups[0]
    first.append(99)
    return groups


def case_groups_by_setdefault():
    groups: dict[str, list[str]] = {}
    for word in ["ant", "bee", "ape", "bat"]:
        groups.setdefault(word[0], []).append(word)
    return groups


def case_list_of_dicts():
    rows = [{"n": 1}, {"n": 2}]
    rows.append({"n": 3})
    for row in rows:
        row["twice"] = row["n"] * 2
    rows[0]["n"] = 10
    total = 0
    for row in rows:
        total += row["n"]
    return f"{total} {rows[1]['twice']} {rows}"


def biggest(rows: list[dict[str, int]]) -> int:
    best = 0
    for row in rows:
        best = max(best, row["n"])
    return best


def case_rows_that_are_lent_and_taken():
    rows: list[dict[str, int]] = []
    for i in range(3):
        row = {"n": i * 7 % 5}
        row["i"] = i
        rows.append(row)
    last = rows.pop()
    last["n"] += 100
    rows.insert(0, last)
    rows[1].update({"k": 4})
    return f"{biggest(rows)} {rows}"


def merged(a: dict[str, int], b: dict[str, int]) -> dict[str, int]:
    result = dict(a)
    for key, value in b.items():
        result[key] = result.get(key, 0) + value
    return result


def case_parameters_that_are_only_read():
    a = {"x": 1, "y": 2}
    b = {"y": 3, "z": 4}
    c = merged(a, b)
    c["w"] = len(merged(c, c))
    return f"{a} {b} {c} {merged({}, c) == c}"


def case_shown():
    d = {"a": 1.5, "b": float("inf")}
    d["c"] = -0.0
    return f"{d} {d!r} {len(d)}" + str(d) + repr(d)


def case_quiet_iteration_in_a_try():
    d = {"a": 1}
    d["b"] = 2
    total = 0
    try:
        for value in d.values():
            total += value
    except RuntimeError:
        total = -1
    return total


def case_raise_in_the_loop_body():
    d = {"a": 1, "b": 0, "c": 2}
    out: list[int] = []
    try:
        for key in d:
            out.append(10 // d[key])
    except ZeroDivisionError:
        out.append(-1)
    return f"{out} {d}"


def walk(d: dict[str, int]) -> int:
    for value in d.values():
        if value > 1:
            return value
    return 0


def case_first_of_values():
    d = {"a": 1, "b": 5}
    d["c"] = 7
    return walk(d)


def case_order_after_churn():
    d: dict[int, int] = {}
    for i in range(50):
        d[i] = i
        if i >= 5:
            del d[i - 5]
        if i % 7 == 0:
            d[i - 3] = -1
    return list(d.items())


def case_changing_values_by_their_handles_in_a_loop():
    groups: dict[str, list[int]] = {"a": [], "b": [1]}
    groups["c"] = [2]
    for key in groups:
        groups[key].append(len(key))
    for items in groups.values():
        items.append(9)
    return groups


def pairs(n: int):
    table: dict[int, str] = {}
    for i in range(n):
        table[i] = "x" * i
        yield len(table)
    for key, text in table.items():
        yield key + len(text)


def case_a_dict_of_a_generator():
    return list(pairs(4))


def fibonacci(n: int, memo: dict[int, int]) -> int:
    if n < 2:
        return n
    if n in memo:
        return memo[n]
    memo[n] = fibonacci(n - 1, memo) + fibonacci(n - 2, memo)
    return memo[n]


def case_memo_of_a_recursion():
    memo: dict[int, int] = {}
    result = fibonacci(60, memo)
    return f"{result} {len(memo)}"


def depth(tree: dict[str, str], name: str, found: dict[str, int]) -> int:
    if name not in tree:
        found[name] = 0
        return 0
    level = depth(tree, tree[name], found) + 1
    found[name] = level
    return level


def case_changed_through_a_recursion():
    tree = {"a": "b", "b": "c", "c": "root"}
    found: dict[str, int] = {}
    for name in tree:
        depth(tree, name, found)
    return f"{found} {tree}"


def case_early_return_from_a_loop():
    def first(d: dict[int, int], limit: int) -> int:
        for key, value in d.items():
            if value > limit:
                d[key] = 0
                return key
        return -1

    d = {1: 5, 2: 9}
    d[3] = 11
    return f"{first(d, 6)} {first(d, 6)} {first(d, 6)} {d}"


def case_nested_loops_over_one_dict():
    d = {1: 2, 3: 4}
    d[5] = 6
    total = 0
    for a in d:
        for b in d.values():
            total += a * b
        if a == 3:
            continue
        total += len(d)
    return total


def case_empty_and_truth():
    d: dict[str, int] = {}
    texts: list[str] = []
    while len(d) < 3:
        if d:
            texts.append(str(len(d)))
        d[str(len(d))] = len(d)
    return f"{texts} {d} {bool(d)}"


def case_a_dict_of_a_list_that_nobody_wants():
    rows = [{"a": 3.0}, {"b": 1.0}]
    others = [rows[-1], {}]
    rows = others
    return 1


def case_a_dict_of_a_list_that_is_not_there():
    rows = [{"a": 1}]
    try:
        rows[1]
    except IndexError as error:
        return str(error)
    return len(rows[0])
