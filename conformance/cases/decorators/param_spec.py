"""Decorators with `ParamSpec`, `Callable[..., T]` and `functools.wraps`, and the names of what they decorate."""

import functools
from functools import wraps
from typing import Any, Callable, Concatenate, Optional, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

journal: list[str] = []


def logged(function: Callable[P, R]) -> Callable[P, R]:
    @functools.wraps(function)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        journal.append(f"-> {function.__name__}")
        try:
            return function(*args, **kwargs)
        finally:
            journal.append(f"<- {function.__name__}")

    return wrapper


def retry(times: int) -> Callable[[Callable[..., R]], Callable[..., R]]:
    def decorate(function: Callable[..., R]) -> Callable[..., R]:
        @wraps(function)
        def again(*args: Any, **kwargs: Any) -> R:
            for attempt in range(times - 1):
                try:
                    return function(*args, **kwargs)
                except ValueError as error:
                    journal.append(f"{function.__name__} {attempt}: {error}")
            return function(*args, **kwargs)

        return again

    return decorate


def with_prefix(function: Callable[Concatenate[str, P], str]) -> Callable[P, str]:
    def inner(*args: P.args, **kwargs: P.kwargs) -> str:
        return function(f"{function.__name__}:", *args, **kwargs)

    return inner


failures: list[int] = []


@logged
def add(left: int, right: int = 2) -> int:
    return left + right


@logged
def parse(text: str) -> Optional[int]:
    return int(text) if text else None


@retry(3)
def flaky(limit: int) -> int:
    failures.append(limit)
    if len(failures) < limit:
        raise ValueError(f"failure {len(failures)}")
    return len(failures)


@with_prefix
def shown(prefix: str, value: int, *, mark: str = "!") -> str:
    return f"{prefix}{value}{mark}"


def plain(value: int) -> int:
    return value


def case_logged() -> tuple[list[int], list[str]]:
    journal.clear()
    results = [add(1), add(1, right=5), add(left=3, right=4)]
    return results, journal


def case_logged_with_an_exception() -> tuple[str, list[str]]:
    journal.clear()
    found = "none"
    print(parse(""), parse("12"))
    try:
        parse("x")
    except ValueError as error:
        found = str(error)
    return found, journal


def case_retried() -> tuple[int, list[str]]:
    journal.clear()
    failures.clear()
    return flaky(3), journal


def case_given_up() -> str:
    failures.clear()
    try:
        return str(flaky(9))
    except ValueError as error:
        return str(error)


def case_prefixed() -> list[str]:
    return [shown(3), shown(4, mark="?")]


def case_names_of_functions() -> list[str]:
    def inner() -> None:
        pass

    return [plain.__name__, inner.__name__, len.__name__]
