"""`op=` reads its target once and writes it once."""

calls: list[str] = []


def index(name: str, i: int) -> int:
    calls.append(name)
    return i


def case_all_operators() -> list[int]:
    n = 100
    out: list[int] = []
    n += 7
    out.append(n)
    n -= 200
    out.append(n)
    n *= 3
    out.append(n)
    n //= 4
    out.append(n)
    n %= 31
    out.append(n)
    n **= 3
    out.append(n)
    n <<= 60
    out.append(n)
    n >>= 59
    out.append(n)
    n |= 9
    out.append(n)
    n &= 12
    out.append(n)
    n ^= 5
    out.append(n)
    return out


def case_true_division_changes_the_type() -> float:
    n = 7.0
    n /= 2
    return n


def case_subscript_is_evaluated_once() -> tuple[list[int], list[str]]:
    items = [1, 2]
    items[index("i", 1)] += 10
    return (items, calls)


def case_target_before_value() -> tuple[list[int], list[str]]:
    items = [1, 2]
    items[index("target", 0)] += index("value", 5)
    return (items, calls)


def grow(items: list[int]) -> int:
    items[0] = 50
    return 1


def case_old_value_is_read_before_the_right_side() -> list[int]:
    items = [1]
    items[0] += grow(items)
    return items


def case_plain_value_before_target() -> tuple[list[int], list[str]]:
    items = [1, 2]
    items[index("target", 0)] = index("value", 5)
    return (items, calls)


def case_nested_target() -> dict[str, list[int]]:
    table = {"a": [1, 2]}
    table["a"][1] *= 5
    table["a"] += [7]
    return table


def case_text() -> str:
    text = "a"
    text += "b"
    text *= 3
    return text


def case_minus_equals_with_an_expression() -> int:
    n = 10
    n -= 3 - 2
    n *= 2 + 3
    return n
