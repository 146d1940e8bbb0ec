"""What is true, what is equal, what is the same: a table printed case by case."""

from typing import Optional


def truth(label: str, flag: bool) -> str:
    return f"{label}={'T' if flag else 'F'}"


def kinds(n: int, f: float, s: str, xs: list[int], d: dict[str, int], o: Optional[int], b: bytes) -> str:
    parts = [
        truth("n", bool(n)), truth("f", not not f), truth("s", True if s else False), truth("xs", bool(xs)),
        truth("d", bool(d)), truth("o", o is not None and bool(o)), truth("b", bool(b)), truth("t", bool((0,))),
        truth("r", bool(range(n))), truth("st", bool({n} - {0})),
    ]
    return " ".join(parts)


def classify(x: int) -> str:
    return "neg" if x < 0 else "zero" if not x else "small" if 0 < x < 10 <= 100 else "big"


def side(log: list[str], name: str, value: int) -> int:
    log.append(name)
    return value


print(kinds(0, 0.0, "", [], {}, None, b""))
print(kinds(1, -0.5, " ", [0], {"": 0}, 0, b"\0"))
print(kinds(-1, float("nan"), "0", [0, 0], {"a": 0}, 5, b"0"))
print([classify(x) for x in (-5, 0, 3, 50)])
log: list[str] = []
print(side(log, "a", 1) < side(log, "b", 2) < side(log, "c", 0) < side(log, "d", 9), log)
log.clear()
print(side(log, "x", 0) or side(log, "y", 0) or side(log, "z", 3), side(log, "p", 1) and side(log, "q", 0) and side(log, "r", 1), log)
print(1 == 1.0, 1 == True, 0.1 + 0.2 == 0.3, (1, 2.0) == (1, 2.0), "1" != "1 ")
print(True + True, True * 3.5, sum([True, False, True]), -True, ~False, True & False, True ^ True, True | False, int(True), str(True))
a = [1, 2]
b = a
c = a[:]
print(a is b, a is c, a == c, a is not c, None is None, (a == c) is True)
b += [3]
a = a + [4]
print(a, b, a is b)
print(max(True, False), min(3.0, 2.5), abs(-2.5), divmod(7.5, 2), round(-2.5), 7 // 2.0, -7 // 2, -7 % 5, 2**-1, 2**0.5)
print(not 0 == 1, not (0 and 1), 1 in [1], "b" in "abc" in ["abc"], 3 not in (1, 2), None in [None, 1])
x = 5
print(1 < x <= 5 != 6, (y := x * 2) > 9, y, "yes" if x and not None else "no", x if x > 9 else -x)
while x:
    x -= 1
    if x == 2:
        break
else:
    print("never")
for n in range(2, 9):
    for k in range(2, n):
        if n % k == 0:
            break
    else:
        print(n, end=" prime\n")
assert b, "b is empty"
print(f"{x=} {b!r} {b == [1, 2, 3]}", end="!\n")
