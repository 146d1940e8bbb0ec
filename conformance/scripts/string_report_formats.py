"""A report that uses every way of formatting text."""

from typing import TypedDict


class Row(TypedDict):
    sku: str
    name: str
    qty: int
    price: float


ROWS: list[Row] = [
    {"sku": "A-1", "name": "Bolt", "qty": 1200, "price": 0.05},
    {"sku": "B-22", "name": "Größe", "qty": 3, "price": 1234.5},
    {"sku": "C-333", "name": "a very long name indeed", "qty": 0, "price": 1e-7},
]


def fit(text: str, width: int) -> str:
    return text if len(text) <= width else text[:width - 1] + "…"


def table(rows: list[Row], width: int = 10) -> str:
    lines = []
    for n, row in enumerate(rows, start=1):
        total = row["qty"] * row["price"]
        lines.append(f"{n:>2}. {row['sku']:<6}|{fit(row['name'], width):^{width}}|{row['qty']:>7,}|{row['price']:>10.2f}|{total:>+12.3e}")
    return "\n".join(lines)


print(table(ROWS))
print(table(ROWS[:1], width=3))
for row in ROWS:
    print("%(sku)-8s%(qty)05d %(price)8.3f %(name)r" % row)
    print("{sku:*^9} {qty:#x} {price!r:>12} {0}".format(row["name"].upper(), sku=row["sku"], qty=row["qty"], price=row["price"]))
    print("{r[sku]}/{r[qty]:b}".format(r=row))
value = 1234567.891
for spec in ("", ".2f", ",.1f", "_.3f", "e", ".3g", "g", "%", ".1%", "012.2f", "+", " .0f", "#.0f", "<15", "^+15.1f", "*>15,.2f"):
    print(f"{spec:>8} [{value:{spec}}] [{-0.5:{spec}}]")
for spec in ("", "d", ",", "_", "x", "#X", "_b", "#o", "08", "+d", "c", "e", "^9", "=+9", "n", ".2f"):
    print(f"{spec:>8} [{format(97, spec)}]")
name = "kybra"
print(f"{name=} {name!r:>10} {name:.2} {name:_^11} {len(name)=:03d} {name + '!' = !s}")
print(f"{'nested'!r:{'>'}{10 + 2}}|{{literal}}|{True}|{None}|{[1, 2]}|{(1,)}|{ {'k': 1}['k'] }")
print("%s %r %5.1f%% %c %c %x %o %e %+d %-5d| %05.1f %%" % ("s", "r", 99.5, "c", 100, 255, 8, 12345.678, 3, 7, 2.25))
print("{} {!r} {:>5} {:<5}|".format("a", "b", 1, 2), "{1} {0} {1}".format("x", "y"), "{:{w}.{p}f}".format(3.14159, w=8, p=2))
print("{:>{}}|{:^{width}}|".format("ab", 5, "cd", width=6))
print("{user[name]} {items[1]}".format(user={"name": "ann"}, items=[1, 2]), "{k}".format_map({"k": 5}))
for bad in ("d", "z", "10", ",s"):
    try:
        print(format("text", bad))
    except ValueError as e:
        print(repr(bad), e)
try:
    print(format(1.5, "d"))
except ValueError as e:
    print(e)
print(str(1e16), 1e15, 1e-4, 1e-5, 0.1 + 0.2, -0.0, 5e-324, 1.7976931348623157e308, float("-inf"))
print("%s" % (1, ), "%s" % [1], "%d" % 3.99, "%.3s|" % "abcdef", "%*d" % (5, 42))
print("a\tb".expandtabs(4), "x".zfill(3), "-5".zfill(4), ascii("é"), repr("it's"), repr('q"\''), "\N{BULLET}\x41\u00e9")
