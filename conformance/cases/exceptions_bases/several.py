"""Classes that derive from several classes of exceptions."""


class AppError(Exception):
    """The root of the program's."""


class NotFound(AppError, KeyError):
    """Also a KeyError, with its text."""


class Missing(NotFound):
    pass


class BadInput(AppError, ValueError):
    def __init__(self, field: str, value: int) -> None:
        super().__init__(f"{field}: {value}")
        self.field = field
        self.value = value


class Both(LookupError, ArithmeticError):
    pass


class Coded(Exception):
    code = 7

    def __init__(self, text: str) -> None:
        super().__init__(text, self.code)
        self.text = text

    def describe(self) -> str:
        return f"{self.code}: {self.text}"


class CodedKey(Coded, KeyError):
    code = 9


class Spoken(AppError):
    def __str__(self) -> str:
        return "spoken " + super().__str__()


class SpokenKey(Spoken, KeyError):
    pass


def caught(number: int) -> str:
    try:
        if number == 0:
            raise NotFound("k")
        if number == 1:
            raise Missing("m", 2)
        if number == 2:
            raise BadInput("age", -1)
        if number == 3:
            raise Both()
        raise KeyError("plain")
    except (IndexError, ArithmeticError) as error:
        return f"arithmetic {error!r}"
    except ValueError as error:
        return f"value {error!r} {error}"
    except KeyError as error:
        return f"key {error!r} {error} {isinstance(error, AppError)}"


def case_either_base_catches() -> list[str]:
    return [caught(number) for number in range(5)]


def case_text_of_a_key_error() -> list[str]:
    return [str(NotFound("k")), str(NotFound()), str(NotFound("a", 1)), repr(NotFound("k"))]


def case_first_base_catches() -> list[str]:
    seen: list[str] = []
    for error in [NotFound("k"), BadInput("age", 3), Missing()]:
        try:
            raise error
        except AppError as found:
            seen.append(f"{found!r} {found} {found.args}")
    return seen


def case_fields() -> tuple[str, int]:
    try:
        raise BadInput("age", -1)
    except ValueError as error:
        if isinstance(error, BadInput):
            return error.field, error.value
    return "", 0


def case_methods_and_constants() -> str:
    try:
        raise CodedKey("t")
    except Coded as error:
        return error.describe() + " " + str(error) + " " + repr(error)


def case_isinstance() -> list[bool]:
    error = Missing("x")
    return [
        isinstance(error, NotFound),
        isinstance(error, LookupError),
        isinstance(error, AppError),
        isinstance(error, ValueError),
        isinstance(Both(), ArithmeticError),
    ]


def case_own_text_comes_first() -> list[str]:
    return [str(SpokenKey("k")), repr(SpokenKey("k"))]


def case_own_text_of_what_the_other_base_catches() -> str:
    try:
        raise SpokenKey("k")
    except KeyError as error:
        return f"{error} {error!r}"


def case_uncaught() -> str:
    raise NotFound("gone")


def case_handlers_in_order() -> str:
    try:
        raise Both("b")
    except LookupError:
        return "lookup"
    except ArithmeticError:
        return "arithmetic"
