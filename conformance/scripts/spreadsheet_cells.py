"""A tiny spreadsheet: references, ranges, cycles, recalculation."""

from typing import Callable

cells: dict[str, str] = {}


class CellError(Exception):
    def __init__(self, code: str, cell: str) -> None:
        super().__init__(code, cell)
        self.code = code
        self.cell = cell


def split_name(name: str) -> tuple[int, int]:
    letters = name.rstrip("0123456789")
    number = name[len(letters):]
    if not letters.isalpha() or not number:
        raise CellError("#NAME?", name)
    column = 0
    for c in letters.upper():
        column = column * 26 + ord(c) - 64
    return column, int(number)


def join_name(column: int, row: int) -> str:
    letters = ""
    while column:
        column, r = divmod(column - 1, 26)
        letters = chr(65 + r) + letters
    return f"{letters}{row}"


def expand(span: str) -> list[str]:
    first, colon, last = span.partition(":")
    if not colon:
        return [first]
    (c1, r1), (c2, r2) = split_name(first), split_name(last)
    return [join_name(c, r) for r in range(r1, r2 + 1) for c in range(c1, c2 + 1)]


FUNCTIONS: dict[str, Callable[[list[float]], float]] = {
    "SUM": lambda xs: sum(xs, 0.0),
    "MAX": lambda xs: max(xs, default=0.0),
    "AVG": lambda xs: sum(xs, 0.0) / len(xs),
    "COUNT": lambda xs: float(len(xs)),
}


def value(name: str, visiting: tuple[str, ...] = ()) -> float:
    if name in visiting:
        raise CellError("#CYCLE!", " > ".join([*visiting, name]))
    text = cells.get(name, "")
    if not text:
        return 0.0
    if text[0] != "=":
        try:
            return float(text)
        except ValueError:
            raise CellError("#VALUE!", name) from None
    return formula(text[1:], (*visiting, name))


def formula(text: str, visiting: tuple[str, ...]) -> float:
    for op in "+-*/":
        left, found, right = text.rpartition(op) if op in "+-" else text.partition(op)
        if found:
            a, b = formula(left, visiting), formula(right, visiting)
            if op == "+":
                return a + b
            if op == "-":
                return a - b
            if op == "*":
                return a * b
            if not b:
                raise CellError("#DIV/0!", visiting[-1])
            return a / b
    text = text.strip()
    if text.endswith(")"):
        name, _, arguments = text[:-1].partition("(")
        if name not in FUNCTIONS:
            raise CellError("#NAME?", name)
        return FUNCTIONS[name]([value(n, visiting) for part in arguments.split(",") for n in expand(part)])
    return float(text) if text[:1].isdigit() else value(text, visiting)


def show(name: str) -> str:
    try:
        return f"{value(name):g}"
    except CellError as e:
        return f"{e.code} ({e.cell})"


cells.update({"A1": "10", "A2": "2.5", "A3": "=A1*A2", "B1": "=SUM(A1:A3)", "B2": "=B1/A4", "B3": "=AVG(A1:B1,A3)"})
cells |= {"C1": "=C2+1", "C2": "=C1", "C3": "text", "C4": "=C3+1", "C5": "=NOPE(A1)", "C6": "=COUNT(A1:C9)-1-1", "AA10": "=MAX(A1:A3)"}
for name in sorted(cells, key=split_name):
    print(f"{name:<5}{cells[name]:<18}{show(name)}")
cells["A4"] = "5"
cells["C2"] = "=A1 - 4 - 3"
print(show("B2"), show("C1"), show("Z9"), show("9"))
print(join_name(28, 3), split_name("AB12"), expand("A1:B2"), expand("x"))
try:
    split_name("!1")
except CellError as e:
    print(e, e.args)
