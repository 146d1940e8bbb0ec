"""Dicts in dicts and lists in dicts, all by reference."""


def case_two_levels() -> dict[str, dict[str, int]]:
    allowances: dict[str, dict[str, int]] = {}
    allowances["ann"] = {}
    allowances["ann"]["bob"] = 5
    allowances["ann"]["bob"] -= 2
    return allowances


def case_inner_alias() -> dict[str, dict[str, int]]:
    table = {"a": {"x": 1}}
    inner = table["a"]
    inner["y"] = 2
    return table


def case_shared_inner() -> int:
    inner = {"n": 0}
    table = {"a": inner, "b": inner}
    table["a"]["n"] += 1
    table["b"]["n"] += 1
    return inner["n"]


def case_missing_at_the_second_level() -> int:
    table = {"a": {"x": 1}}
    return table["a"]["y"]


def case_get_with_an_empty_default() -> tuple[int, dict[str, dict[str, int]]]:
    table: dict[str, dict[str, int]] = {}
    value = table.get("a", {}).get("x", -1)
    return (value, table)


def case_lists_by_key() -> dict[int, list[str]]:
    by_length: dict[int, list[str]] = {}
    for word in ["a", "bb", "c", "dd"]:
        if len(word) not in by_length:
            by_length[len(word)] = []
        by_length[len(word)].append(word)
    return by_length


def fill(table: dict[str, int], key: str) -> None:
    table[key] = len(table)


def case_through_an_argument() -> dict[str, int]:
    table: dict[str, int] = {}
    fill(table, "a")
    fill(table, "b")
    return table


def case_list_of_dicts() -> list[dict[str, int]]:
    rows = [{"n": 1}, {"n": 2}]
    for row in rows:
        row["n"] *= 10
    rows.append(rows[0])
    rows[2]["n"] += 1
    return rows


def case_removed_inner_lives_on() -> tuple[dict[str, int], dict[str, dict[str, int]]]:
    table = {"a": {"x": 1}}
    inner = table.pop("a")
    inner["x"] = 7
    return (inner, table)
