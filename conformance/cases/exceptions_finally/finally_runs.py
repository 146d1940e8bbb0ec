"""`finally` with every way of ending what comes before it."""

events: list[str] = []


def check(n: int) -> int:
    if n < 0:
        raise ValueError(f"negative {n}")
    return n


def case_after_normal_end() -> list[str]:
    out: list[str] = []
    try:
        out.append("body")
    finally:
        out.append("finally")
    out.append("after")
    return out


def returns(n: int) -> int:
    try:
        return check(n)
    finally:
        events.append("finally")


def case_after_return() -> tuple[int, list[str]]:
    return (returns(3), events)


def case_after_raise() -> list[str]:
    try:
        returns(-3)
    except ValueError as e:
        events.append(str(e))
    return events


def case_uncaught() -> int:
    return returns(-4)


def overrides(n: int) -> int:
    try:
        return check(n)
    finally:
        return 7


def case_return_overrides() -> tuple[int, int]:
    return (overrides(1), overrides(-1))


def overrides_with_raise(n: int) -> int:
    try:
        return n
    finally:
        raise KeyError("from finally")


def case_raise_overrides() -> str:
    try:
        return str(overrides_with_raise(1))
    except KeyError as e:
        return repr(e)


def case_break_overrides_return() -> int:
    count = 0
    while True:
        try:
            count += 1
            check(-1)
        finally:
            break
    return count


def loops(limit: int) -> list[str]:
    out: list[str] = []
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == limit:
                break
            out.append(f"body {i}")
        finally:
            out.append(f"finally {i}")
    else:
        out.append("else")
    return out


def case_break_and_continue() -> list[list[str]]:
    return [loops(3), loops(9)]


def mixed(i: int, out: list[str]) -> str:
    for n in range(3):
        try:
            if i == 0:
                return "returned"
            if i == 1:
                break
            if i == 2:
                continue
            if i == 3:
                check(-1)
            out.append("normal")
        finally:
            out.append(f"f{n}")
    return "end"


def case_all_ways() -> list[str]:
    out: list[str] = []
    for i in range(5):
        try:
            out.append(mixed(i, out))
        except ValueError:
            out.append("raised")
    return out


def case_nested() -> list[str]:
    out: list[str] = []
    try:
        try:
            try:
                check(-1)
            finally:
                out.append("inner")
        finally:
            out.append("middle")
    except ValueError:
        out.append("caught")
    finally:
        out.append("outer")
    return out


def nested_return(out: list[str]) -> int:
    try:
        try:
            return 1
        finally:
            out.append("inner")
    finally:
        out.append("outer")


def case_return_through_two() -> tuple[int, list[str]]:
    out: list[str] = []
    return (nested_return(out), out)


def case_all_four_parts() -> list[str]:
    out: list[str] = []
    for n in [1, -1]:
        try:
            check(n)
        except ValueError:
            out.append("except")
        else:
            out.append("else")
        finally:
            out.append("finally")
    return out


def case_raise_in_else() -> list[str]:
    out: list[str] = []
    try:
        try:
            out.append("body")
        except ValueError:
            out.append("no")
        else:
            check(-2)
        finally:
            out.append("finally")
    except ValueError as e:
        out.append(str(e))
    return out


def case_raise_in_handler() -> list[str]:
    out: list[str] = []
    try:
        try:
            check(-1)
        except ValueError:
            raise KeyError("k")
        finally:
            out.append("finally")
    except KeyError:
        out.append("key")
    return out


def case_return_value_is_computed_before() -> tuple[int, list[int]]:
    xs = [1]

    return (length_then_grow(xs), xs)


def length_then_grow(xs: list[int]) -> int:
    try:
        return len(xs)
    finally:
        xs.append(2)


def rebinds() -> int:
    n = 1
    try:
        return n
    finally:
        n = 2


def case_rebinding_does_not_change_the_result() -> int:
    return rebinds()


def case_variable_bound_in_the_body() -> int:
    try:
        value = check(4)
    finally:
        events.append("done")
    return value * 10


def case_variable_bound_before() -> int:
    value = 1
    try:
        value += check(4)
    finally:
        value *= 2
    return value


def case_list_bound_in_the_body() -> list[int]:
    try:
        xs = [check(1)]
        ys = xs
    finally:
        events.append("x")
    ys.append(2)
    return xs


def case_moved_in_the_body() -> list[str]:
    name = "a"
    out: list[str] = []
    try:
        out.append(name)
        name = name + "b"
        out.append(name)
    finally:
        out.append(name + "!")
    return out


def case_unbound_in_finally() -> int:
    try:
        check(-1)
        value = 1
    finally:
        events.append(str(value))
    return value


def procedure(n: int) -> None:
    try:
        if n == 0:
            return
        check(n)
    finally:
        events.append(f"p{n}")
    events.append("end")


def case_procedure() -> list[str]:
    for n in [0, 1, -1]:
        try:
            procedure(n)
        except ValueError:
            events.append("raised")
    return events


def only_raises(out: list[str]) -> int:
    try:
        raise KeyError("x")
    finally:
        out.append("f")


def case_body_that_only_raises() -> list[str]:
    out: list[str] = []
    try:
        only_raises(out)
    except KeyError:
        out.append("k")
    return out


def case_while_with_finally() -> list[int]:
    out: list[int] = []
    n = 0
    while n < 4:
        try:
            n += 1
            if n == 2:
                continue
            out.append(n)
        finally:
            out.append(-n)
    return out


def case_handler_reraises_through_finally() -> list[str]:
    out: list[str] = []
    try:
        try:
            check(-1)
        except ValueError:
            out.append("handler")
            raise
        finally:
            out.append("finally")
    except ValueError as e:
        out.append(str(e))
    return out


def find(xs: list[int], wanted: int) -> int:
    for i, x in enumerate(xs):
        try:
            if x == wanted:
                return i
        finally:
            events.append(str(x))
    return -1


def case_return_from_a_loop() -> tuple[int, int, list[str]]:
    return (find([5, 6, 7], 6), find([1], 2), events)


def swallow() -> str:
    while True:
        try:
            raise ValueError("gone")
        finally:
            break
    return "swallowed"


def case_break_swallows() -> str:
    return swallow()


def case_continue_swallows() -> int:
    n = 0
    for i in range(3):
        try:
            n += 1
            check(-1)
            n += 100
        finally:
            continue
    return n


def case_counter_through_finally() -> tuple[int, int]:
    ok = 0
    tried = 0
    for n in [1, -1, 2, -2]:
        try:
            try:
                check(n)
                ok += 1
            finally:
                tried += 1
        except ValueError:
            pass
    return (ok, tried)
