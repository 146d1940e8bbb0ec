"""What builtins raise, caught."""


def describe(e: BaseException) -> str:
    return type(e).__name__ + "|" + str(e) + "|" + repr(e) + "|" + repr(e.args)


def case_zero_division() -> list[str]:
    out: list[str] = []
    for d in [0, 1]:
        try:
            out.append(str(7 // d))
        except ZeroDivisionError as e:
            out.append(describe(e))
        try:
            out.append(str(7 % d))
        except ZeroDivisionError as e:
            out.append(describe(e))
        try:
            out.append(str(7 / d))
        except ZeroDivisionError as e:
            out.append(describe(e))
    return out


def case_float_zero_division() -> str:
    zero = 0.0
    try:
        return str(1.5 / zero)
    except ZeroDivisionError as e:
        return describe(e)


def case_list_index() -> str:
    xs = [1, 2]
    try:
        return str(xs[5])
    except IndexError as e:
        return describe(e)


def case_list_assignment() -> str:
    xs = [1, 2]
    try:
        xs[9] = 1
    except IndexError as e:
        return describe(e)
    return "none"


def case_string_index() -> str:
    try:
        return "abc"[7]
    except IndexError as e:
        return describe(e)


def case_pop() -> str:
    xs: list[int] = []
    try:
        return str(xs.pop())
    except IndexError as e:
        return describe(e)


def case_key() -> list[str]:
    d = {"a": 1}
    numbers = {1: "x"}
    pairs = {(1, "a"): 2}
    out: list[str] = []
    try:
        d["it's"]
    except KeyError as e:
        out.append(describe(e))
    try:
        numbers[7]
    except KeyError as e:
        out.append(describe(e))
    try:
        pairs[(2, "b")]
    except KeyError as e:
        out.append(describe(e))
    try:
        d.pop("zz")
    except KeyError as e:
        out.append(describe(e))
    try:
        del d["yy"]
    except KeyError as e:
        out.append(describe(e))
    return out


def case_popitem() -> str:
    d: dict[str, int] = {}
    try:
        d.popitem()
    except KeyError as e:
        return describe(e)
    return "none"


def case_int_of_text() -> str:
    try:
        return str(int("1x"))
    except ValueError as e:
        return describe(e)


def case_float_of_text() -> str:
    try:
        return str(float("1x"))
    except ValueError as e:
        return describe(e)


def case_list_index_of() -> str:
    try:
        return str([1, 2].index(3))
    except ValueError as e:
        return describe(e)


def case_remove() -> str:
    xs = [1]
    try:
        xs.remove(2)
    except ValueError as e:
        return describe(e)
    return "none"


def case_overflow() -> str:
    try:
        return str(float(10 ** 400))
    except OverflowError as e:
        return describe(e)


def case_negative_shift() -> str:
    n = -1
    try:
        return str(1 << n)
    except ValueError as e:
        return describe(e)


def case_chr() -> str:
    n = -1
    try:
        return chr(n)
    except ValueError as e:
        return describe(e)


def case_unpack() -> list[str]:
    out: list[str] = []
    for xs in [[1], [1, 2], [1, 2, 3]]:
        try:
            a, b = xs
            out.append(str(a + b))
        except ValueError as e:
            out.append(describe(e))
    return out


def case_min_of_nothing() -> str:
    xs: list[int] = []
    try:
        return str(min(xs))
    except ValueError as e:
        return describe(e)


def case_format_spec() -> str:
    spec = "q"
    try:
        return f"{3:{spec}}"
    except ValueError as e:
        return describe(e)


def case_dict_changed_size() -> list[str]:
    d = {"a": 1, "b": 2}
    out: list[str] = []
    try:
        for key in d:
            out.append(key)
            d[key + "x"] = 1
    except RuntimeError as e:
        out.append(describe(e))
    return out


def case_dict_changed_size_in_enumerate() -> list[str]:
    d = {"a": 1, "b": 2}
    out: list[str] = []
    try:
        for i, (key, value) in enumerate(d.items()):
            out.append(key + str(i))
            d[key + "x"] = value
        else:
            out.append("else")
    except RuntimeError as e:
        out.append(describe(e))
    return out


def case_assertion() -> list[str]:
    out: list[str] = []
    for n in [1, 2]:
        try:
            assert n == 1, f"n is {n}"
            assert n == 2
        except AssertionError as e:
            out.append(describe(e))
    return out


def case_assertion_with_a_value() -> str:
    n = 3
    try:
        assert n < 2, (n, "big")
    except AssertionError as e:
        return describe(e)
    return "none"


def case_range_step() -> str:
    step = 0
    try:
        for i in range(0, 3, step):
            return str(i)
    except ValueError as e:
        return describe(e)
    return "none"


def case_unbound_local() -> str:
    try:
        if len("ab") == 3:
            value = 1
        return str(value)
    except UnboundLocalError as e:
        return describe(e)


def case_name_error() -> str:
    try:
        return missing  # type: ignore
    except NameError as e:
        return describe(e)


def case_several_arguments() -> list[str]:
    out: list[str] = []
    try:
        raise ValueError("a", 1, [2])
    except ValueError as e:
        out.append(describe(e))
    try:
        raise ValueError()
    except ValueError as e:
        out.append(describe(e))
    try:
        raise ValueError(3)
    except ValueError as e:
        out.append(describe(e))
    try:
        raise KeyError("k", "l")
    except KeyError as e:
        out.append(describe(e))
    try:
        raise ValueError((1, 2))
    except ValueError as e:
        out.append(describe(e))
    return out


def case_args() -> list[str]:
    out: list[str] = []
    try:
        raise ValueError("code", 42)
    except ValueError as e:
        out.append(str(len(e.args)))
        out.append(str(e.args[0]))
        out.append(f"{e.args[1]}")
        out.append(repr(e.args[-2]))
        try:
            print(e.args[2])
        except IndexError as inner:
            out.append(describe(inner))
    return out


def case_formatted() -> str:
    try:
        raise KeyError("k")
    except KeyError as e:
        return f"[{e}] [{e!r}] [{e!s}]"


def case_printed() -> None:
    try:
        raise KeyError("k")
    except KeyError as e:
        print("caught", e, [e])


def case_truth_and_identity() -> list[bool]:
    out: list[bool] = []
    try:
        raise ValueError("x")
    except ValueError as e:
        other = e
        out.append(bool(e))
        out.append(other is e)
        out.append(other == e)
        out.append(e == ValueError("x"))
    return out
