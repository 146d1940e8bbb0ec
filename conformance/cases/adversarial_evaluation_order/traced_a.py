"""Evaluation order observed through a global trace."""

trace: list[str] = []
data: list[int] = [0, 10, 20, 30]


def t(name: str, value: int) -> int:
    trace.append(name)
    return value


def tb(name: str, value: bool) -> bool:
    trace.append(name)
    return value


def ts(name: str) -> str:
    trace.append(name)
    return name


def lst(name: str) -> list[int]:
    trace.append(name)
    return data


def three(a: int, b: int, c: int = 7) -> int:
    trace.append("three")
    return a * 100 + b * 10 + c


def grow(n: int) -> int:
    data.append(n)
    return len(data)


def case_operands() -> list[str]:
    x = t("a", 1) + t("b", 2) * t("c", 3) - t("d", 2)
    return trace + [str(x)]


def case_kw() -> list[str]:
    x = three(c=t("c", 1), a=t("a", 2), b=t("b", 3))
    return trace + [str(x)]


def case_kw_mixed() -> list[str]:
    x = three(t("p", 1), c=t("c", 2), b=t("b", 3))
    return trace + [str(x)]


def case_subscript_assign() -> list[str]:
    lst("l")[t("i", 1)] = t("v", 5)
    return trace + [str(data)]


def case_subscript_aug() -> list[str]:
    lst("l")[t("i", 1)] += t("v", 5)
    return trace + [str(data)]


def case_aug_mutating_rhs() -> list[int]:
    data[0] += grow(5)
    data[-1] += grow(6)
    return data


def case_aug_global_changed() -> int:
    return counter_add()


counter = 1


def bump() -> int:
    global counter
    counter += 10
    return counter


def counter_add() -> int:
    global counter
    counter += bump()
    counter = counter + bump()
    return counter


def case_read_then_call() -> int:
    return counter + bump() + counter


def case_call_arg_read_before() -> int:
    return three(counter, bump(), counter)


def case_tuple_reads() -> tuple[int, int, int]:
    return (counter, bump(), counter)


def case_list_reads() -> list[int]:
    return [counter, bump(), counter]


def case_dict_reads() -> dict[int, int]:
    return {counter: bump(), counter + 1: bump(), bump(): counter}


def case_fstring_reads() -> str:
    return f"{counter} {bump()} {counter:>{bump()}} {counter}"


def case_chain() -> list[str]:
    r = t("a", 1) < t("b", 3) < t("c", 2) < t("d", 9)
    return trace + [str(r)]


def case_chain_true() -> list[str]:
    r = t("a", 1) < t("b", 3) == t("c", 3) >= t("d", 0) != t("e", 7)
    return trace + [str(r)]


def case_dict_literal() -> list[str]:
    d = {ts("k1"): t("v1", 1), ts("k2"): t("v2", 2), ts("k1"): t("v3", 3)}
    return trace + [str(d)]


def case_cond() -> list[str]:
    x = t("then", 1) if tb("test", False) else t("else", 2)
    return trace + [str(x)]


def case_and_or() -> list[str]:
    x = t("a", 0) or t("b", 0) or t("c", 5) and t("d", 6)
    y = t("e", 1) and t("f", 0) and t("g", 2)
    return trace + [str(x), str(y)]


def case_slice() -> list[str]:
    x = lst("l")[t("lo", 0) : t("hi", 4) : t("st", 2)]
    return trace + [str(x)]


def case_slice_with_growth() -> list[int]:
    return data[grow(1) - 5 : grow(2)]


def case_swap_through() -> list[int]:
    xs = [2, 0, 1, 3]
    i = 0
    xs[i], xs[xs[i]] = xs[xs[i]], xs[i]
    return xs


def case_swap_through_rev() -> list[int]:
    xs = [2, 0, 1, 3]
    i = 0
    xs[xs[i]], xs[i] = xs[i], xs[xs[i]]
    return xs


def case_index_then_use() -> list[int]:
    xs = [1, 2, 3]
    i = 0
    i, xs[i] = 2, 9
    return xs + [i]


def case_chained_assign_order() -> list[int]:
    xs = [1, 2, 3]
    i = 0
    i = xs[i] = 2
    return xs + [i]


def case_chained_trace() -> list[str]:
    lst("a")[t("i", 0)] = lst("b")[t("j", 1)] = t("v", 8)
    return trace + [str(data)]
