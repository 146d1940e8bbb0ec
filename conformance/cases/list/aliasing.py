"""Two names for one list."""


def case_through_a_variable() -> list[int]:
    a = [1, 2]
    b = a
    b.append(3)
    b[0] = 9
    return a


def push(target: list[int], n: int) -> None:
    target.append(n)


def case_through_an_argument() -> list[int]:
    a: list[int] = []
    push(a, 1)
    push(a, 2)
    return a


def replace(target: list[int]) -> list[int]:
    target = [7]
    target.append(8)
    return target


def case_rebinding_a_parameter_is_local() -> tuple[list[int], list[int]]:
    a = [1]
    b = replace(a)
    return (a, b)


def same(target: list[int]) -> list[int]:
    return target


def case_through_a_result() -> list[int]:
    a = [1]
    same(a).append(2)
    return a


def case_through_a_container() -> tuple[list[int], list[list[int]]]:
    inner = [1]
    outer = [inner, inner]
    outer[0].append(2)
    outer[1][0] = 5
    return (inner, outer)


def case_through_a_dict() -> list[int]:
    inner: list[int] = []
    table = {"a": inner, "b": inner}
    table["a"].append(1)
    table["b"].append(2)
    return inner


def both(first: list[int], second: list[int]) -> int:
    first.append(1)
    return len(second)


def case_one_list_for_two_parameters() -> int:
    a: list[int] = []
    return both(a, a)


def case_element_swapped_out_lives_on() -> tuple[list[int], list[list[int]]]:
    rows = [[1], [2]]
    kept = rows[0]
    rows[0] = [9]
    kept.append(5)
    return (kept, rows)


def case_swap_of_rows_keeps_identity() -> bool:
    rows = [[1], [1]]
    first = rows[0]
    rows[0], rows[1] = rows[1], rows[0]
    return rows[1] is first and rows[0] is not first


def append_then_read(target: list[int], other: list[int]) -> int:
    before = other[0]
    target[0] = before + 10
    return other[0] + before


def case_write_through_one_read_through_the_other() -> tuple[int, int]:
    a = [1]
    b = [1]
    return (append_then_read(a, a), append_then_read(b, [1]))
