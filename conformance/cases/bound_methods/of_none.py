"""`xs.append` where `xs` may be None: the method is looked for when the value is made."""

from typing import Optional


def bind(xs: Optional[list[int]]) -> list[str]:
    log = ["start"]
    try:
        append = xs.append  # type: ignore
        log.append("bound")
        append(1)
    except AttributeError as error:
        log.append(str(error))
    log.append(str(xs))
    return log


def case_none() -> list[str]:
    return bind(None)


def case_some() -> list[str]:
    return bind([3])


def only(xs: Optional[list[int]]) -> int:
    if xs is None:
        return 0
    append = xs.append
    append(4)
    return len(xs)


def case_after_a_test() -> tuple[int, int]:
    return only(None), only([1])
