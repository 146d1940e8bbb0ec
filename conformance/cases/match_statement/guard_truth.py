"""What a guard gives is tested for truth; what it raises goes out."""

from typing import Optional


def case_of_many_types():
    out = []
    for n in (0, 3):
        for text in ("", "x"):
            match n:
                case k if k and text:
                    out.append("both")
                case k if k or text:
                    out.append("one")
                case _:
                    out.append("none")
    return out


def of_optional(x: Optional[int]) -> str:
    match x:
        case y if y:
            return f"true {y + 1}"
        case y if y is None:
            return "none"
    return "zero"


def case_of_an_optional():
    return of_optional(2), of_optional(0), of_optional(None)


def case_that_raises():
    match (1, 0):
        case (a, b) if a // b:
            return "no"
        case _:
            return "never"


def case_that_raises_in_a_try():
    try:
        match [1, 0]:
            case [a, b] if a % b == 0:
                return "no"
            case _:
                return "never"
    except ZeroDivisionError as error:
        return str(error), a, b


def check(n: int) -> bool:
    if n > 2:
        raise ValueError(f"{n} is too big")
    return n == 2


def case_that_calls():
    out = []
    for pair in [(1, 1), (2, 1), (3, 1)]:
        try:
            match pair:
                case (n, m) if check(n):
                    out.append(f"two {m}")
                case (n, m):
                    out.append(f"not two {n}")
        except ValueError as error:
            out.append(str(error))
    return out


class Rejected(Exception):
    pass


def case_of_raised_classes():
    try:
        match "x":
            case "x" if len("abc") > 2:
                raise Rejected("three")
    except Rejected as error:
        return str(error)
