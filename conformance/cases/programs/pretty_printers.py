"""Pretty printers over nested data of fixed depth."""
from typing import Union

Leaf = Union[int, float, str, bool, None]
Flat = dict[str, Leaf]
Value = Union[Leaf, list[Leaf], Flat]


def quote(s: str) -> str:
    out = '"'
    for c in s:
        if c == '"' or c == "\\":
            out += "\\" + c
        elif c == "\n":
            out += "\\n"
        elif ord(c) < 32 or ord(c) > 126:
            out += f"\\u{ord(c):04x}"
        else:
            out += c
    return out + '"'


def leaf(x: Leaf) -> str:
    if x is None:
        return "null"
    if x is True:
        return "true"
    if x is False:
        return "false"
    if isinstance(x, str):
        return quote(x)
    return repr(x)


def pretty(x: Value, indent: int = 0) -> str:
    pad = " " * (indent + 2)
    if isinstance(x, list):
        if not x:
            return "[]"
        return "[\n" + ",\n".join(pad + leaf(i) for i in x) + "\n" + " " * indent + "]"
    if isinstance(x, dict):
        if not x:
            return "{}"
        rows = [f"{pad}{quote(k)}: {leaf(v)}" for k, v in x.items()]
        return "{\n" + ",\n".join(rows) + "\n" + " " * indent + "}"
    return leaf(x)


def table(rows: list[dict[str, str]], cols: list[str]) -> str:
    widths = {c: max([len(c)] + [len(r.get(c, "")) for r in rows]) for c in cols}
    line = "+" + "+".join("-" * (widths[c] + 2) for c in cols) + "+"
    out = [line, "|" + "|".join(f" {c:^{widths[c]}} " for c in cols) + "|", line]
    for r in rows:
        out.append("|" + "|".join(f" {r.get(c, ''):<{widths[c]}} " for c in cols) + "|")
    out.append(line)
    return "\n".join(out)


def tree(d: dict[str, list[str]], node: str, prefix: str = "", last: bool = True) -> list[str]:
    out = [prefix + ("`-- " if last else "|-- ") + node]
    kids = d.get(node, [])
    for i, k in enumerate(kids):
        out += tree(d, k, prefix + ("    " if last else "|   "), i == len(kids) - 1)
    return out


def case_leaves() -> list[str]:
    xs: list[Leaf] = [1, -2.5, "a\"b\n\u00e9\\", True, False, None]
    return [leaf(x) for x in xs]


def case_list() -> str:
    return pretty([1, "x", None]) + pretty([])


def case_dict() -> str:
    return pretty({"a": 1, "b": True, "c": None}, 4)


def case_table() -> str:
    return table([{"name": "ann", "age": "41"}, {"name": "bartholomew"}], ["name", "age"])


def case_tree() -> str:
    return "\n".join(tree({"root": ["a", "b"], "a": ["c", "d"], "b": ["e"]}, "root"))


def case_csv() -> str:
    def cell(v):
        s = str(v)
        if "," in s or '"' in s:
            return '"' + s.replace('"', '""') + '"'
        return s

    def row(*vs):
        return ",".join(cell(v) for v in vs)

    return row("a", 1, 2.5) + "\n" + row('x"y', "p,q", None, True)


def case_parse_csv() -> list[list[str]]:
    def parse(line):
        cells, cell, quoted, i = [], "", False, 0
        while i < len(line):
            c = line[i]
            if quoted:
                if c == '"' and line[i + 1:i + 2] == '"':
                    cell += c
                    i += 1
                elif c == '"':
                    quoted = False
                else:
                    cell += c
            elif c == '"':
                quoted = True
            elif c == ",":
                cells.append(cell)
                cell = ""
            else:
                cell += c
            i += 1
        return cells + [cell]

    return [parse('a,"b,c",d'), parse('"x""y",'), parse("")]
