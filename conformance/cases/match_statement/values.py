"""Dotted names are values that are compared, plain names are bound."""

import math

import constants


def name_of(code: int) -> str:
    match code:
        case constants.OK:
            return "ok"
        case constants.NOT_FOUND | constants.GONE:
            return "missing"
        case constants.TEAPOT if code > 10:
            return "teapot"
    return "?"


def case_of_a_module():
    return [name_of(code) for code in (200, 404, 410, 418, 500)]


def case_as_it_is_at_the_time():
    out = []
    for limit in (1, 2, 3):
        constants.limit = limit
        match 2:
            case constants.limit:
                out.append(f"at {limit}")
            case _:
                out.append("not yet")
    return out


def case_of_the_library():
    match 3.141592653589793:
        case math.e:
            return "e"
        case math.pi:
            return "pi"
    return "neither"


OK = 5


def case_a_plain_name_is_bound():
    match 7:
        case OK:
            return OK


def case_in_a_sequence():
    match [200, 3]:
        case [constants.OK, n]:
            return n
    return -1
