"""Class patterns of exceptions, and `match` among `try`, `raise` and `finally`."""


class Shortage(Exception):
    pass


class BigShortage(Shortage):
    pass


def kind(error: Exception) -> str:
    match error:
        case BigShortage():
            return "big"
        case Shortage():
            return f"short of {error}"
        case ZeroDivisionError() | OverflowError():
            return "arithmetic"
        case ValueError():
            return f"value {error}"
        case _:
            return "other"


def case_classes():
    errors = [BigShortage(), Shortage("x"), ZeroDivisionError(), ValueError("v"), KeyError("k")]
    return [kind(error) for error in errors]


def case_in_a_handler():
    out = []
    for text in ["1", "x", "0"]:
        try:
            out.append(str(10 // int(text)))
        except Exception as error:
            match error:
                case ValueError():
                    out.append("no number")
                case ZeroDivisionError():
                    out.append("zero")
    return out


def run(code: int) -> str:
    try:
        match code:
            case 0:
                return "done"
            case 1:
                raise ValueError("one")
            case 2:
                raise KeyError("two")
            case n:
                return f"{100 // (n - 3)}"
    except ValueError as error:
        return f"caught {error}"
    finally:
        trace.append(code)


trace: list[int] = []


def case_inside_a_try():
    out = [run(0), run(1), run(4)]
    try:
        run(2)
    except KeyError as error:
        out.append(repr(error))
    return out, trace


def case_not_caught():
    return run(3)


def case_raised_in_a_case():
    match [1, 2]:
        case [a, b]:
            raise ValueError(a + b)


def case_the_subject_raises():
    match [1][3]:
        case _:
            return "no"


def case_again():
    try:
        try:
            raise ValueError("first")
        except ValueError as error:
            match str(error):
                case "second":
                    return "no"
                case _:
                    raise
    except ValueError as error:
        return str(error)
