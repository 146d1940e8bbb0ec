"""`try`, `except`, `else`, `finally`, `with`."""


class Resource:
    def __init__(self, log: list[str]):
        self.log = log

    def __enter__(self) -> str:
        self.log.append("enter")
        return "inside"

    def __exit__(self, kind: object, error: object, trace: object) -> bool:
        self.log.append("exit")
        return kind is ValueError


def case_except_and_else() -> list[str]:
    log: list[str] = []
    for divisor in [0, 1]:
        try:
            1 // divisor
        except ZeroDivisionError as error:
            log.append(str(error))
        else:
            log.append("fine")
    return log


def with_finally(log: list[str]) -> int:
    try:
        return 1
    finally:
        log.append("finally")


def case_finally_after_return() -> tuple[int, list[str]]:
    log: list[str] = []
    return (with_finally(log), log)


def case_with_swallows_an_exception() -> list[str]:
    log: list[str] = []
    with Resource(log) as inside:
        log.append(inside)
        raise ValueError("gone")
    return log


def case_reraised_with_another_type() -> None:
    try:
        [][0]
    except (IndexError, KeyError) as error:
        raise ValueError("wrapped: " + str(error)) from error
