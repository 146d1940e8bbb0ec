"""What a test has shown holds in a loop as long as each round leaves it so."""

from typing import Optional, Union


def pairs(xs: list[int]) -> list[list[int]]:
    out: list[list[int]] = []
    items = iter(xs)
    before = next(items, None)
    if before is None:
        return out
    for x in items:
        out.append([before, x])
        before = x
    return out


def case_bound_anew_in_each_round():
    return pairs([1, 2, 3]), pairs([]), pairs([5])


def lost(xs: list[Optional[int]]) -> list[str]:
    out = []
    last: Optional[int] = 1
    for x in xs:
        if last is None:
            out.append("none")
        else:
            out.append(str(last + 1))
        last = x
    return out


def case_a_round_may_lose_it():
    return lost([1, None, 3]), lost([])


def skipping(xs: list[Optional[int]]) -> int:
    best = xs[0]
    if best is None:
        return -1
    for x in xs:
        if x is None:
            continue
        if x > best:
            best = x
    return best * 2


def case_continue_keeps_it():
    return skipping([1, None, 7, 3]), skipping([None]), skipping([4])


def forgetting(xs: list[Optional[int]]) -> str:
    held: Optional[int] = 5
    seen = ""
    for x in xs:
        seen += str(held) + ","
        if x == 2:
            held = None
            continue
        held = x
    return seen + str(held is None)


def case_continue_loses_it():
    return forgetting([1, 2, 3]), forgetting([2]), forgetting([])


def finally_forgets(rounds: int) -> str:
    held: Optional[int] = 5
    seen = ""
    for turn in range(rounds):
        seen += str(held) + ","
        try:
            if turn == 0:
                continue
            seen += "x"
        finally:
            held = None if turn == 0 else turn
    return seen


def case_finally_loses_it():
    return finally_forgets(3), finally_forgets(0)


def countdown(start: Optional[int]) -> list[int]:
    out = []
    left = start
    while left is not None:
        out.append(left)
        left = left - 1 if left > 0 else None
    return out


def case_while_not_none():
    return countdown(2), countdown(None)


def until_found(xs: list[Optional[int]]) -> int:
    found = None
    position = 0
    while found is None:
        found = xs[position]
        position += 1
    return found * 10 + position


def case_while_none():
    return until_found([None, None, 4])


def nested(rows: list[list[Optional[int]]]) -> str:
    last: Optional[int] = 0
    seen = ""
    for row in rows:
        for x in row:
            if last is not None:
                seen += f"{last + 1};"
            last = x
        seen += "/"
    return seen


def case_loops_in_loops():
    return nested([[1, None], [2, 3], []])


def norm(v: Union[str, list[str]]) -> list[str]:
    if isinstance(v, str):
        v = [v]
    return [x.lower() for x in v]


def case_a_display_where_paths_meet():
    return norm("ABC"), norm(["X", "Y"])


def tries(texts: list[str]) -> list[int]:
    out = []
    last = 0
    maybe: Optional[int] = last
    for text in texts:
        try:
            maybe = int(text)
        except ValueError:
            maybe = None
        if maybe is None:
            maybe = -1
        out.append(maybe)
    return out


def case_handlers():
    return tries(["1", "x", "3"])


def breaking(xs: list[Optional[int]]) -> str:
    held: Optional[int] = 1
    for x in xs:
        if x is None:
            held = None
            break
        held = x
    else:
        return f"all {held}"
    return f"broke {held}"


def case_break_and_else():
    return breaking([1, 2]), breaking([1, None]), breaking([])
