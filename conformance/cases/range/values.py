"""`range` as a value."""


def case_repr() -> list[str]:
    return [repr(range(5)), repr(range(1, 5)), str(range(0, 10, 2)), f"{range(3, 0, -1)}"]


def case_len_and_truth() -> list[int]:
    return [len(range(5)), len(range(0, 10, 3)), len(range(5, 0)), int(bool(range(0))), int(bool(range(1)))]


def case_len_of_a_huge_range() -> int:
    return len(range(10**20))


def case_index() -> list[int]:
    r = range(10, 0, -3)
    return [r[0], r[1], r[-1], r[len(r) - 1]]


def case_index_out_of_range() -> int:
    r = range(3)
    return r[3]


def case_slices() -> list[str]:
    r = range(10)
    return [repr(r[2:5]), repr(r[::2]), repr(r[::-1]), repr(r[-3:]), repr(range(0, 10, 3)[::2]), repr(r[20:])]


def case_membership() -> list[bool]:
    r = range(0, 10, 2)
    return [4 in r, 5 in r, 10 in r, -2 in r, 4 not in r]


def case_equality() -> list[bool]:
    return [range(3) == range(0, 3), range(0, 3, 2) == range(0, 4, 2), range(0) == range(5, 2), range(3) != range(4)]


def case_count_and_index() -> list[int]:
    r = range(5, 20, 5)
    return [r.count(10), r.count(11), r.index(15)]


def case_index_of_what_is_missing() -> int:
    return range(5).index(7)


def case_iteration_over_a_variable() -> list[int]:
    r = range(3)
    found = [n for n in r]
    for n in r:
        found.append(n * 10)
    return found


def case_reversed() -> list[int]:
    r = range(1, 10, 4)
    return [n for n in reversed(r)] + list(reversed(range(3))) + [n for n in reversed(range(0))]


def case_list_tuple_set_sum() -> list[int]:
    r = range(1, 4)
    return [len(list(r)), len(tuple(r)), len(set(r)), sum(r), min(r), max(r)]


def case_as_a_parameter_and_in_a_list() -> list[int]:
    return [total(range(4)), total(range(2, 4))] + [len(r) for r in [range(1), range(2)]]


def total(r: range) -> int:
    answer = 0
    for n in r:
        answer += n
    return answer


def case_of_big_ints() -> list[int]:
    r = range(10**20, 10**20 + 4, 2)
    return [r[1], len(r)] + list(r)


def case_step_zero() -> int:
    step = 0
    r = range(0, 5, step)
    return len(r)


def case_unpacking() -> int:
    r = range(3)
    a, b, c = r
    return a + b + c
