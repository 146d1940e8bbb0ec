"""A trie of nested dicts with completions and counts."""

from typing import Optional, TypedDict


class Trie(TypedDict):
    children: dict[str, "Trie"]
    count: int


def empty() -> Trie:
    return {"children": {}, "count": 0}


def add(root: Trie, word: str) -> None:
    node = root
    for c in word:
        node = node["children"].setdefault(c, empty())
    node["count"] += 1


def find(root: Trie, prefix: str) -> Optional[Trie]:
    node = root
    for c in prefix:
        if c not in node["children"]:
            return None
        node = node["children"][c]
    return node


def complete(root: Trie, prefix: str, limit: int = 5) -> list[tuple[str, int]]:
    start = find(root, prefix)
    if start is None:
        return []
    found: list[tuple[str, int]] = []
    stack: list[tuple[str, Trie]] = [(prefix, start)]
    while stack:
        word, node = stack.pop()
        if node["count"]:
            found.append((word, node["count"]))
        for c, child in node["children"].items():
            stack.append((word + c, child))
    found.sort(key=lambda f: (-f[1], f[0]))
    return found[:limit]


def size(node: Trie) -> int:
    return 1 + sum(size(child) for child in node["children"].values())


def remove(node: Trie, word: str) -> bool:
    if not word:
        if not node["count"]:
            raise KeyError("not in the trie")
        node["count"] -= 1
        return not node["count"] and not node["children"]
    head, tail = word[0], word[1:]
    if remove(node["children"][head], tail):
        del node["children"][head]
    return not node["count"] and not node["children"]


root = empty()
for word in "to tea ted ten i in inn tea to tea żaba".split():
    add(root, word)
print(size(root), complete(root, "te"), complete(root, "", 3), complete(root, "x"))
print(remove(root, "inn"), size(root), complete(root, "i"))
for word in ("te", "zzz", "ten"):
    try:
        print(remove(root, word), size(root))
    except KeyError as e:
        print("KeyError", e)
node = find(root, "te")
if node is not None:
    node["children"]["a"]["count"] = 100
print(complete(root, "t"), find(root, "q") is None)
