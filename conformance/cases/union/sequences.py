"""Operations that every member of a union has: lengths, items, slices, methods, tests, and what goes over it."""
from typing import List, Optional, Tuple, Union

Value = Union[int, List[int], Tuple[int, int]]
Sequence = Union[List[int], Tuple[int, int]]


def values() -> List[Value]:
    return [1, [1, 2, 1], (3, 4)]


def sequences() -> List[Sequence]:
    return [[1, 2, 1], (3, 4)]


def described(value: Value) -> str:
    if isinstance(value, (list, tuple)):
        return f"{len(value)} from {value[0]} to {value[-1]}"
    return str(value)


def case_narrowed():
    return [described(value) for value in values()]


def case_items_and_slices():
    at = 1
    found = [(part[0], part[-1], part[at]) for part in sequences()]
    return found, [part[1:] for part in sequences()], [part[::-1] for part in sequences()], [part[at:] for part in sequences()]


def case_item_that_is_not_there():
    first, second = sequences()
    at = 2
    try:
        return [first[at], second[at]]
    except IndexError as error:
        return str(error)


def case_methods():
    return [(part.count(1), part.index(part[1])) for part in sequences()]


def case_tests():
    return [(3 in part, 7 not in part, bool(part), part == (3, 4)) for part in sequences()]


def case_builtins():
    return [(sorted(part), sum(part), max(part), min(part), any(part), list(part), tuple(part)) for part in sequences()]


def case_loops():
    out = []
    for part in sequences():
        for item in reversed(part):
            out.append(item)
        out += [x for x in part]
        out.extend(part)
    return out, [list(enumerate(part)) for part in sequences()], [list(zip(part, part)) for part in sequences()]


def case_unpacked():
    out = []
    for part in sequences():
        try:
            first, second = part
            out.append(first + second)
        except ValueError as error:
            out.append(str(error))
        head, *rest = part
        out.append((head, rest))
    return out


def case_is_the_object_itself():
    kept = [1]
    parts: List[Union[List[int], int]] = [kept, 5]
    for part in parts:
        if isinstance(part, list):
            part.append(len(part))
    return kept, parts


def case_texts():
    both: List[Union[str, bytes]] = ["ab c", b"cd"]
    return [(x.upper(), len(x), x[0], x[:1], x.strip(), x.isalpha(), x * 2) for x in both]


def case_texts_and_lists():
    both: List[Union[str, List[str]]] = ["ab", ["c", "d"]]
    return [(x[0], len(x), "c" in x, x.count("a"), list(x), "-".join(x), list(reversed(x))) for x in both]


def case_items_that_may_be_none():
    all_of: List[Optional[Union[str, List[str]]]] = ["ab", None, [], ["x"]]
    return [len(x or "") for x in all_of], [x[0] for x in all_of if x], [None if x is None else len(x) for x in all_of]
