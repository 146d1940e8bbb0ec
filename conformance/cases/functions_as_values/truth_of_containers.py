from typing import Callable, Iterator, Optional


def make(n: int) -> Callable[[], int]:
    return lambda: n


def case_empty_list() -> list[str]:
    stack: list[Callable[[], int]] = []
    out: list[str] = []
    if not stack:
        out.append("empty")
    stack.append(make(1))
    if stack:
        out.append("full")
    while stack:
        out.append(str(stack.pop()()))
    return out


def case_dict() -> list[str]:
    table: dict[str, Callable[[], int]] = {}
    out = ["yes" if table else "no"]
    table["a"] = make(2)
    out.append("yes" if table else "no")
    out.append(str(bool(table)) + str(not table))
    return out


def case_optional() -> list[str]:
    maybe: Optional[list[Callable[[], int]]] = []
    out: list[str] = []
    for _ in range(2):
        if maybe:
            out.append("some")
            maybe = None
        else:
            out.append("none")
            maybe = [make(3)]
    return out


def case_tuple() -> list[bool]:
    def pack(*fs: Callable[[], int]) -> bool:
        return True if fs else False

    return [pack(), pack(make(1)), pack(make(1), make(2))]


def case_iterators() -> list[str]:
    pending: list[Iterator[int]] = [iter([1, 2]), iter([3])]
    out: list[str] = []
    while pending:
        it = pending.pop()
        out.extend(str(x) for x in it)
    return out


def case_and_or() -> list[int]:
    empty: list[Callable[[], int]] = []
    full = [make(4)]
    return [len(empty or full), len(full and empty), len(full or empty)]


def case_nested() -> list[bool]:
    xs: list[list[Callable[[], int]]] = [[], [make(1)]]
    return [True if x else False for x in xs]
