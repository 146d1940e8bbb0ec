"""Classes of exceptions in containers, variables and parameters, where they are called."""


class AppError(Exception):
    def __init__(self, code: int) -> None:
        super().__init__(f"code {code}")
        self.code = code


class Missing(AppError, KeyError):
    pass


class Plain(Exception):
    """Only its name."""


errors = {"value": ValueError, "key": KeyError, "type": TypeError, "plain": Plain}


def fail(kind: str, message: str) -> None:
    raise errors[kind](message)


def outcome(kind: str) -> str:
    try:
        fail(kind, "m")
    except KeyError as e:
        return "key " + repr(e)
    except (ValueError, TypeError) as e:
        return "other " + repr(e)
    except Plain as e:
        return "plain " + str(e.args)
    return "none"


def case_raised_by_name() -> list[str]:
    return [outcome(kind) for kind in ["value", "key", "type", "plain"]]


def case_uncaught() -> None:
    fail("type", "not this")


def case_an_unknown_name() -> None:
    fail("other", "m")


def case_with_a_default() -> str:
    return repr(errors.get("other", RuntimeError)("m"))


def case_of_the_program() -> str:
    classes = {1: AppError, 2: Missing}
    found = []
    for number in [1, 2]:
        try:
            raise classes[number](number)
        except KeyError as e:
            found.append("missing " + str(e.args))
        except AppError as e:
            found.append(f"app {e.code} {e}")
    return ", ".join(found)


def make(kind, message: str):
    return kind(message)


def case_as_an_argument() -> list[str]:
    return [repr(make(ValueError, "a")), repr(make(Plain, "b"))]


def case_in_a_variable() -> str:
    kind = ValueError
    try:
        raise kind("m")
    except ValueError as e:
        return repr(e)


def case_in_a_loop() -> list[str]:
    found = []
    for kind in [ValueError, KeyError, Plain]:
        try:
            raise kind("m")
        except (ValueError, Plain) as e:
            found.append(repr(e))
        except KeyError as e:
            found.append("key " + repr(e))
    return found


def case_in_a_map() -> list[str]:
    return [str(e) for e in map(AppError, [1, 2])]


def case_from_a_cause() -> str:
    try:
        try:
            fail("value", "first")
        except ValueError as e:
            raise errors["plain"]("second") from e
    except Plain as e:
        return f"{e} from {e.__cause__!r}"


def case_chosen() -> list[str]:
    found = []
    for flag in [True, False]:
        kind = ValueError if flag else TypeError
        found.append(repr(kind("m")))
    return found
