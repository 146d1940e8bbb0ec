"""Linked lists, queues and trees of TypedDict nodes that refer to each other."""

from typing import Callable, Optional, TypedDict


class Node(TypedDict):
    value: int
    next: Optional["Node"]


class Tree(TypedDict):
    key: int
    names: list[str]
    left: Optional["Tree"]
    right: Optional["Tree"]


def from_list(values: list[int]) -> Optional[Node]:
    head: Optional[Node] = None
    for v in reversed(values):
        head = {"value": v, "next": head}
    return head


def to_list(node: Optional[Node], limit: int = 20) -> list[int]:
    out: list[int] = []
    while node is not None and len(out) < limit:
        out.append(node["value"])
        node = node["next"]
    return out


def reverse(node: Optional[Node]) -> Optional[Node]:
    previous: Optional[Node] = None
    while node is not None:
        following = node["next"]
        node["next"] = previous
        previous, node = node, following
    return previous


def has_cycle(head: Optional[Node]) -> bool:
    slow = fast = head
    while fast is not None and slow is not None:
        fast = fast["next"]
        if fast is None:
            return False
        fast = fast["next"]
        slow = slow["next"]
        if fast is not None and slow is not None and fast is slow:
            return True
    return False


def insert(tree: Optional[Tree], key: int, name: str) -> Tree:
    if tree is None:
        return {"key": key, "names": [name], "left": None, "right": None}
    if key < tree["key"]:
        tree["left"] = insert(tree["left"], key, name)
    elif key > tree["key"]:
        tree["right"] = insert(tree["right"], key, name)
    else:
        tree["names"].append(name)
    return tree


def walk(tree: Optional[Tree], visit: Callable[[Tree, int], None], depth: int = 0) -> None:
    if tree is None:
        return
    walk(tree["left"], visit, depth + 1)
    visit(tree, depth)
    walk(tree["right"], visit, depth + 1)


def height(tree: Optional[Tree]) -> int:
    return 0 if tree is None else 1 + max(height(tree["left"]), height(tree["right"]))


head = from_list([1, 2, 3, 4])
second = head["next"] if head else None
print(to_list(head), to_list(second), to_list(None))
head = reverse(head)
print(to_list(head), to_list(second))
assert second is not None
second["value"] = 20
print(to_list(head), has_cycle(head))
tail = second["next"]
if tail is not None and head is not None:
    tail["next"] = head
print(has_cycle(head), to_list(head, 6))
root: Optional[Tree] = None
for i, word in enumerate("the quick brown fox jumps over the lazy dog".split()):
    root = insert(root, len(word) * 7 % 10, word + str(i))
lines: list[str] = []
walk(root, lambda t, d: lines.append("  " * d + f"{t['key']}: {'/'.join(t['names'])}"))
print("\n".join(lines))
total = 0


def add(t: Tree, depth: int) -> None:
    global total
    total += t["key"] * (depth + 1)


walk(root, add)
print(total, height(root), height(None))
