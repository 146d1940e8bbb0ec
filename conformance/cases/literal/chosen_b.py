"""Operands that a literal decides, as parts of other values and as arguments of methods."""
from typing import Dict, Iterator, Optional


class Failed(Exception):
    def __init__(self, code, text) -> None:
        super().__init__(code, text)
        self.code = code


def numbers() -> Iterator[Optional[int]]:
    yield 0 or None
    yield 1 or None


def case_in_containers():
    return [0 or None], [0 or None, None], (0 or None,), {"a": 0 or None}, {0 or None}, [[0 or None]]


def case_in_containers_as_text():
    return str([0 or None, None]), str((0 or None,)), str({0 or None: "a"}), str([(0 or None, "a" if 0 else 1)])


def case_of_containers():
    return str([] or None), len([] or "abc"), str({} or None), str(() or None), str((1, 2) and None)


def case_and():
    return str(1 and None), str("" and 1), str("x" and 1), str(None and 1), str((0 or None) and 3)


def case_of_numbers():
    return str(0.0 or None), str(1.5 or "a"), str(False or None), str(True or "a"), (1.5 if 0 else 2) + 1


def case_nested():
    return str((None if 1 else 2) or None), str(((0 or None, 1), 2)), repr((0.0 or None, 1.5 or "a"))


def case_branches(flag: bool = True):
    return str((0 or None) if flag else (1 or None)), str((0 or None, 1) if flag else (1, 2))


def case_methods():
    wanted = {1: 2}
    kept: Dict[int, Optional[int]] = {}
    return wanted.get(1, 0 or None), str(wanted.pop(4, 0 or None)), kept.setdefault(1, 0 or None), kept


def case_functions():
    firsts = next(iter([1]), 0 or None), str(next(iter([1]), 0 or None)), str(max([1], default=0 or None))
    return firsts, all([0 or None]), any([0 or None]), list(map(str, [0 or None])), callable(0 or None)


def case_failures():
    try:
        raise Failed(0 or None, "a" if "" else 1)
    except Failed as error:
        return error.args, error.code, str(error)


def case_asserted():
    assert (0 or None) is None, (0 or None, 1)
    assert (0 or None) is not None, (0 or None, "a" if 0 else 1)


def case_yielded_and_repeated():
    count = 0
    while (0 or None) is None:
        count += 1
        if count > 3:
            break
    return list(numbers()), count, [0 or None] * 2, [*[0 or None]]
