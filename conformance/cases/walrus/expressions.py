"""Assignment expressions bind in the function around them."""


def case_in_a_condition() -> int:
    if (n := 5 * 2) > 7:
        return n
    return -n


def case_in_a_while() -> list[int]:
    stack = [4, 0, 3, 2]
    out: list[int] = []
    while (top := stack.pop()) != 0:
        out.append(top)
    return out + [top]


def case_value_is_used_left_to_right() -> list[int]:
    return [(n := 1), n + 1, (n := n + 5), n]


def case_short_circuit_leaves_it_unbound() -> int:
    if False and (n := 5):
        pass
    return n


def case_in_an_argument() -> tuple[int, int]:
    result = abs(n := -4)
    return (result, n)


def case_shares_the_list() -> list[int]:
    if items := [1, 2]:
        other = items
        other.append(3)
    return items


def case_in_a_chained_comparison() -> tuple[bool, int]:
    result = 1 < (n := 5) < 10
    return (result, n)


total = 0


def bump() -> int:
    global total
    return (total := total + 3)


def case_on_a_global() -> int:
    bump()
    bump()
    return total
