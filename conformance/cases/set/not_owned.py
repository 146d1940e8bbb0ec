"""Sets with more than one name: what one name changes the others see."""


def case_alias_by_assignment():
    a = {1}
    b = a
    b.add(2)
    return f"{sorted(a)} {sorted(b)} {a is b}"


def keep(s: set[int]) -> set[int]:
    return s


def case_alias_by_return_of_a_parameter():
    a = {1}
    keep(a).add(2)
    return sorted(a)


def case_alias_by_container():
    a = {1}
    boxes = [a, a]
    boxes[0].add(2)
    pair = (a, boxes)
    pair[0].add(3)
    named = {"a": a}
    named["a"].add(4)
    return f"{sorted(a)} {len(boxes[1])}"


def case_alias_by_closure():
    a = {1}

    def grow() -> int:
        nonlocal a
        a |= {len(a) + 1}
        return len(a)

    b = a
    return f"{grow()} {grow()} {sorted(b)}"


def remember(n: int, seen: set[int] = set()) -> bool:
    known = n in seen
    seen.add(n)
    return known


def case_alias_by_default_argument():
    return [remember(1), remember(2), remember(1), remember(2, set())]


def case_augmented_alias():
    a = {1, 2}
    b = a
    b |= {3}
    b &= {2, 3}
    b -= {9}
    b ^= {7}
    return f"{sorted(a)} {a is b}"


def case_union_is_a_new_set():
    a = {1, 2}
    b = a
    b = b | {3}
    return f"{sorted(a)} {sorted(b)}"


def case_swap():
    a = {1}
    b = {2}
    a, b = b, a
    a.add(10)
    return f"{sorted(a)} {sorted(b)}"


def case_conditional_alias():
    out: list[str] = []
    for flag in [True, False]:
        a = {1}
        b = {2}
        c = a if flag else b
        c.add(3)
        out.append(f"{sorted(a)} {sorted(b)}")
    return out


def case_rebinding_keeps_the_old():
    a = {0}
    kept: list[set[int]] = []
    for i in range(3):
        kept.append(a)
        a = {i}
    a.add(9)
    return f"{[sorted(s) for s in kept]} {sorted(a)}"


def case_growing_while_iterating():
    s = {1, 2}
    try:
        for x in s:
            s.add(x + 10)
    except RuntimeError as error:
        return f"{error} {len(s)}"
    return "none"


def case_growing_while_iterating_uncaught():
    s = {1, 2}
    for x in s:
        s.discard(x)
    return len(s)


def grow(s: set[int]) -> int:
    s.add(len(s) + 100)
    return len(s)


def case_growing_by_a_call_while_iterating():
    s = {1, 2}
    try:
        for _ in s:
            grow(s)
    except RuntimeError as error:
        return str(error)
    return "none"


def case_adding_what_is_there_while_iterating():
    s = {1, 2}
    for x in s:
        s.add(x)
    return sorted(s)


def change_both(a: set[int], b: set[int]) -> int:
    a.add(50)
    b.add(60)
    return len(a)


def case_the_same_set_twice():
    s = {1}
    return f"{change_both(s, s)} {sorted(s)}"


def case_with_itself():
    s = {1, 2}
    s |= s
    s.update(s)
    s &= s
    one = sorted(s)
    t = s ^ s
    s -= s
    return f"{one} {t} {s} {s == s} {s <= s}"


def case_itself_from_itself():
    s = {1, 2}
    s ^= s
    u = {3}
    u.difference_update(u)
    v = {4}
    v.symmetric_difference_update(v)
    return f"{s} {u} {v}"


def case_an_iterator_that_is_kept():
    s = {1}
    it = iter(s)
    s.add(2)
    try:
        next(it)
    except RuntimeError as error:
        return str(error)
    return "none"


def case_an_exception_in_the_middle():
    s: set[int] = set()

    def fill(limit: int) -> None:
        for i in range(limit):
            s.add(10 // (3 - i))

    try:
        fill(9)
    except ZeroDivisionError:
        s.add(-1)
    return sorted(s)


def numbers(s: set[int]):
    for x in sorted(s):
        yield x
        s.add(x + 100)


def case_a_generator():
    s = {1, 2}
    return f"{list(numbers(s))} {sorted(s)}"


def maybe(n: int) -> set[int] | None:
    return {n} if n else None


def case_optional_set():
    s = maybe(3)
    if s is None:
        return "none"
    s.add(4)
    return f"{sorted(s)} {maybe(0)}"
