from typing import Literal, Optional, Union, Final
Kind = Literal["a", "b", "c"]
N = Literal[1, 2]

def f(k: Kind) -> int:
    if k == "a":
        return 1
    elif k == "b":
        return 2
    elif k == "c":
        return 3

def case_f() -> list[int]:
    return [f("a"), f("b"), f("c")]

def g(k: Kind) -> int:
    if k == "a":
        r = 1
    elif k == "b":
        r = 2
    else:
        r = 3
    return r

def case_g() -> list[int]:
    return [g("a"), g("b"), g("c")]

def h(n: N) -> str:
    if n == 1:
        return "one"
    else:
        return "two"

def case_h() -> list[str]:
    return [h(1), h(2)]

def opt(k: Optional[Kind] = None) -> str:
    if k is None:
        return "none"
    return k.upper()

def case_opt() -> list[str]:
    return [opt(), opt("a")]

def mixed(m: Literal["x", 1, True, None]) -> str:
    return repr(m)

def case_mixed() -> list[str]:
    return [mixed("x"), mixed(1), mixed(True), mixed(None)]

MODE: Final = "fast"
LIMIT: Final[int] = 10

def fin() -> str:
    if MODE == "fast":
        return "f" * LIMIT
    return ""

def case_fin() -> str:
    return fin()

def d(kinds: dict[Kind, int]) -> int:
    return kinds["a"]

def case_d() -> int:
    return d({"a": 3})

def lst(kinds: list[Kind]) -> str:
    return "".join(kinds)

def case_lst() -> str:
    return lst(["a", "b"])

def exhaustive(k: Literal["x", "y"]) -> int:
    if k == "x":
        return 1
    if k == "y":
        return 2

def case_exhaustive() -> int:
    return exhaustive("x") + exhaustive("y")

def in_branch(k: Kind) -> int:
    if k in ("a", "b"):
        v = 1
    elif k == "c":
        v = 2
    return v

def case_in_branch() -> list[int]:
    return [in_branch("a"), in_branch("c")]
