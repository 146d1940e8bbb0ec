"""What variables hold where an exception cut a body short."""

total = 0


def fail(n: int) -> int:
    if n > 2:
        raise ValueError(n)
    return n


def case_changed_before_the_raise() -> list[int]:
    count = 0
    try:
        count = 1
        count += fail(2)
        count += fail(3)
        count = 100
    except ValueError:
        count += 1000
    return [count]


def case_machine_counter() -> tuple[int, int]:
    i = 0
    seen = 0
    try:
        while True:
            seen = i * 2
            fail(i)
            i += 1
    except ValueError:
        pass
    return (i, seen)


def case_range_widens_in_the_body() -> int:
    n = 1
    try:
        n = 2 ** 70
        fail(5)
        n = 3
    except ValueError:
        n = n + 1
    return n


def case_range_before_a_call() -> int:
    n = 5
    try:
        n = 10
        fail(1)
        n = 20
        fail(7)
        n = 30
    except ValueError:
        if n == 20:
            return n * 10 ** 20
    return n


def case_list_moved_in_the_body() -> list[list[int]]:
    xs = [1, 2]
    kept: list[list[int]] = []
    try:
        kept.append(xs)
        fail(9)
        xs = [9]
    except ValueError:
        xs.append(3)
    return kept


def take(xs: list[int], n: int) -> list[int]:
    fail(n)
    return xs


def case_argument_used_in_the_handler() -> list[int]:
    xs = [1]
    ys: list[int] = []
    try:
        ys = take(xs, 3)
    except ValueError:
        ys = xs
    ys.append(2)
    return xs


def case_string_moved() -> list[str]:
    name = "a"
    out: list[str] = []
    for i in range(5):
        text = name + str(i)
        try:
            out.append(text)
            fail(i)
            text = "done"
        except ValueError:
            out.append(text + "!")
    return out


def case_unbound_in_the_handler() -> int:
    try:
        fail(3)
        value = 1
    except ValueError:
        return value
    return value


def case_unbound_after() -> int:
    try:
        value = fail(3)
    except ValueError:
        pass
    return value


def case_bound_after() -> int:
    try:
        value = fail(2)
    except ValueError:
        pass
    return value


def case_name_unbound_after_the_handler() -> str:
    try:
        fail(3)
    except ValueError as e:
        pass
    return str(e)


def case_name_shadowed() -> str:
    e = "before"
    try:
        fail(1)
    except ValueError as error:
        e = str(error)
    return e


def case_name_kept_under_another() -> str:
    kept = None
    try:
        fail(3)
    except ValueError as e:
        kept = e
    if kept is None:
        return "none"
    return repr(kept)


def case_loop_variable() -> int:
    try:
        for i in range(fail(0), 10):
            fail(i)
    except ValueError:
        return i
    return -1


def case_state_is_not_rolled_back() -> list[int]:
    global total
    total = 1
    try:
        total = 5
        total += fail(4)
        total = 50
    except ValueError:
        pass
    return [total]


def case_dict_is_not_rolled_back() -> dict[str, int]:
    d: dict[str, int] = {}
    try:
        d["a"] = 1
        d["b"] = fail(3)
        d["c"] = 2
    except ValueError:
        d["e"] = 9
    return d


def case_walrus() -> list[int]:
    found: list[int] = []
    try:
        found.append((n := fail(1) + 3) + fail(n))
    except ValueError:
        found.append(n)
    return found


def case_unpacked() -> tuple[int, int]:
    a, b = 1, 2
    try:
        a, b = b, fail(8)
    except ValueError:
        pass
    return (a, b)


def case_bool_and_float() -> tuple[bool, float]:
    ok = False
    ratio = 0.5
    try:
        ok = True
        ratio = 1 / fail(0)
        ok = False
    except ZeroDivisionError:
        ratio *= 3
    return (ok, ratio)
