"""`issubclass` of named classes, and which exception one is."""


class Base(Exception):
    pass


class Derived(Base, KeyError):
    pass


def case_of_python():
    return issubclass(KeyError, LookupError), issubclass(KeyError, ValueError), issubclass(OSError, (KeyError, Exception))


def case_of_the_program():
    return issubclass(Derived, Base), issubclass(Derived, LookupError), issubclass(Base, Derived), issubclass(Base, Base)


def chained() -> Exception:
    try:
        try:
            raise ValueError("inner")
        except ValueError as inner:
            raise Derived("outer") from inner
    except Base as outer:
        return outer


def case_a_cause_is_itself():
    error = chained()
    cause = error.__cause__
    return cause is error, cause is error.__cause__, cause is not error, error is cause, cause == error


def case_a_cause_that_is_none():
    error = ValueError("x")
    first, second = error.__cause__, chained().__cause__
    return first is error, first is second, first is not second, second is not error, first == error


def case_which_was_caught():
    kept = KeyError("k")
    found: list[bool] = []
    for error in [kept, KeyError("k")]:
        last: Exception | None = None
        try:
            raise error
        except KeyError as caught:
            last = caught
        found.append(last is kept)
    return found
