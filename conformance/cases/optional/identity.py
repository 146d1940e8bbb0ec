"""`is` of what may be None: lists, dicts, sets, bytearrays and TypedDicts."""

from typing import Optional, TypedDict


class Node(TypedDict):
    value: int
    parent: Optional["Node"]
    children: list["Node"]


def node(value: int, parent: Optional[Node] = None) -> Node:
    made: Node = {"value": value, "parent": parent, "children": []}
    if parent is not None:
        parent["children"].append(made)
    return made


def case_a_parent() -> list[bool]:
    root = node(1)
    child = node(2, root)
    other = node(1)
    return [
        child["parent"] is root,
        child["parent"] is other,
        child["parent"] is not root,
        root is child["parent"],
        root["parent"] is child["parent"],
        root["parent"] is other["parent"],
    ]


def depth(of: Node, root: Node) -> int:
    steps = 0
    at: Optional[Node] = of
    while at is not None and at is not root:
        at = at["parent"]
        steps += 1
    return steps


def case_the_way_to_the_root() -> list[int]:
    root = node(1)
    child = node(2, root)
    return [depth(root, root), depth(child, root), depth(node(3, child), root), depth(node(4), root)]


def case_lists() -> list[bool]:
    numbers = [1]
    same: Optional[list[int]] = numbers
    other: Optional[list[int]] = [1]
    none: Optional[list[int]] = None
    return [numbers is same, same is numbers, other is numbers, same is other, none is numbers, none is none, same is not none]


def found(rows: dict[str, list[int]], key: str) -> Optional[list[int]]:
    return rows.get(key)


def case_what_a_dict_gives() -> list[bool]:
    rows = {"a": [1], "b": [1]}
    first = rows["a"]
    first.append(2)
    return [found(rows, "a") is first, found(rows, "b") is first, found(rows, "c") is first, rows.get("a") is rows["a"]]


def case_dicts_sets_and_bytearrays() -> list[bool]:
    ages = {"a": 1}
    letters = {"x"}
    buffer = bytearray(b"x")
    some_ages: Optional[dict[str, int]] = ages
    some_letters: Optional[set[str]] = letters.copy()
    some_buffer: Optional[bytearray] = buffer
    return [some_ages is ages, some_letters is letters, some_buffer is buffer, some_ages is not ages]


def case_of_parameters() -> list[bool]:
    def same(a: Optional[list[str]], b: Optional[list[str]] = None) -> bool:
        return a is b

    words = ["a"]
    return [same(words, words), same(words), same(None), same(words, ["a"])]
