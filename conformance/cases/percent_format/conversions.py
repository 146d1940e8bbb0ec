"""`%` with a literal template: conversion types, flags, width, precision."""


def case_strings() -> list[str]:
    name = "é"
    return ["%s" % name, "%r" % name, "%a" % name, "<%s>" % "x", "%s" % 5, "%s" % True, "%s" % None, "%s" % 1.5, "%s" % [1, 2]]


def case_padding_of_strings() -> list[str]:
    s = "abc"
    return ["%5s|" % s, "%-5s|" % s, "%05s|" % s, "%+s" % s, "%.2s" % s, "%.0s|" % s, "%5.1s|" % s, "%-5.1s|" % s, "%.5r" % s, "%8a|" % "ü"]


def case_ints() -> list[str]:
    n = 42
    return ["%d" % n, "%i" % n, "%u" % n, "%d" % -n, "%5d|" % n, "%-5d|" % n, "%05d" % n, "%05d" % -n, "%+d" % n, "% d" % n, "%+5d" % n, "%-+6d|" % n, "%-05d|" % n, "%+ d" % n, "%ld" % n]


def case_ints_with_precision() -> list[str]:
    n = 5
    return ["%.3d" % n, "%8.3d|" % -n, "%-8.3d|" % -n, "%08.3d|" % -n, "%#.5x" % 10, "%+.0d" % 0, "%.10o" % 8, "% .2d" % n]


def case_big_ints() -> list[str]:
    n = 10**30
    return ["%d" % n, "%x" % n, "%40d" % n, "%.35d" % n]


def case_hexadecimal_and_octal() -> list[str]:
    n = 255
    return ["%x" % n, "%X" % n, "%#x" % n, "%#X" % n, "%o" % n, "%#o" % n, "%#06x" % n, "%x" % -n, "%#o" % -8, "%8x|" % n, "%-8X|" % n]


def case_bools() -> list[str]:
    flag = True
    return ["%d" % flag, "%s" % flag, "%x" % flag, "%5d" % False, "%f" % flag, "%c" % flag]


def case_floats_as_ints() -> list[str]:
    x = 3.99
    return ["%d" % x, "%d" % -x, "%5d|" % x, "%i" % 1e20]


def case_nan_as_an_int() -> str:
    x = float("nan")
    return "%d" % x


def case_infinity_as_an_int() -> str:
    x = float("inf")
    return "%d" % x


def case_floats() -> list[str]:
    x = 1234.5678
    return ["%f" % x, "%.2f" % x, "%10.1f|" % x, "%-10.1f|" % x, "%010.1f" % -x, "%+.1f" % x, "% f" % x, "%.0f" % 2.5, "%#.0f" % x, "%.15f" % 0.1, "%F" % float("inf"), "%05.1f" % float("nan")]


def case_exponents_and_general() -> list[str]:
    x = 1234.5678
    return ["%e" % x, "%E" % x, "%.2e" % x, "%g" % x, "%G" % 1e-10, "%g" % 1e20, "%#g" % 1.0, "%.3g" % x, "%g" % 100000, "%g" % 1000000, "%+.1e" % x]


def case_ints_as_floats() -> list[str]:
    return ["%f" % 5, "%.1f" % 10, "%e" % 12345, "%g" % (2**60)]


def case_int_too_large_for_a_float() -> str:
    n = 10**400
    return "%f" % n


def case_characters() -> list[str]:
    return ["%c" % "a", "%c" % 97, "%c" % 0x1F600, "%5c|" % "x", "%-5c|" % 65, "%05c|" % 66]


def case_character_out_of_range() -> str:
    n = 0x110000
    return "%c" % n


def case_character_of_a_negative() -> str:
    n = -1
    return "%c" % n


def case_character_of_a_long_text() -> str:
    s = "ab"
    return "%c" % s


def case_percent_sign() -> list[str]:
    return ["100%%" % (), "%d%%" % 50, "%%%s%%" % "x", "a%%b%%" % ()]


def case_several_values() -> list[str]:
    name = "n"
    return ["%s=%d" % (name, 5), "%s %s %s" % ("a", 1, 2.5), "%d-%d" % (1, 2), "(%s)" % (name,), "%s" % ((1, 2),)]


def case_tuple_in_a_variable() -> str:
    pair = ("a", 3)
    return "%s: %03d" % pair


def case_star_width() -> list[str]:
    width = 6
    return ["%*d|" % (width, 42), "%-*d|" % (width, 42), "%*d|" % (-width, 42), "%0*d" % (width, 42), "%0*d|" % (-width, 42), "%*s|" % (width, "ab"), "%*s|" % (True, "ab")]


def case_star_precision() -> list[str]:
    digits = 2
    return ["%.*f" % (digits, 3.14159), "%.*f" % (-digits, 3.14159), "%.*s" % (digits, "abc"), "%*.*f|" % (8, digits, 3.14159), "%.*d" % (digits + 1, 7), "%*.*d|" % (6, 4, 7), "%-*.*e|" % (12, 1, 0.5)]


def case_star_width_too_large() -> str:
    width = 10**30
    return "%*d" % (width, 1)


def case_star_precision_too_large() -> str:
    digits = 2**31
    return "%.*f" % (digits, 1.0)


def case_in_expressions() -> str:
    total = 0
    text = ""
    for n in range(3):
        total += n
        text += "%d/%d;" % (n, total)
    return "[%s]" % text


def case_evaluation_order() -> tuple[str, list[str]]:
    trace: list[str] = []
    text = "%s %s" % (noted(trace, "a"), noted(trace, "b"))
    return (text, trace)


def noted(trace: list[str], word: str) -> str:
    trace.append(word)
    return word


def case_template_of_adjacent_literals() -> str:
    return ("%s and " "%s") % ("x", "y")


def case_optional_as_text() -> list[str]:
    found = []
    for word in [lookup(1), lookup(2)]:
        found.append("%s" % word)
    return found


def lookup(n: int) -> str | None:
    return "one" if n == 1 else None
