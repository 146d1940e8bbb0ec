from typing import Union, Optional

def f(x: Union[int, str, list[int]]) -> str:
    if isinstance(x, (int, str)):
        return "scalar " + str(x)
    return "list " + str(len(x))

def case_f() -> list[str]:
    return [f(1), f("a"), f([1, 2])]

def g(x: Union[int, str, bytes, None]) -> str:
    if isinstance(x, bytes):
        return x.hex()
    if isinstance(x, str):
        return x.upper()
    if isinstance(x, int):
        return str(x + 1)
    return "none"

def case_g() -> list[str]:
    return [g(1), g("a"), g(b"ab"), g(None)]

def h(x: Union[dict[str, int], list[int]]) -> int:
    if isinstance(x, dict):
        return sum(x.values())
    return sum(x)

def case_h() -> list[int]:
    return [h({"a": 3}), h([1, 2])]

def k(x: Union[bool, str]) -> str:
    if isinstance(x, int):
        return "int " + str(x)
    return x

def case_k() -> list[str]:
    return [k(True), k("s")]

def m(x: Union[int, float]) -> float:
    if isinstance(x, float):
        return x.hex() != "" and x * 2 or 0.0
    return float(x + 1)

def case_m() -> list[float]:
    return [m(1), m(2.5)]

def asserted(x: Union[int, str]) -> int:
    assert isinstance(x, int)
    return x + 1

def case_asserted() -> int:
    return asserted(3)

def case_asserted_fails() -> int:
    return asserted("a")

def notinst(x: Union[int, str]) -> int:
    if not isinstance(x, int):
        return len(x)
    return x

def case_not() -> list[int]:
    return [notinst(3), notinst("abcd")]

class A(Exception):
    pass
class B(A):
    def extra(self) -> int:
        return 5
class C(Exception):
    pass

def exc(e: Exception) -> str:
    if isinstance(e, B):
        return "B" + str(e.extra())
    if isinstance(e, (A, KeyError)):
        return "A or KeyError"
    if isinstance(e, LookupError):
        return "lookup"
    return "other"

def case_exc() -> list[str]:
    return [exc(B()), exc(A()), exc(KeyError("k")), exc(IndexError("i")), exc(C())]

def andinst(x: Union[int, str], y: Union[int, str]) -> str:
    if isinstance(x, int) and isinstance(y, int):
        return str(x + y)
    if isinstance(x, str) and isinstance(y, str):
        return x + y
    return "mixed"

def case_and() -> list[str]:
    return [andinst(1, 2), andinst("a", "b"), andinst(1, "b")]

def orinst(x: Union[int, str, None]) -> str:
    if isinstance(x, int) or isinstance(x, str):
        return str(x)
    return "none"

def case_or() -> list[str]:
    return [orinst(1), orinst("b"), orinst(None)]

def compr(xs: list[Union[int, str]]) -> list[int]:
    return [x + 1 for x in xs if isinstance(x, int)]

def case_compr() -> list[int]:
    return compr([1, "a", 3])

def fld(d: dict[str, Union[int, str]]) -> int:
    v = d["k"]
    if isinstance(v, str):
        return len(v)
    return v

def case_fld() -> list[int]:
    return [fld({"k": "abc"}), fld({"k": 7})]

def tupinst(x: Union[tuple[int, int], int]) -> int:
    if isinstance(x, tuple):
        return x[0] + x[1]
    return x

def case_tup() -> list[int]:
    return [tupinst((1, 2)), tupinst(4)]

def setinst(x: Union[set[int], frozenset[int], int]) -> int:
    if isinstance(x, (set, frozenset)):
        return len(x)
    return x

def case_set() -> list[int]:
    return [setinst({1, 2}), setinst(frozenset([1])), setinst(9)]

def typeis(x: int) -> bool:
    return isinstance(x, int) and not isinstance(x, str)

def case_typeis() -> bool:
    return typeis(3)

def boolint(x: int) -> str:
    if isinstance(x, bool):
        return "bool"
    return "int"

def case_boolint() -> list[str]:
    return [boolint(True), boolint(1)]

def objects(x: Union[int, str]) -> bool:
    return isinstance(x, object)

def case_objects() -> bool:
    return objects(1)
