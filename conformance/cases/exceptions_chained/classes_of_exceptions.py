"""`type(e) is C`, `e.__class__`, `type(e) in (C, D)`: the class itself, not one that derives from it."""


class AppError(Exception):
    pass


class NotFound(AppError):
    pass


def kinds(error: Exception) -> list[bool]:
    return [
        type(error) is AppError,
        type(error) is not AppError,
        type(error) == NotFound,
        type(error) != NotFound,
        error.__class__ is KeyError,
        type(error) in (KeyError, NotFound),
        type(error) not in [AppError, IndexError],
        isinstance(error, AppError),
    ]


def case_exact_class() -> list[list[bool]]:
    return [kinds(error) for error in [AppError("a"), NotFound("b"), KeyError("c"), IndexError()]]


def case_names() -> list[str]:
    errors = [AppError("a"), NotFound("b"), KeyError("c")]
    return [error.__class__.__name__ + type(error).__name__ for error in errors]


def case_narrows() -> str:
    class_name = ""
    error: Exception = NotFound("b")
    if type(error) is NotFound:
        class_name = "found " + str(error)
    return class_name


def case_in_a_handler() -> str:
    try:
        raise NotFound("n")
    except AppError as error:
        if type(error) is AppError:
            return "the base"
        return "derived"
