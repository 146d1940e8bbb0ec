"""More evaluation order."""

from typing import TypedDict
log: list[str] = []


class P(TypedDict):
    x: int
    y: int


def t(n: int) -> int:
    log.append(str(n))
    return n


def mk(n: int) -> P:
    log.append("mk" + str(n))
    return {"x": t(n), "y": t(n + 1)}


shared: P = {"x": 1, "y": 2}


def change() -> int:
    shared["x"] = shared["x"] + 100
    return shared["x"]


def case_record_literal_order() -> list[str]:
    p = mk(3)
    return log + [str(p)]


def case_record_call_order() -> list[str]:
    p = P(x=t(1), y=t(2))
    return log + [str(p)]


def case_field_aug() -> P:
    shared["x"] += change()
    return shared


def case_field_reads() -> list[int]:
    return [shared["x"], change(), shared["x"]]


def case_field_sum() -> int:
    return shared["x"] + change() * 2 - shared["x"]


def case_field_compare() -> bool:
    return shared["x"] < change() <= shared["x"]


def case_field_sub_assign() -> P:
    mk(1)["x"] = t(5)
    shared["y"] = change()
    return shared


def case_field_sub_assign_log() -> list[str]:
    mk(1)["x"] = t(5)
    mk(2)["y"] += t(6)
    return log


def replace() -> int:
    global shared
    shared = {"x": 1000, "y": 2000}
    return 5


def case_assign_rebound() -> P:
    shared["x"] = replace()
    return shared


def case_aug_rebound() -> P:
    old = shared
    shared["x"] += replace()
    return old


def case_aug_rebound_new() -> P:
    shared["x"] += replace()
    return shared


xs: list[int] = [1, 2, 3]


def new_xs() -> int:
    global xs
    xs = [7, 8, 9]
    return 1


def case_index_rebound() -> int:
    return xs[new_xs()]


def case_list_aug_rebound() -> list[int]:
    xs[0] += new_xs()
    return xs


def case_method_rebound() -> list[int]:
    old = xs
    xs.append(new_xs())
    return old + xs


def case_concat_rebound() -> list[int]:
    return xs + [new_xs()] + xs


def case_assign_idx_rebound() -> list[list[int]]:
    old = xs
    xs[new_xs()] = new_xs() + 41
    return [old, xs]


def case_in_rebound() -> bool:
    return new_xs() in xs


def case_notin_rebound() -> bool:
    return xs == [new_xs() * 7, 8, 9]


def case_for_rebound() -> list[int]:
    out = []
    for x in xs:
        new_xs()
        out.append(x)
    return out


def case_for_index_value() -> list[int]:
    out = [0, 0, 0]
    i = 0
    for out[i] in [5, 6, 7]:
        i += 1
        if i == 3:
            break
    return out


n = 3


def case_range_bound_global() -> list[int]:
    global n
    out = []
    for i in range(n):
        n = n + 1
        out.append(i)
    out.append(n)
    return out


def setn(v: int) -> int:
    global n
    n = v
    return v


def case_range_args() -> list[int]:
    return list(range(n, setn(6), n - 4))


def case_conditional_arg() -> int:
    return max(n, setn(1), n)


def case_min_global() -> int:
    return min(n, setn(10), n)
