"""Variants, options, floats and nested types as keys and values of stable maps."""

from typing import Optional

from kybra import Opt, Record, StableBTreeMap, Tuple, Variant, Vec, float32, float64, int8, nat, nat8, null, query, reserved, text, update, void


class Shape(Variant, total=False):
    Zero: null
    Circle: float64
    Box: "Size"
    Named: text


class Size(Record):
    width: nat
    height: nat


class Node(Record):
    label: text
    children: Vec["Node"]


shapes = StableBTreeMap[Shape, Opt[nat8]](memory_id=0, max_key_size=100, max_value_size=20)
opts = StableBTreeMap[Opt[int8], Shape](memory_id=1)
trees = StableBTreeMap[Node, Tuple[text, Opt[Vec[Size]]]](memory_id=2)
lists = StableBTreeMap[Vec[Opt[float64]], float32](memory_id=3)
nothing = StableBTreeMap[text, null](memory_id=4)


@update
def fill() -> Vec[Shape]:
    for name in ["b", "a"]:
        shapes.insert({"Named": name}, len(name))
    shapes.insert({"Box": {"width": 2, "height": 1}}, 1)
    shapes.insert({"Box": {"width": 1, "height": 10**30}}, None)
    shapes.insert({"Circle": 2.5}, 3)
    shapes.insert({"Circle": -1.0}, 4)
    shapes.insert({"Zero": None}, 5)
    return shapes.keys()


@query
def of(shape: Shape) -> Opt[nat8]:
    return shapes.get(shape)


@query
def kept() -> Vec[Opt[nat8]]:
    return shapes.values()


@query
def box_is_there() -> bool:
    key: Shape = {"Box": {"width": 1, "height": 10**30}}
    return shapes.contains_key(key) and shapes.get(key) is None


@update
def put_opt(key: Opt[int8], shape: Shape) -> Vec[Tuple[Opt[int8], Shape]]:
    opts.insert(key, shape)
    return opts.items()


@update
def first_declared_case() -> Opt[Shape]:
    both: Shape = {"Named": "n", "Circle": 1.0}
    opts.insert(None, both)
    return opts.get(None)


@update
def plant(node: Node, note: text) -> Vec[Node]:
    trees.insert(node, (note, [{"width": 1, "height": 2}]))
    trees.insert({"label": "", "children": [node]}, (note, None))
    return trees.keys()


@query
def planted(node: Node) -> Opt[Tuple[text, Opt[Vec[Size]]]]:
    return trees.get(node)


@update
def put_list(key: Vec[Opt[float64]], value: float32) -> Vec[Tuple[Vec[Opt[float64]], float32]]:
    lists.insert(key, value)
    lists.insert(key + [None], value + 0.1)
    return lists.items()


@update
def put_nothing(key: text) -> bool:
    nothing.insert(key, None)
    found = nothing.get(key)
    return nothing.contains_key(key) and found is None
