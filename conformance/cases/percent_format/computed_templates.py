"""`%` with templates that only the running program knows."""


def filled(t: str) -> str:
    try:
        return t % (5, "a", 2.5)
    except (ValueError, KeyError, IndexError, TypeError, OverflowError) as e:
        return type(e).__name__ + repr(e.args)


def case_specifiers():
    return [filled(t) for t in ["%d %s %f", "%s %s %s", "%d %s", "%d %s %f %d", "%5d|%-5s|%08.3f", "%x %r %g", "%d %d %d", "%s %x %s", "%s %s %x", "%c %c %s", "%*s %s", "%*d%%", "%.*f", "%y %s %s", "%", "%5", "%(a)s", "%s %s %é", "%5% %s", "%-+5d%3s%+.1e", "%hd %ls %Lf", "%s %s %s %%", "%i %u %s"]]


def with_one(t: str, v: int | str | None | float) -> str:
    try:
        return t % v
    except (ValueError, KeyError, IndexError, TypeError, OverflowError) as e:
        return type(e).__name__ + repr(e.args)


def case_one_value():
    return [with_one(t, v) for t in ["%s", "%d", "%x", "%c", "%f", "%r", "x", "%(a)s", "%5s|", "%-5d|"] for v in (5, "abc", None, 2.5, "z", -1)]


def of_mapping(t: str, d: dict[str, int]) -> str:
    try:
        return t % d
    except (ValueError, KeyError, IndexError, TypeError, OverflowError) as e:
        return type(e).__name__ + repr(e.args)


def case_mappings():
    return [of_mapping(t, {"a": 1, "b": 22}) for t in ["%(a)d %(b)s", "%(c)s", "%s", "x", "%(a", "%(a)", "%(a)s %s", "%s %(a)s", "%(a)*d", "%(a)5d|", "%d", "%(a)%"]]


def of_list(t: str, xs: list[int]) -> str:
    try:
        return t % xs
    except (ValueError, KeyError, IndexError, TypeError, OverflowError) as e:
        return type(e).__name__ + repr(e.args)


def case_a_list():
    return [of_list(t, [1, 2]) for t in ["%s", "x", "%d", "%s %s", "%(a)s"]]


def of_all(t: str, *args: int) -> str:
    return t % args


def case_unpacked_values():
    return of_all("%d-%d", 1, 2), of_all("none")


def case_too_few_values():
    return of_all("%d")


def case_too_many_values():
    return of_all("", 1)


def case_concatenated_templates():
    t = "%d" + " items"
    n = 5
    return t % n, t % True, t % 2.9, (t + "%s") % (1, None)


def case_a_key():
    key = "%(x)s"
    return (key + "") % {"x": [1, 2]}
