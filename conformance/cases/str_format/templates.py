"""str.format with a literal template."""

from typing import TypedDict


class Point(TypedDict):
    x: int
    label: str


def case_positions() -> list[str]:
    return ["{} {}".format(1, 2), "{0} {1} {0}".format("a", "b"), "{1}{0}".format(1, 2), "plain".format(), "{}".format("x"), "{}{}".format("a", 1.5)]


def case_keywords() -> list[str]:
    n = 3
    return ["{a} {b}".format(a=1, b="x"), "{} {name}".format(n, name="q"), "{name!r}".format(name="q"), "{n:>{w}}".format(n=n, w=5)]


def case_braces() -> list[str]:
    return ["{{}}".format(), "{{{}}}".format(5), "a{{b}}c{}".format(1)]


def case_conversions() -> list[str]:
    s = "é"
    return ["{!r}".format(s), "{!s}".format(s), "{!a}".format(s), "{!r:>6}|".format("a"), "{0!s:^7}|".format(12), "{!r:.2}".format("abc")]


def case_specs_of_ints() -> list[str]:
    n = 1234567
    return ["{:d}".format(n), "{:,}".format(n), "{:_}".format(n), "{:x}".format(n), "{:#X}".format(255), "{:#b}".format(5), "{:o}".format(8), "{:010}".format(n), "{:+}".format(n), "{: }".format(n), "{:<10}|".format(n), "{:^11}|".format(n), "{:*>10}".format(n), "{:c}".format(65), "{:e}".format(n), "{:.1%}".format(1)]


def case_specs_of_floats() -> list[str]:
    x = 3.14159
    return ["{:.2f}".format(x), "{:10.3f}|".format(x), "{:<10.1e}|".format(x), "{:+.1f}".format(x), "{:.1%}".format(0.256), "{:g}".format(1e10), "{:,.2f}".format(12345.678), "{:010.2f}".format(-x), "{}".format(1e16), "{:z.1f}".format(-0.01)]


def case_specs_of_text() -> list[str]:
    s = "abc"
    return ["{:5}|".format(s), "{:>5}|".format(s), "{:^5}|".format(s), "{:-<6}|".format(s), "{:.2}".format(s), "{:s}".format(s), "{:é^7.1}".format(s)]


def case_nested_specs() -> list[str]:
    return ["{:{}}".format(3, 5), "{0:{1}.{2}f}".format(3.14159, 8, 2), "{:{fill}{align}{width}}".format("x", fill="*", align="^", width=5), "{0}{1:{0}}".format(3, "a")]


def case_items() -> list[str]:
    numbers = [10, 20, 30]
    table = {"a": 1, "b": 2}
    pair = ("x", 5)
    return ["{0[1]} {0[2]}".format(numbers), "{0[a]}{0[b]}".format(table), "{0[0]}={0[1]}".format(pair), "{t[b]}".format(t=table), "{0[0][1]}".format([[1, 2]]), "{0[1]}".format("xyz"), "{[2]}".format(numbers)]


def case_item_of_a_record() -> str:
    point: Point = {"x": 4, "label": "p"}
    return "{0[label]}:{0[x]:03d}".format(point)


def case_item_out_of_range() -> str:
    numbers = [1]
    return "{0[5]}".format(numbers)


def case_missing_item() -> str:
    table = {"a": 1}
    return "{0[b]}".format(table)


def case_bad_spec() -> str:
    s = "abc"
    return "{:d}".format(s)


def case_bad_spec_of_an_int() -> str:
    n = 5
    return "{:.2d}".format(n)


def case_unused_arguments() -> str:
    return "{0}".format("a", "b", c=1)


def case_evaluation_order() -> tuple[str, list[str]]:
    trace: list[str] = []
    text = "{1}{0}{k}".format(noted(trace, "a"), noted(trace, "b"), k=noted(trace, "c"))
    return (text, trace)


def noted(trace: list[str], word: str) -> str:
    trace.append(word)
    return word


def case_values_of_many_types() -> list[str]:
    return ["{}".format(None), "{}".format(True), "{}".format([1, 2]), "{}".format({"k": 1.5}), "{}".format((1,)), "{!r}".format(b"x"), "{:5}|".format(True), "{:>6}|".format("é")]


def case_format_map() -> list[str]:
    table = {"a": 1, "b": 22}
    return ["{a}{b}".format_map(table), "{b:>5}".format_map(table), "{x}-{y!r}".format_map({"x": 1, "y": "z"})]


def case_format_map_missing() -> str:
    table = {"a": 1}
    return "{c}".format_map(table)


def case_format_builtin() -> list[str]:
    n = 255
    return [format(n, "x"), format(n), format("a", ">3"), format(1.5, ".2f"), format(True), format(None, ""), format([1])]


def case_format_builtin_of_a_list_with_a_spec() -> str:
    return format([1], ">5")


def case_in_a_loop() -> str:
    rows = []
    for name, score in [("ann", 3), ("bob", 12)]:
        rows.append("{:<5}{:>4}".format(name, score))
    return "\n".join(rows)


def case_same_argument_twice() -> tuple[str, int]:
    calls: list[int] = []
    text = "{0}{0}{0}".format(bump(calls))
    return (text, len(calls))


def bump(calls: list[int]) -> int:
    calls.append(1)
    return len(calls)
