"""Types that refer to themselves and to each other."""

from kybra import Opt, Record, Variant, Vec, nat, null, query, text


class Node(Record):
    value: nat
    next: Opt["Node"]


class Tree(Variant, total=False):
    Leaf: nat
    Branch: "Branch"


class Branch(Record):
    left: Tree
    right: Tree


class Folder(Record):
    name: text
    folders: Vec["Folder"]


class Expr(Variant, total=False):
    Number: nat
    Add: tuple["Expr", "Expr"]
    Nothing: null


@query
def total(node: Node) -> nat:
    found = 0
    current: Opt[Node] = node
    while current is not None:
        found += current["value"]
        current = current["next"]
    return found


@query
def chain(length: nat) -> Opt[Node]:
    node: Opt[Node] = None
    for value in range(length):
        node = {"value": value, "next": node}
    return node


@query
def leaves(tree: Tree) -> nat:
    if "Leaf" in tree:
        return 1
    branch = tree["Branch"]
    return leaves(branch["left"]) + leaves(branch["right"])


@query
def mirror(tree: Tree) -> Tree:
    if "Leaf" in tree:
        return tree
    branch = tree["Branch"]
    return {"Branch": {"left": mirror(branch["right"]), "right": mirror(branch["left"])}}


@query
def count(folder: Folder) -> nat:
    return 1 + sum([count(inner) for inner in folder["folders"]])


@query
def wrapped(folder: Folder) -> Folder:
    return {"name": "around", "folders": [folder]}


@query
def value(expr: Expr) -> nat:
    if "Number" in expr:
        return expr["Number"]
    if "Add" in expr:
        left, right = expr["Add"]
        return value(left) + value(right)
    return 0
