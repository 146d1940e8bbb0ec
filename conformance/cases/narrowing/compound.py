from typing import Optional, Union

def early(x: Optional[int]) -> int:
    if x is None or x < 0:
        return -1
    return x + 1

def case_early() -> list[int]:
    return [early(None), early(-5), early(4)]

def conj(x: Optional[int], y: Optional[str]) -> str:
    if x is not None and y is not None and len(y) > x:
        return y[x]
    return "none"

def case_conj() -> list[str]:
    return [conj(None, "a"), conj(1, None), conj(1, "abc"), conj(7, "abc")]

def negated(x: Optional[int]) -> int:
    if not (x is None or x == 0):
        return 100 // x
    return 0

def case_negated() -> list[int]:
    return [negated(None), negated(0), negated(7)]

def noteq(x: Optional[str]) -> str:
    if x != None:
        return x.upper()
    return "?"

def case_noteq() -> list[str]:
    return [noteq(None), noteq("a")]

def asserted(x: Optional[int]) -> int:
    assert x is not None, "x is None"
    return x * 2

def case_asserted() -> int:
    return asserted(4)

def case_assert_fails() -> int:
    return asserted(None)

def truthy(x: Optional[list[int]]) -> int:
    if x:
        return x[0]
    return -1

def case_truthy() -> list[int]:
    return [truthy(None), truthy([]), truthy([3])]

def loop(xs: list[Optional[int]]) -> int:
    total = 0
    for x in xs:
        if x is None:
            continue
        total += x
    return total

def case_loop() -> int:
    return loop([1, None, 2])

def compr(xs: list[Optional[int]]) -> list[int]:
    return [x * 2 for x in xs if x is not None]

def case_compr() -> list[int]:
    return compr([1, None, 3])

def compr2(xs: list[Optional[str]]) -> list[str]:
    return [x.upper() for x in xs if x]

def case_compr2() -> list[str]:
    return compr2(["a", None, "", "b"])

def compr3(d: dict[str, Optional[int]]) -> dict[str, int]:
    return {k: v + 1 for k, v in d.items() if v is not None and v > 0}

def case_compr3() -> dict[str, int]:
    return compr3({"a": 1, "b": None, "c": -2})

def wal(d: dict[str, int], k: str) -> int:
    if (v := d.get(k)) is not None:
        return v + 1
    return 0

def case_wal() -> list[int]:
    return [wal({"a": 1}, "a"), wal({"a": 1}, "b")]

def wal2(d: dict[str, int], k: str) -> int:
    if v := d.get(k):
        return v + 1
    return 0

def case_wal2() -> list[int]:
    return [wal2({"a": 1}, "a"), wal2({"a": 0}, "a")]

def whil(n: Optional[int]) -> list[int]:
    out: list[int] = []
    while n is not None:
        out.append(n)
        n = n - 1 if n > 0 else None
    return out

def case_while() -> list[int]:
    return whil(3)

def ternary(x: Optional[int]) -> int:
    return x + 1 if x is not None else 0

def case_ternary() -> list[int]:
    return [ternary(None), ternary(3)]

def ternary_compound(x: Optional[int], y: Optional[int]) -> int:
    return x + y if x is not None and y is not None else -1

def case_ternary_compound() -> list[int]:
    return [ternary_compound(None, 1), ternary_compound(1, 2)]

def ordef(x: Optional[int]) -> int:
    return (x or 5) + 1

def case_or() -> list[int]:
    return [ordef(None), ordef(0), ordef(3)]

def elifs(x: Optional[int]) -> str:
    if x is None:
        return "none"
    elif x > 10:
        return "big"
    elif x == 3:
        return "three"
    else:
        return str(x + 1)

def case_elifs() -> list[str]:
    return [elifs(None), elifs(11), elifs(3), elifs(1)]

def raises(x: Optional[int]) -> int:
    if x is None:
        raise ValueError("none")
    return x

def case_raises() -> int:
    return raises(None)

def both(x: Optional[int]) -> int:
    if x is not None:
        if x > 5:
            x = None
    if x is None:
        return 0
    return x

def case_both() -> list[int]:
    return [both(None), both(3), both(9)]

def eqlit(x: Optional[int]) -> int:
    if x == 3:
        return x + 1
    return 0

def case_eqlit() -> list[int]:
    return [eqlit(None), eqlit(3), eqlit(4)]

def inlit(x: Optional[str]) -> str:
    if x in ("a", "b"):
        return x.upper()
    return "?"

def case_inlit() -> list[str]:
    return [inlit(None), inlit("a"), inlit("c")]

def inlist(x: Optional[int]) -> int:
    if x in [1, 2, 3]:
        return x * 10
    return 0

def case_inlist() -> list[int]:
    return [inlist(None), inlist(2), inlist(5)]

def notin(x: Optional[str]) -> str:
    if x not in ("a", "b"):
        return "?"
    return x.upper()

def case_notin() -> list[str]:
    return [notin(None), notin("a"), notin("c")]

def eqvar(x: Optional[int], y: int) -> int:
    if x == y:
        return x + 1
    return 0

def case_eqvar() -> list[int]:
    return [eqvar(None, 1), eqvar(1, 1)]

def eqopt(x: Optional[int], y: Optional[int]) -> bool:
    return x == y

def case_eqopt() -> list[bool]:
    return [eqopt(None, None), eqopt(None, 1), eqopt(1, 1), eqopt(1, 2)]

def nested_fn(x: Optional[int]) -> int:
    def inner() -> int:
        if x is None:
            return 0
        return x + 1
    return inner()

def case_nested() -> list[int]:
    return [nested_fn(None), nested_fn(1)]

def try_narrow(x: Optional[int]) -> int:
    try:
        if x is None:
            return -1
        return 10 // x
    except ZeroDivisionError:
        return 0

def case_try() -> list[int]:
    return [try_narrow(None), try_narrow(0), try_narrow(3)]

def gen_any(xs: list[Optional[int]]) -> bool:
    return any(x is not None and x > 2 for x in xs)

def case_any() -> list[bool]:
    return [gen_any([None, 1]), gen_any([None, 3])]

def sum_gen(xs: list[Optional[int]]) -> int:
    return sum(x for x in xs if x is not None)

def case_sum() -> int:
    return sum_gen([1, None, 5])

def while_break(xs: list[Optional[int]]) -> int:
    i = 0
    while True:
        x = xs[i]
        if x is not None:
            break
        i += 1
    return x + i

def case_while_break() -> int:
    return while_break([None, None, 40])
