"""More odd shapes."""
from typing import Optional, TypedDict


class P(TypedDict):
    a: int
    b: list[int]


def case_is_wide() -> list[str]:
    return ["aXaXa".rsplit("X"), "..".rsplit("."), "".rsplit(","), " a b ".rsplit()][0]


def case_rsplit_limit() -> list[str]:
    return "  a  b  c ".rsplit(None, 1) + "a,b".rsplit(",", 0) + "aaaa".rsplit("aa", 1)


def case_rfind_overlap() -> list[int]:
    return ["aaa".rfind("aa"), "aaaa".rfind("aa", 0, 3), "aaa".rindex("aa"), "ababa".rfind("aba")]


def case_rpartition_overlap() -> tuple[str, str, str]:
    return "aaa".rpartition("aa")


def case_count_overlap() -> list[int]:
    return ["ababa".count("aba"), "aaa".count("aa"), "aaaa".count("a", -2)]


def case_eq_int_float_keys() -> bool:
    d = {1.0: "a"}
    return 1.0 in d


def case_list_of_floats_eq_ints() -> bool:
    return [1.0, 2.0] == [1, 2]


def case_tuple_eq_mixed() -> bool:
    return (1.0, 2) == (1, 2.0)


def case_cmp_bool_int_list() -> bool:
    return [True, False] == [1, 0]


def case_opt_eq() -> bool:
    a: Optional[float] = 1.0
    return a == 1


def case_record_eq() -> list[bool]:
    p: P = {"a": 1, "b": [1]}
    q: P = {"b": [1], "a": 1}
    return [p == q, p is q, p != q, p == p]


def case_record_order_text() -> str:
    q: P = {"b": [1], "a": 1}
    return str(q)


def case_record_get() -> int:
    q: P = {"b": [1], "a": 1}
    return len(q)


def case_huge_str_index() -> str:
    return "abc"[-(2**64)]


def case_title() -> list[str]:
    return ["they're bill's".title(), "ŉa".upper(), "ΌΣΟΣ ΑΣ.".lower(), "ͅa".title(), "ß".title(), "ŒUVRE".capitalize(), "ǳ".upper()]


def case_float_hash_cmp() -> list[bool]:
    return [0.1 + 0.2 == 0.3, 1e308 * 10 == float("inf"), 2**1023 * 2 > 1e308, 10**308 < 1.8e308, -(2**1024) < -1e308]


def case_int_true_div_round() -> list[float]:
    return [(2**53 + 1) / 1, (2**54 + 3) / 2, 10**400 / 10**399, -(10**30) / 7, 1 / 3 * 3, (2**63 - 1) / (2**63 - 2)]


def case_floor_mixed() -> list[float]:
    return [(2**53 + 1) // 1.0, (2**53 + 1) % 2.0, -(2**53) % 3.0, 10**17 % 7.0]


def case_int_pow_float() -> list[float]:
    return [2**-1.0, (2**53 + 1) ** 1.0, 10**-2.5, 0**0.0]


def case_sum_float_start() -> float:
    return sum([1, 2], 0.5)


def case_pow_mod_neg() -> list[int]:
    return [pow(3, -1, 7), pow(-3, 3, 7), pow(3, 3, -7), pow(0, 0, 1)]


def case_pow_mod_zero() -> int:
    return pow(3, 3, 0)


def case_pow_inverse_missing() -> int:
    return pow(2, -1, 4)


def case_bit_methods() -> list[int]:
    return [(2**70).bit_length(), (-255).bit_length(), (0).bit_length(), (255).bit_count()]


def case_hex_oct() -> list[str]:
    return [hex(-255), oct(8), bin(-5), hex(2**64), bin(0)]


def case_round_half_big() -> list[int]:
    return [round(2**53 + 0.5), round(1e15 + 0.5), round(-1e15 - 1.5), round(0.5 + 2**51)]


def case_range_reversed() -> list[int]:
    return [i for i in reversed(range(1, 10, 4))] + [i for i in reversed(range(5, 5))] + [i for i in reversed(range(3, -4, -3))]


def case_min_str_tie() -> list[int]:
    return [max([1, 3, 3, 2]), min(2, 1, 1)]


def case_chained_is() -> bool:
    a: Optional[int] = None
    b: Optional[int] = None
    return a is b is None


def case_assert_long() -> None:
    assert 1 > 2 or "" or [], "multi" + "part"


def case_sort_then_error() -> list[int]:
    xs = [3, 1, 2]
    return [xs.sort() is None, xs[0] == 1]


def case_repr_nested() -> str:
    return f"{[(1,), (2,)]} {[[]]} {[None]}"
