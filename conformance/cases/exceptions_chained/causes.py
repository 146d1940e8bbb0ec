"""`__cause__` and `__suppress_context__`: what an exception was raised from."""

from typing import Optional


class AppError(Exception):
    """One of the program's."""


class Shortage(AppError):
    def __init__(self, needed: int) -> None:
        super().__init__(f"needs {needed}")
        self.needed = needed


def convert(text: str) -> int:
    try:
        return int(text)
    except ValueError as error:
        raise AppError("bad number") from error


def quiet(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise AppError("bad number") from None


def case_cause_is_the_exception() -> list[str]:
    seen: list[str] = []
    try:
        convert("x")
    except AppError as error:
        seen.append(repr(error))
        seen.append(repr(error.__cause__))
        seen.append(str(error.__suppress_context__))
    return seen


def case_from_none() -> tuple[bool, bool]:
    try:
        quiet("x")
    except AppError as error:
        return error.__cause__ is None, error.__suppress_context__
    return False, False


def case_no_cause() -> tuple[bool, bool]:
    error = AppError("plain")
    return error.__cause__ is None, error.__suppress_context__


def case_cause_is_a_class() -> str:
    try:
        raise AppError("a") from KeyError
    except AppError as error:
        return repr(error.__cause__)


def case_cause_is_the_same_object() -> bool:
    first = ValueError("first")
    try:
        raise AppError("second") from first
    except AppError as error:
        found = error.__cause__
        return found is not None and found is first


def root(error: BaseException) -> str:
    cause: Optional[BaseException] = error.__cause__
    depth = 0
    while cause is not None:
        error = cause
        cause = error.__cause__
        depth += 1
    return f"{depth} {error!r}"


def case_chain_is_followed() -> str:
    try:
        try:
            convert("x")
        except AppError as error:
            raise RuntimeError("outer") from error
    except RuntimeError as error:
        return root(error)
    return ""


def case_isinstance_of_a_cause() -> list[str]:
    seen: list[str] = []
    for cause in [Shortage(3), AppError("none"), None]:
        try:
            raise RuntimeError("r") from cause
        except RuntimeError as error:
            found = error.__cause__
            if isinstance(found, Shortage):
                seen.append(f"needed {found.needed}")
            elif isinstance(found, AppError):
                seen.append(str(found))
            else:
                seen.append("nothing")
    return seen


def case_raised_again_from_another() -> tuple[str, bool]:
    error = AppError("a")
    try:
        raise error from ValueError("one")
    except AppError as caught:
        try:
            raise caught from None
        except AppError as again:
            return repr(again.__cause__), again.__suppress_context__


def case_cause_of_a_cause_that_is_none_raises() -> str:
    error = AppError("a")
    return str(error.__cause__.args)  # type: ignore


def made(log: list[str], name: str) -> Exception:
    log.append(name)
    return ValueError(name)


def case_exception_is_evaluated_before_its_cause() -> list[str]:
    log: list[str] = []
    try:
        raise made(log, "raised") from made(log, "cause")
    except ValueError as error:
        log.append(f"{error!r} from {error.__cause__!r}")
    return log
