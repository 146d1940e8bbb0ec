"""Records in records: one object seen from several places, changed through one of them."""

from kybra import Opt, Record, Tuple, Vec, nat, query, text, update, void


class Leaf(Record):
    value: nat


class Branch(Record):
    left: Leaf
    right: Leaf
    label: Opt[text]


class Tree(Record):
    root: Branch
    branches: Vec[Branch]
    by_name: Vec[Tuple[text, Leaf]]


shared: Leaf = {"value": 1}
tree: Tree = {
    "root": {"left": shared, "right": shared, "label": None},
    "branches": [],
    "by_name": [("shared", shared)],
}


@update
def change_shared(value: nat) -> Tree:
    shared["value"] = value
    return tree


@update
def change_through_the_tree(value: nat) -> Leaf:
    tree["root"]["left"]["value"] += value
    return shared


@update
def grow(label: text) -> nat:
    tree["branches"].append({"left": shared, "right": {"value": 9}, "label": label})
    tree["branches"][-1]["right"]["value"] += 1
    return len(tree["branches"])


@query
def whole() -> Tree:
    return tree


@query
def copied() -> Tuple[Leaf, Leaf]:
    first: Leaf = {**shared}
    first["value"] = 100
    second = shared.copy()
    second["value"] = 200
    return (first, second)


@query
def is_same() -> Vec[bool]:
    a: Leaf = {"value": 1}
    b: Leaf = {"value": 1}
    c = a
    return [a == b, a is b, a is c, tree["root"]["left"] is shared, a != c]


@query
def argument(t: Tree) -> nat:
    t["root"]["left"]["value"] = 50
    t["root"]["right"] = t["root"]["left"]
    t["root"]["right"]["value"] += 1
    return t["root"]["left"]["value"]


@query
def swapped(b: Branch) -> Branch:
    b["left"], b["right"] = b["right"], b["left"]
    return b


@query
def missing_label() -> Branch:
    return {"left": {"value": 1}, "right": {"value": 2}}


@query
def has_label(given: bool) -> Vec[text]:
    b: Branch = {"left": shared, "right": shared, "label": "x"} if given else {"left": shared, "right": shared}
    return [str("label" in b), str(b.get("label")), str(len(b)), ",".join(k for k in b)]


@query
def label(given: bool) -> text:
    b: Branch = {"left": shared, "right": shared}
    if given:
        b["label"] = "given"
    return b["label"] or "none"
