"""More evaluation order."""

from typing import TypedDict
log: list[str] = []


class P(TypedDict):
    x: int
    y: int


shared: P = {"x": 1, "y": 2}
xs: list[int] = [1, 2, 3]
n = 3


def setn(v: int) -> int:
    global n
    n = v
    return v


def case_print() -> None:
    print(n, setn(9), n)


def case_call_on_method_arg() -> str:
    s = "abc"
    return s.replace((s := "b"), (s := "zz")) + s


def case_list_mul() -> list[int]:
    return [n, setn(4)] * n


def case_boolop_cmp() -> bool:
    return n == 3 and setn(5) == 5 and n == 5 or setn(6) == 0


def case_nested_cond() -> int:
    return n if n > 5 else setn(7) if n == 3 else n


def case_cond_chain() -> list[int]:
    return [n if setn(i) % 2 else -n for i in range(5)]


def case_unary() -> int:
    return -n - -setn(8) - -n


def case_assert_msg() -> None:
    assert setn(0), f"n is {n} then {setn(2)} then {n}"


def case_raise_msg() -> None:
    raise ValueError(f"{n}{setn(1)}{n}")


def case_divmod_order() -> tuple[int, int]:
    return divmod(n, setn(0))


def case_del_order() -> dict[int, int]:
    d = {3: 1, 6: 2}
    del d[setn(n + 3)]
    return d


def case_dict_sub() -> dict[int, int]:
    d: dict[int, int] = {}
    d[n] = setn(5)
    d[setn(9)] = n
    d[n] = d[n] + setn(1)
    return d


def case_pop_insert() -> list[int]:
    a = [1, 2, 3]
    a.insert(a.pop(), a.pop())
    return a


def case_pop_index() -> list[int]:
    a = [1, 2, 3, 4]
    a[a.pop() - 4] = a.pop()
    return a


def case_pop_index_range() -> list[int]:
    a = [1, 2, 3, 4]
    a[-1] = a.pop() + a.pop()
    return a


def case_pop_aug() -> list[int]:
    a = [1, 2, 3, 4]
    a[-1] += a.pop()
    return a


def case_pop_aug_error() -> list[int]:
    a = [1, 2]
    a[1] += a.pop()
    return a


def case_extend_self() -> list[int]:
    a = [1, 2, 3]
    a.extend(a)
    a += a
    return a


def case_slice_assign_self() -> list[int]:
    a = [1, 2, 3]
    a[1:2] = a
    return a


def case_a_sub_a() -> int:
    a = [3, 2, 1, 0]
    return a[a[a[a.pop()]]]
