"""Variables that an operand of `and` and `or` binds, read in later operands and where the condition holds."""


def f(m: int, k: int) -> int:
    if m > 2 and (n := m * 2) > 7 and n < k:
        return n
    return 0


def g(m: int) -> str:
    out = ""
    if m > 2 and (n := m * 2) > 7 and (p := n + 1) % 2 and p < 100:
        out = f"{n} {p}"
    return out


def case_f() -> list[int]:
    return [f(1, 9), f(3, 9), f(4, 9), f(4, 7)]


def case_g() -> list[str]:
    return [g(1), g(3), g(5), g(60)]


def case_while() -> list[int]:
    xs = [1, 2, 3]
    out: list[int] = []
    while xs and (x := xs.pop()) > 1 and x < 10:
        out.append(x)
    return out + [x]


def case_or() -> list[str]:
    out: list[str] = []
    for m in range(6):
        if m < 2 or (n := m * 2) < 6 or n > 8:
            out.append(f"in {m}")
        else:
            out.append(f"out {n}")
    return out


def case_value() -> list[object]:
    def h(m: int) -> int:
        return m and (q := m - 1) and q * 10
    return [h(0), h(1), h(5)]


def case_chain_value() -> list[str]:
    def h(m: str) -> str:
        return m or (q := m + "z") and q + "!"
    return [h("a"), h("")]


def case_compare_chain() -> list[bool]:
    def h(m: int) -> bool:
        return 0 < (n := m + 1) < 5 < n * 3
    return [h(-1), h(1), h(3), h(9)]


def case_ifexp() -> list[int]:
    def h(m: int) -> int:
        return n if m > 1 and (n := m * 3) > 3 and n % 2 else -1
    return [h(1), h(2), h(3), h(4)]


def case_comp() -> list[int]:
    return [y for x in range(8) if x > 2 and (y := x * x) % 2 and y > 10]


def case_not() -> list[str]:
    def h(m: int) -> str:
        if not (m > 1 and (n := m * 3) > 3 and n % 2):
            return "no"
        return f"yes {n}"
    return [h(1), h(2), h(3), h(4)]


def case_unbound() -> list[str]:
    def h(m: int) -> str:
        if m > 1 and (n := m * 3) > 3 and n % 2:
            pass
        try:
            return str(n)
        except UnboundLocalError as error:
            return str(error)
    return [h(1), h(2)]
