"""Evaluation order observed through a global trace."""

trace: list[str] = []
data: list[int] = [0, 10, 20, 30]


def t(name: str, value: int) -> int:
    trace.append(name)
    return value


def lst(name: str) -> list[int]:
    trace.append(name)
    return data


def three(a: int, b: int, c: int = 7) -> int:
    trace.append("three")
    return a * 100 + b * 10 + c


counter = 1


def case_tuple_targets_trace() -> list[str]:
    lst("a")[t("i", 0)], lst("b")[t("j", 1)] = t("v", 8), t("w", 9)
    return trace + [str(data)]


def case_walrus_order() -> list[int]:
    x = 1
    return [x, (x := 5), x, x + (x := 7) + x]


def case_walrus_in_args() -> int:
    y = 1
    return three(y, (y := 2), y)


def case_walrus_comparison() -> tuple[bool, int]:
    n = 10
    r = n < (n := 20) < (n := n + 1)
    return (r, n)


def case_walrus_in_sub() -> list[int]:
    xs = [1, 2, 3]
    i = 0
    xs[i] = (i := 2)
    return xs


def case_walrus_in_aug() -> int:
    x = 5
    x += (x := 100) + 1
    return x


def case_walrus_in_aug_list() -> list[int]:
    i = 0
    xs = [1, 2, 3]
    xs[i] += (i := 2)
    return xs + [i]
