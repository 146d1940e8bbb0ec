"""Huffman codes: trees as nested tuples in a list, bits as text and as bytes."""

from typing import Optional, TypedDict


class Node(TypedDict):
    weight: int
    symbol: Optional[str]
    left: Optional["Node"]
    right: Optional["Node"]


def frequencies(text: str) -> dict[str, int]:
    count: dict[str, int] = {}
    for c in text:
        try:
            count[c] += 1
        except KeyError:
            count[c] = 1
    return count


def build(text: str) -> Node:
    nodes: list[Node] = [
        {"weight": w, "symbol": c, "left": None, "right": None} for c, w in frequencies(text).items()
    ]
    if not nodes:
        raise ValueError("nothing to encode")
    while len(nodes) > 1:
        nodes.sort(key=lambda n: (-n["weight"], n["symbol"] or "~"))
        a, b = nodes.pop(), nodes.pop()
        nodes.append({"weight": a["weight"] + b["weight"], "symbol": None, "left": a, "right": b})
    return nodes[0]


def codes(node: Optional[Node], prefix: str = "", table: Optional[dict[str, str]] = None) -> dict[str, str]:
    if table is None:
        table = {}
    if node is not None:
        if (symbol := node["symbol"]) is not None:
            table[symbol] = prefix or "0"
        codes(node["left"], prefix + "0", table)
        codes(node["right"], prefix + "1", table)
    return table


def pack(bits: str) -> bytes:
    out = bytearray([-len(bits) % 8])
    for i in range(0, len(bits), 8):
        out.append(int(bits[i:i + 8].ljust(8, "0"), 2))
    return bytes(out)


def unpack(data: bytes) -> str:
    padding, *rest = data
    bits = "".join(f"{b:08b}" for b in rest)
    return bits[:len(bits) - padding]


def decode(bits: str, root: Node) -> str:
    out: list[str] = []
    node = root
    for bit in bits:
        child = node["left"] if bit == "0" else node["right"]
        if child is None:
            child = node
        node = child
        symbol = node["symbol"]
        if symbol is not None:
            out.append(symbol)
            node = root
    return "".join(out)


for text in ("abracadabra", "aaaa", "the theme of the thesis", "żółć"):
    tree = build(text)
    table = codes(tree)
    bits = "".join(table[c] for c in text)
    data = pack(bits)
    print(f"{text!r}: {len(text.encode()) * 8} -> {len(bits)} bits, {data!r}")
    print("  ", ", ".join(f"{c}={b}" for c, b in sorted(table.items(), key=lambda p: (len(p[1]), p))))
    print("  ", decode(unpack(data), tree) == text, tree["weight"])
try:
    build("")
except ValueError as e:
    print(e)
