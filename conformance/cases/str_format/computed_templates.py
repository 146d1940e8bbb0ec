"""Templates that only the running program knows."""

from typing import TypedDict, NotRequired


class Row(TypedDict):
    name: str
    n: int
    note: NotRequired[str]


def filled(t: str, a: int, b: str, c: float) -> str:
    try:
        return t.format(a, b, x=c, name=b)
    except (ValueError, KeyError, IndexError, TypeError, AttributeError) as e:
        return type(e).__name__ + repr(e.args)


TEMPLATES = ["{} {} {x}", "{0}{1}{0}", "{x:.2f}|{0:>5}|{1:<6}|", "{{}} {{{0}}}", "{0!r} {1!r} {1!s:>5} {1!a}", "{:{}}|{}", "{0:{x}}", "{2}", "{y}", "{", "}", "{0", "{0!", "{0!r", "{0!x}", "{0!rx}", "{0:{1:{2}}}", "{} {0}", "{0} {}", "{0.real} {x.imag}", "{0.foo}", "{0[1]}", "{1[0]}", "{1[5]}", "{1[a]}", "{x[a]}", "{0[}", "{0[]}", "{0.}", "{0[0]x}", "{a{b}}", "{0[99999999999999999999]}", "{99999999999999999999}", "", "abc", "{0:d}", "{1:d}", "{0:+,}", "{x:e}", "{0:{{}}}", "{name}", "{name:*^10}", "{0!é}", "}}", "{{", "{}{}{}", "{٠}", "{ 0}", "{name }", "{0: >4}", "{0:x}{0:#o}{0:b}", "{x!r:>8}", "{:>{}}"]


def case_replacement_fields():
    return [filled(t, 255, "héy", 2.5) for t in TEMPLATES]


def with_parts(t: str) -> str:
    try:
        return t.format([1, 2], (1, "a"), {"k": 5, "l": 6}, {1: "x"}, None, b"ab", {3}, range(3), True, bytearray(b"z"))
    except (ValueError, KeyError, IndexError, TypeError, AttributeError) as e:
        return type(e).__name__ + repr(e.args)


def case_parts_of_values():
    ts = ["{} {} {} {} {} {} {} {} {}", "{0[1]} {1[1]} {2[k]} {3[1]} {5[0]} {7[2]} {9[0]}", "{0[5]}", "{0[x]}", "{1[7]}", "{1[q]}", "{2[z]}", "{2[1]}", "{3[2]}", "{3[q]}", "{4[0]}", "{4.x}", "{5[9]}", "{5[q]}", "{6[0]}", "{7[9]}", "{7[q]}", "{7.start} {7.stop} {7.step}", "{8.real} {8.imag} {8}", "{8[0]}", "{9[9]}", "{9[q]}", "{0:>10}", "{4:5}", "{2:x}", "{8:5}", "{8:>5}|{8!s:>6}|", "{5:3}", "{1[1][0]}", "{0[1].real}", "{7:2}", "{6:2}"]
    return [with_parts(t) for t in ts]


def of_mapping(t: str, d: dict[str, int]) -> str:
    try:
        return t.format_map(d) + "|" + t.format(**d)
    except (ValueError, KeyError, IndexError, TypeError, AttributeError) as e:
        return type(e).__name__ + repr(e.args)


def case_mappings():
    d = {"a": 1, "b": 2}
    return [of_mapping(t, d) for t in ["{a} {b:>4}", "{c}", "{}", "{0}", "{a.real}", "{a[0]}", "{a!r}"]]


def case_typed_dict_values():
    r: Row = {"name": "n", "n": 3}
    t = "{name}" + " {n:03}"
    u = "{0[name]} " + "{0}"
    return t.format_map(r), t.format(**r), u.format(r), (t + "{note}").format_map({"name": "q", "n": 1, "note": "z"})


def case_a_field_that_is_absent():
    r: Row = {"name": "n", "n": 3}
    t = "{note}" + ""
    return t.format_map(r)


def of_all(t: str, *args: int) -> str:
    return t.format(*args)


def case_unpacked_values():
    xs = [1, 2, 3]
    t = "{} {} {}" + ""
    return of_all("{} {}", 1, 2), t.format(*xs), t.format(0, *xs), of_all("x")


def case_too_few_unpacked_values():
    t = "{} {}" + ""
    xs = [1]
    return t.format(*xs)


def case_templates_in_a_dict():
    d: dict[str, str] = {"en": "Hello {name}", "fr": "Bonjour {name}"}
    return [d[k].format(name="Z") for k in d]


def of_either(t: str, x: int | None, y: int | str) -> str:
    try:
        return t.format(x, y)
    except (ValueError, KeyError, IndexError, TypeError, AttributeError) as e:
        return type(e).__name__ + repr(e.args)


def case_values_of_several_types():
    return [of_either(t, x, y) for t in ["{} {}", "{0:5} {1:5}", "{0[0]}", "{1[0]}", "{1.real}", "{0.real}"] for x in (None, 5) for y in (7, "ab")]


def case_computed_specs():
    return [format(x, s) for s in ["", "5", ">5", "03d"] for x in (1, 22)]


def case_concatenated_templates():
    s = "{:" + ">8" + "}"
    return s.format("x"), s.format(3.5)


def case_the_class_of_a_value():
    class_ = "{0.__class__} {0.__class__.__name__} {1.__class__!r:>20}" + ""
    return class_.format(5, None)
