"""`except ERRORS` where a module variable lists the classes."""


class AppError(Exception):
    pass


class Missing(AppError):
    pass


ERRORS = (KeyError, ValueError)
OWN = (Missing, ZeroDivisionError)
Wrong = ValueError


def attempt(number: int) -> str:
    try:
        if number == 0:
            raise KeyError("k")
        if number == 1:
            raise Missing("m")
        if number == 2:
            return str(1 // (number - 2))
        return str(int("x"))
    except OWN as error:
        return f"own {error!r}"
    except ERRORS as error:
        return f"listed {error!r}"


def case_listed_classes() -> list[str]:
    return [attempt(number) for number in range(4)]


def case_isinstance_of_listed_classes() -> list[bool]:
    errors: list[Exception] = [KeyError("k"), Missing(), IndexError()]
    return [isinstance(error, ERRORS) for error in errors] + [isinstance(error, OWN) for error in errors]


def case_another_name_of_a_class() -> str:
    try:
        raise Wrong("w")
    except Wrong as error:
        return repr(error)


def case_not_listed() -> str:
    try:
        try:
            raise IndexError("i")
        except ERRORS:
            return "listed"
    except IndexError:
        return "not listed"
