"""Patterns that are numbers, text, bytes and the three names."""

from typing import Optional


def of_int(n: int) -> str:
    match n:
        case 0:
            return "zero"
        case -1:
            return "minus one"
        case 2 | 3 | 5 | 7:
            return "prime"
        case 123456789012345678901234567890:
            return "big"
    return "other"


def case_ints():
    return [of_int(n) for n in (0, -1, 1, 2, 7, 123456789012345678901234567890, -5)]


def of_text(text: str) -> int:
    match text:
        case "":
            return 0
        case "a" "b":
            return 1
        case "yes" | "y" | "true":
            return 2
        case "\u00e9\n":
            return 3
    return -1


def case_text():
    return [of_text(text) for text in ("", "ab", "yes", "true", "y", "\u00e9\n", "no", "a")]


def of_bytes(data: bytes) -> str:
    match data:
        case b"":
            return "empty"
        case b"\x00asm":
            return "wasm"
        case b"DIDL" | b"didl":
            return "candid"
        case _:
            return "unknown"


def case_bytes():
    return [of_bytes(data) for data in (b"", b"\x00asm", b"DIDL", b"didl", b"x")]


def of_float(x: float) -> str:
    match x:
        case 0.0:
            return "zero"
        case 1.5 | -1.5:
            return "one and a half"
        case 2:
            return "two"
        case _:
            return "other"


def case_floats():
    return [of_float(x) for x in (0.0, -0.0, 1.5, -1.5, 2.0, float("nan"), float("inf"))]


def of_bool(flag: bool) -> str:
    match flag:
        case True:
            return "yes"
        case False:
            return "no"


def case_bools():
    return of_bool(True), of_bool(False), of_bool(1 > 2)


def of_number(value: int) -> str:
    match value:
        case True:
            return "true itself"
        case 1:
            return "one"
        case False:
            return "false itself"
        case 0:
            return "nought"
    return "neither"


def case_a_name_is_compared_by_identity():
    return of_number(1), of_number(0), of_number(2)


def of_optional(x: Optional[int]) -> str:
    match x:
        case None:
            return "none"
        case 0:
            return "zero"
        case _:
            return f"{x + 1}"


def case_none():
    return of_optional(None), of_optional(0), of_optional(4)


def case_a_bool_equals_an_int():
    out = []
    for flag in (True, False):
        match flag:
            case 1:
                out.append("one")
            case 0:
                out.append("zero")
    return out


def case_of_another_type():
    match "1":
        case 1:
            return "int"
        case b"1":
            return "bytes"
        case None:
            return "none"
        case "1":
            return "text"
