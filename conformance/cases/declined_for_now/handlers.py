"""`with`."""


class Resource:
    def __init__(self, log: list[str]):
        self.log = log

    def __enter__(self) -> str:
        self.log.append("enter")
        return "inside"

    def __exit__(self, kind: object, error: object, trace: object) -> bool:
        self.log.append("exit")
        return kind is ValueError


def case_with_swallows_an_exception() -> list[str]:
    log: list[str] = []
    with Resource(log) as inside:
        log.append(inside)
        raise ValueError("gone")
    return log
