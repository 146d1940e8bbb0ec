"""Format specs on strings, and `str.format`, `format` and `%`."""


def case_width() -> str:
    return f"[{'ab':5}] [{'ab':>5}] [{'ab':^5}] [{'ab':-<5}] [{'é日':4}] [{'abc':2}]"


def case_precision_truncates() -> str:
    return f"{'abcdef':.3}|{'abc':6.2}|{'abc':.0}|{'é🦀z':.2}"


def case_conversion_then_spec() -> str:
    return f"{'a'!r:>6}|{[1, 2]!s:10}|"


def case_sign_is_not_allowed() -> str:
    text = "a"
    return f"{text:+}"


def case_spec_on_a_list() -> str:
    items = [1]
    return f"{items:>10}"


def case_format_function() -> list[str]:
    return [format(5, "03"), format("a", ">3"), format(1.5, ".3f"), format(7)]


def case_format_method() -> list[str]:
    return ["{} {}".format(1, "a"), "{1}{0}{1}".format("x", "y"), "{n:>4}|{0!r}".format("q", n=3)]


def case_percent_formatting() -> list[str]:
    return ["%d-%s" % (3, "x"), "%05.1f%%" % 2.25, "%x %r" % (255, "q"), "%-4d|" % 7]


def case_percent_with_too_few_values() -> str:
    values = (1,)
    return "%d %d" % values  # type: ignore
