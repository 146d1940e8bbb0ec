"""Class patterns of the builtin classes."""

from typing import Optional, Union


def name(value: Union[int, str, float, None]) -> str:
    match value:
        case bool():
            return "bool"
        case int():
            return f"int {value + 1}"
        case float(x):
            return f"float {x / 2}"
        case str(text):
            return f"text {text.upper()}"
        case None:
            return "none"


def case_of_a_union():
    return name(1), name(2.5), name("a"), name(None)


def case_a_bool_is_an_int():
    match True:
        case int(n):
            return n + 1
    return "no"


def case_an_int_is_no_bool():
    match 1:
        case bool():
            return "bool"
        case int():
            return "int"


def case_an_int_is_no_float():
    match 1:
        case float():
            return "float"
        case _:
            return "other"


def one_of(value: Union[int, float, str, list[int], dict[str, int]]) -> str:
    match value:
        case int() | float():
            return f"number {value * 2}"
        case str() | list():
            return f"of {len(value)}"
        case dict():
            return f"keys {list(value)}"


def case_alternatives():
    return one_of(1), one_of(1.5), one_of("abc"), one_of([1]), one_of({"k": 1})


def inner(value: Union[int, str]) -> str:
    match value:
        case int(0 | 1):
            return "bit"
        case int(n) if n < 0:
            return f"negative {-n}"
        case str("a" | "b" as letter):
            return f"letter {letter}"
        case int(n) | str(n):
            return f"other {n}"


def case_with_a_pattern_inside():
    return [inner(value) for value in (0, 1, -5, 7, "a", "z")]


def case_containers():
    out = []
    match (1, 2):
        case list():
            out.append("list")
        case tuple(t):
            out.append(f"tuple {t}")
    match {1}:
        case frozenset():
            out.append("frozenset")
        case set(s):
            out.append(f"set {s}")
    match b"x":
        case bytearray():
            out.append("bytearray")
        case bytes(b):
            out.append(f"bytes {b!r}")
    match range(3):
        case range():
            out.append("range")
    match 3:
        case object():
            out.append("object")
    return out


def narrowed(value: Optional[Union[int, str]]) -> int:
    match value:
        case None:
            return -1
        case int():
            return value * 2
    return len(value)


def case_narrowed_after():
    return narrowed(None), narrowed(4), narrowed("four")


def parts(pair: tuple[Union[int, str], Union[int, str]]) -> str:
    match pair:
        case (int(a), int(b)):
            return f"sum {a + b}"
        case (str(a), str(b)):
            return a + b
        case (int(n), str(s)):
            return f"{n} {s}"
        case (str(s), int(n)):
            return s * n
    return "never"


def case_in_a_tuple():
    return parts((1, 2)), parts(("a", "b")), parts((1, "b")), parts(("a", 3))
