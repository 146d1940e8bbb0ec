"""Templates in awkward places."""


def case_percent_of_a_call() -> str:
    return "%s" % describe(3)


def describe(n: int) -> str:
    return "n=%d" % n


def case_template_with_newlines() -> str:
    return "a\n%s\tb\\%%" % "x"


def case_percent_in_an_fstring() -> str:
    n = 5
    return f"{'%03d' % n}|{'{:>4}'.format(n)}"


def case_percent_precedence() -> list[str]:
    return ["%d" % 3 + "x", "%d" % 3 * 2, "%s" % ("a" + "b"), "%d" % (3 * 2)]


def case_mutated_between_arguments() -> str:
    xs = [1]
    return "%s %s %s" % (xs, grow(xs), xs)


def grow(xs: list[int]) -> int:
    xs.append(len(xs) + 1)
    return len(xs)


def case_format_mutated_between_arguments() -> str:
    xs = [1]
    return "{} {} {}".format(xs, grow(xs), xs)


def case_format_rebinds_a_name() -> str:
    n = 1
    return "{} {} {}".format(n, (n := n + 1), n)


def case_percent_rebinds_a_name() -> str:
    n = 1
    return "%d %d %d" % (n, (n := n + 1), n)


def case_error_after_a_side_effect() -> list[int]:
    trace: list[int] = []
    text = "%c" % noted(trace, 0x110000)
    return trace


def noted(trace: list[int], n: int) -> int:
    trace.append(n)
    return n


def case_large_width() -> int:
    return len("%5000d" % 1) + len("{:5000}".format("x"))


def case_unicode_fill_and_width() -> list[str]:
    return ["%5s|" % "é€", "{:…^9}".format("日本"), "%-4s|" % "😀", "{:*<3}".format("😀")]


def case_surrounding_literals() -> list[str]:
    n = 0
    return ["%d" % n, "x%d" % n, "%dx" % n, "%d%d" % (n, n), "", "%%" % ()]


def case_bool_and_none() -> list[str]:
    return ["%s/%r/%d" % (True, False, True), "{}/{!r}/{:d}".format(True, False, True), "%s" % (None,), "{!s:>6}".format(None)]


def case_floats_that_are_special() -> list[str]:
    inf = float("inf")
    return ["%f %e %g" % (inf, -inf, float("nan")), "%5.1f|%-5.1f|%05.1f" % (inf, inf, -inf), "{:f} {:e} {:>5} {:05}".format(inf, inf, inf, inf), "%.3g %.10g" % (0.0001234, 123456789012.0)]


def case_rounding_in_templates() -> list[str]:
    return ["%.0f %.0f %.0f" % (0.5, 1.5, 2.5), "%.1f %.2f" % (0.25, 1.005), "{:.0e} {:.3g}".format(25000.0, 0.00012345)]


def case_big_ints() -> list[str]:
    n = 2**100
    return ["%d" % n, "{:,}".format(n), "{:#x}".format(-n), "%e" % n, "{:.3f}".format(n)]


def case_items_of_items() -> str:
    table = {"rows": [[1, 2], [3, 4]]}
    return "{t[rows][1][0]}/{t[rows][0]}".format(t=table)


def case_spec_from_items() -> str:
    widths = [4, 6]
    return "{:{w[0]}}|{:>{w[1]}}|".format("a", "b", w=widths)


def case_format_of_text_by_index() -> str:
    return "{0[0]}{0[2]}".format("abc")


def case_keyword_like_names() -> str:
    return "{type} {self} {_}".format(type=1, self=2, _=3)


def case_too_precise_int_spec() -> str:
    n = 3
    return "{:.3d}".format(n)


def case_sign_for_text() -> str:
    s = "a"
    return "{:+}".format(s)


def case_grouping_for_hex() -> str:
    n = 5
    return "{:,x}".format(n)


def case_unknown_code_for_float() -> str:
    x = 1.5
    return "{:d}".format(x)


def case_template_in_a_return_of_a_nested_call() -> str:
    return "<%s>" % ("%s-%s" % ("{}".format(1), "%d" % 2))


def case_text_conversions_format_as_they_go() -> list[str]:
    xs = [1]
    ys = [1]
    zs = [1]
    return ["%s %d %s" % (xs, grow(xs), xs), "%5s|%-4r|%.3a" % (ys, grow(ys), ys), "%s %s" % (zs, [grow(zs)])]


def case_pair_in_a_variable_is_formatted_late() -> str:
    xs = [1]
    pair = (xs, grow(xs))
    return "%s %s" % pair
