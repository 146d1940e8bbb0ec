"""Lists, dicts, sets and records that are given away: at the last use, before it, on one of two ways."""

from typing import Iterator, Optional, TypedDict


class Box(TypedDict):
    name: str
    items: list[int]


class Pair(TypedDict):
    a: int
    b: int


def numbers(n: int) -> list[int]:
    return [i * i for i in range(n)]


def counted(words: list[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for word in words:
        found[word] = found.get(word, 0) + 1
    return found


def pair(a: int, b: int) -> Pair:
    return {"a": a, "b": b}


def case_one_function_for_two_kinds_of_lists() -> tuple[list[int], dict[str, list[int]]]:
    mine = numbers(3)
    mine.append(1)
    kept = {"k": numbers(2)}
    kept["k"].append(7)
    return mine, kept


def case_given_to_a_dict_at_the_last_use() -> dict[str, list[int]]:
    kept: dict[str, list[int]] = {}
    for name in ("x", "y"):
        xs = numbers(len(kept) + 1)
        xs.append(5)
        kept[name] = xs
    kept["x"].append(9)
    return kept


def case_given_to_a_dict_and_read_again() -> tuple[dict[str, list[int]], list[int]]:
    kept: dict[str, list[int]] = {}
    xs = numbers(2)
    kept["x"] = xs
    xs.append(5)
    return kept, xs


def case_given_in_every_round() -> dict[int, list[int]]:
    kept: dict[int, list[int]] = {}
    xs = numbers(2)
    for i in range(3):
        kept[i] = xs
    kept[0].append(100)
    return kept


def case_given_in_one_branch(last: int = 3) -> list[list[int]]:
    kept = []
    for i in range(last):
        xs = numbers(i)
        if i % 2:
            xs.append(-1)
            kept.append((xs, xs))
        else:
            kept.append((xs, [0]))
    kept[1][0].append(50)
    return [part for both in kept for part in both]


def case_given_to_a_tuple_twice() -> tuple[list[int], list[int]]:
    xs = numbers(2)
    both = (xs, xs)
    both[0].append(3)
    return both


def case_a_result_in_a_tuple() -> tuple[list[int], Pair, dict[str, int], set[int]]:
    xs = numbers(2)
    p = pair(1, 2)
    p["a"] += 5
    d = counted(["a", "b", "a"])
    d["c"] = 3
    s = {1, 2}
    s.add(3)
    return xs, p, d, s


STATE: dict[str, Pair] = {}
ROWS: list[list[int]] = []
SEEN: set[int] = set()


def store(name: str, a: int) -> None:
    made = pair(a, 0)
    made["b"] = a * 2
    STATE[name] = made


def store_and_look(name: str) -> int:
    made = pair(1, 1)
    STATE[name] = made
    STATE[name]["a"] = 40
    return made["a"]


def case_records_in_module_state() -> tuple[dict[str, Pair], int]:
    store("x", 3)
    STATE["x"]["a"] += 1
    return STATE, store_and_look("x") + STATE["x"]["b"]


def case_a_module_variable_is_rebound() -> tuple[list[list[int]], set[int]]:
    global ROWS, SEEN
    rows = [numbers(2), numbers(3)]
    rows[0].append(8)
    ROWS = rows
    ROWS[1].append(9)
    seen = {1}
    seen.add(4)
    SEEN = seen
    SEEN.add(5)
    return ROWS, SEEN


def case_a_module_variable_is_an_alias() -> list[int]:
    global ROWS
    rows = [numbers(2)]
    ROWS = rows
    ROWS[0].append(9)
    return rows[0]


def case_in_a_record() -> tuple[Box, int]:
    xs = numbers(2)
    xs.append(6)
    box: Box = {"name": "b", "items": xs}
    box["items"].append(7)
    return box, len(box["items"])


def case_in_a_record_and_read_again() -> tuple[Box, list[int]]:
    xs = numbers(2)
    box: Box = {"name": "b", "items": xs}
    box["items"].append(7)
    return box, xs


def maybe(n: int) -> Optional[list[int]]:
    xs = numbers(n)
    if not xs:
        return None
    xs.append(1)
    return xs


def maybe_pair(n: int) -> Optional[Pair]:
    made = pair(n, n)
    made["b"] += 1
    return made if n else None


def case_optional_results() -> list[object]:
    a, b = maybe(0), maybe(2)
    if b is not None:
        b.append(2)
    p, q = maybe_pair(0), maybe_pair(1)
    if q is not None:
        q["a"] = 9
    return [a is None, str(b), p is None, str(q)]


def case_kept_by_a_closure() -> list[int]:
    xs = numbers(2)
    xs.append(5)

    def add(n: int) -> list[int]:
        xs.append(n)
        return xs

    add(1)
    return add(2)


def gives(xs: list[int]) -> Iterator[int]:
    for x in xs:
        yield x
    xs.append(0)
    yield len(xs)


def case_kept_by_a_generator() -> list[int]:
    xs = numbers(2)
    xs.append(5)
    return list(gives(xs))


def case_kept_by_a_generator_and_changed() -> list[int]:
    xs = numbers(2)
    it = gives(xs)
    first = next(it)
    xs.append(77)
    return [first] + list(it)


def case_kept_by_an_iterator() -> list[int]:
    xs = numbers(3)
    xs.append(5)
    it = iter(xs)
    next(it)
    return list(it)


class Failed(Exception):
    def __init__(self, rows: list[int]) -> None:
        super().__init__(rows)
        self.rows = rows


def fails() -> None:
    xs = numbers(2)
    xs.append(3)
    raise Failed(xs)


def case_carried_by_an_exception() -> tuple[list[int], str]:
    try:
        fails()
    except Failed as error:
        error.rows.append(4)
        return error.rows, str(error)
    return [], ""


def case_given_away_before_an_exception() -> tuple[dict[str, list[int]], list[int]]:
    kept: dict[str, list[int]] = {}
    xs = numbers(2)
    try:
        kept["x"] = xs
        kept["x"].append(1 // (len(kept) - 1))
    except ZeroDivisionError:
        xs.append(4)
    return kept, xs


def case_given_away_in_a_handler() -> dict[str, list[int]]:
    kept: dict[str, list[int]] = {}
    xs = numbers(2)
    try:
        xs.append(1 // len(kept))
    except ZeroDivisionError:
        kept["x"] = xs
    finally:
        kept["y"] = numbers(1)
    kept["x"].append(1)
    return kept


def case_while_with_a_rebound_list() -> list[dict[str, list[int]]]:
    made = []
    xs = numbers(1)
    while len(made) < 3:
        made.append({"x": xs})
        xs = xs + [len(made)]
    made[0]["x"].append(50)
    return made


def case_nested_lists_in_a_dict() -> dict[str, list[list[int]]]:
    rows = [numbers(1), numbers(2)]
    rows[0].append(5)
    first = rows[0]
    first.append(6)
    kept = {"r": rows}
    kept["r"][1].append(7)
    return kept


def case_a_list_of_records_in_a_dict() -> dict[str, list[Pair]]:
    pairs = [pair(1, 2), pair(3, 4)]
    pairs[0]["a"] = 10
    kept = {"p": pairs}
    kept["p"][1]["b"] = 20
    return kept


def case_records_in_a_list_and_in_a_dict() -> tuple[list[Pair], dict[int, Pair]]:
    pairs = [pair(1, 2), pair(3, 4)]
    by_a = {p["a"]: p for p in pairs}
    by_a[1]["b"] = 50
    pairs.append(pair(5, 6))
    pairs[2]["a"] = 7
    return pairs, by_a


def case_sorted_records() -> list[Pair]:
    pairs = [pair(3, 1), pair(1, 2), pair(2, 3)]
    pairs.sort(key=lambda p: p["a"])
    pairs[0]["b"] = 9
    best = max(pairs, key=lambda p: p["b"])
    best["b"] = 100
    return sorted(pairs, key=lambda p: -p["a"])


def case_popped_and_changed() -> tuple[Pair, list[Pair]]:
    pairs = [pair(1, 2), pair(3, 4)]
    last = pairs.pop()
    last["a"] = 9
    pairs.insert(0, last)
    last["b"] = 8
    return last, pairs


def case_popped_and_put_back() -> list[Pair]:
    pairs = [pair(1, 2), pair(3, 4)]
    last = pairs.pop()
    last["a"] = 9
    pairs.insert(0, last)
    return pairs


def case_any_and_all_of_records() -> list[bool]:
    pairs = [pair(1, 2)]
    rows = [numbers(0), numbers(1)]
    return [any(pairs), all(pairs), any(rows), all(rows)]


def case_truth_and_length_of_a_record() -> list[object]:
    p = pair(1, 2)
    q = pair(0, 0)
    q["a"] = 1
    return [bool(p), not q, len(q), "a" in q, list(q.values()) if q else [], str(p) == repr(p)]


def case_equal_lists_of_records() -> list[bool]:
    pairs = [pair(1, 2)]
    others = [pair(1, 2)]
    before = pairs == others
    others[0]["a"] = 2
    return [before, pairs == others, pair(2, 2) in others, others.count(pair(2, 2)) == 1]


def case_chosen_by_a_condition() -> list[Pair]:
    made = []
    for i in range(3):
        p = pair(i, 0)
        q = pair(0, i)
        chosen = p if i % 2 else q
        chosen["a"] += 10
        made.append(chosen)
    return made


def case_chosen_and_read_again() -> tuple[Pair, Pair]:
    p = pair(1, 0)
    q = pair(0, 1)
    chosen = p if len(str(p)) > 3 else q
    chosen["a"] += 10
    return p, q


def case_unpacked_records() -> tuple[Pair, Pair]:
    p, q = pair(1, 0), pair(0, 1)
    p["a"], q["b"] = q["b"] + 4, p["a"] + 5
    return p, q


def case_merged_records() -> tuple[Pair, Pair]:
    p = pair(1, 0)
    q: Pair = {**p, "b": 7}
    q["a"] = 3
    p.update({"a": 50})
    return p, q


def grow(p: Pair) -> Pair:
    return {"a": p["a"] + 1, "b": p["b"] + p["a"]}


def case_steps() -> Pair:
    p = pair(0, 0)
    for _ in range(5):
        p = grow(p)
    return p


def same(p: Pair) -> Pair:
    return p


def case_a_function_that_gives_what_it_takes() -> tuple[int, int]:
    p = pair(0, 0)
    q = same(p)
    q["a"] = 4
    return p["a"], q["a"]


def walk(p: Pair, depth: int) -> int:
    p["a"] += depth
    return walk(p, depth - 1) + p["a"] if depth else p["b"]


def case_recursion_over_a_record() -> tuple[int, Pair]:
    p = pair(0, 0)
    return walk(p, 4), p


def case_del_of_a_record() -> str:
    p = pair(1, 2)
    text = str(p)
    del p
    try:
        return str(p)
    except UnboundLocalError as error:
        return text + str(error)


def case_fields_go_to_other_records() -> tuple[Box, Box]:
    first: Box = {"name": "f", "items": numbers(2)}
    second: Box = {"name": first["name"] + "2", "items": first["items"]}
    second["items"].append(9)
    first["items"] = [1]
    return first, second


def case_order_of_value_and_place() -> list[int]:
    log: list[int] = []
    pairs = [pair(1, 2)]

    def note(n: int) -> int:
        log.append(n)
        return n

    pairs[note(0)]["a"] = note(5)
    pairs[note(0)]["b"] += note(6)
    try:
        pairs[note(3)]["a"] = note(7)
    except IndexError:
        log.append(-1)
    log.append(pairs[0]["a"] + pairs[0]["b"])
    return log
