"""Containers, records and attributes. Lines that end in `# check` say what strict integers do."""
from typing import Callable, Optional, Union

from kybra import Opt, Record, Vec, int8, nat8, nat64


class Account(Record):
    balance: nat64
    rank: nat8
    limit: Opt[nat8]


class TooMuch(Exception):
    code: nat8

    def __init__(self, code: int) -> None:
        fits(code, "TooMuch.code", 0, 255, "nat8")  # check
        self.code = code


def fits(value: int, name: str, low: int, high: int, kind: str) -> None:
    if value < low or value > high:
        raise OverflowError(f"{name}: {kind} cannot hold {value}")


def small(value: int, name: str) -> None:
    fits(value, name, 0, 255, "nat8")


def outcome(action: Callable[[], object]) -> str:
    try:
        action()
    except OverflowError as error:
        return str(error)
    return "stored"


def optional(value: Optional[int]) -> Optional[int]:
    if value is not None:  # check
        small(value, "x")  # check
    x: Optional[nat8] = value
    return x


def case_optional() -> list[str]:
    return [
        outcome(lambda: optional(None)),
        outcome(lambda: optional(255)),
        outcome(lambda: optional(256)),
        str(optional(3)),
    ]


def union(value: Union[int, str]) -> str:
    if isinstance(value, int):  # check
        small(value, "x")  # check
    x: Union[nat8, str] = value
    return str(x)


def case_union() -> list[str]:
    return [
        outcome(lambda: union("a")),
        outcome(lambda: union(255)),
        outcome(lambda: union(-1)),
        union("b"),
        union(4),
    ]


def pair(a: int, b: int) -> tuple[int, int]:
    small(a, "t")  # check
    fits(b, "t", -128, 127, "int8")  # check
    t: tuple[nat8, int8] = (a, b)
    return t


def case_tuples() -> list[str]:
    return [
        outcome(lambda: pair(255, 127)),
        outcome(lambda: pair(256, 127)),
        outcome(lambda: pair(255, 128)),
        str(pair(1, -128)),
    ]


def account(balance: int, rank: int) -> Account:
    fits(balance, 'Account["balance"]', 0, 2**64 - 1, "nat64")  # check
    small(rank, 'Account["rank"]')  # check
    made: Account = {"balance": balance, "rank": rank, "limit": None}
    return made


def spend(of: Account, amount: int) -> None:
    fits(of["balance"] - amount, 'Account["balance"]', 0, 2**64 - 1, "nat64")  # check
    of["balance"] -= amount


def promote(of: Account, rank: int) -> None:
    small(rank, 'Account["rank"]')  # check
    of["rank"] = rank


def restrict(of: Account, limit: Optional[int]) -> None:
    if limit is not None:  # check
        small(limit, 'Account["limit"]')  # check
    of["limit"] = limit


def case_new_records() -> list[str]:
    return [
        outcome(lambda: account(2**64 - 1, 255)),
        outcome(lambda: account(2**64, 0)),
        outcome(lambda: account(0, -1)),
    ]


def case_fields() -> tuple[list[str], Account]:
    a = account(100, 3)
    alias = a
    answers = [
        outcome(lambda: spend(a, 60)),
        outcome(lambda: spend(alias, 60)),
        outcome(lambda: promote(a, 255)),
        outcome(lambda: promote(a, 256)),
        outcome(lambda: restrict(a, 9)),
        outcome(lambda: restrict(a, -9)),
        outcome(lambda: restrict(a, None)),
    ]
    return answers, a


def case_attributes() -> list[str]:
    answers: list[str] = []
    for code in [0, 255, 256]:
        try:
            raise TooMuch(code)
        except TooMuch as error:
            answers.append(f"code {error.code}")
        except OverflowError as error:
            answers.append(str(error))
    return answers


def fill(value: int) -> Vec[nat8]:
    small(value, "an element of xs")  # check
    xs: Vec[nat8] = [1, value]
    return xs


def case_a_new_list() -> list[str]:
    return [outcome(lambda: fill(255)), outcome(lambda: fill(256)), str(fill(7))]


def comprehended(count: int) -> list[int]:
    for n in range(count):  # check
        small(n * 100, "an element of xs")  # check
    xs: list[nat8] = [n * 100 for n in range(count)]
    return xs


def case_a_comprehension() -> list[str]:
    return [outcome(lambda: comprehended(3)), outcome(lambda: comprehended(4)), str(comprehended(2))]


def nested(value: int) -> list[list[int]]:
    small(value, "an element of xs")  # check
    xs: list[list[nat8]] = [[1], [value, 2]]
    return xs


def case_a_list_of_lists() -> list[str]:
    return [outcome(lambda: nested(255)), outcome(lambda: nested(256)), str(nested(7))]


def put(xs: list[nat8], how: str, value: int) -> None:
    small(value, "an element of xs")  # check
    if how == "append":
        xs.append(value)
    elif how == "insert":
        xs.insert(0, value)
    elif how == "extend":
        xs.extend([value])
    elif how == "generated":
        xs.extend(value for _ in range(2))
    elif how == "plus":
        xs += [value]
    elif how == "item":
        xs[0] = value
    elif how == "slot":
        xs[-1] += value - xs[-1]


def case_lists() -> tuple[list[str], list[int]]:
    xs: list[nat8] = [1, 2]
    answers: list[str] = []
    for how in ["append", "insert", "extend", "generated", "plus", "item", "slot"]:
        for value in [9, 256, -1]:
            try:
                put(xs, how, value)
                answers.append(f"{how} {value}")
            except OverflowError as error:
                answers.append(f"{how} {error}")
    return answers, xs


def note(d: dict[str, nat8], s: set[nat8], how: str, value: int) -> None:
    if how == "add":  # check
        small(value, "an element of s")  # check
    else:  # check
        small(value, "an element of d")  # check
    if how == "item":
        d["k"] = value
    elif how == "setdefault":
        d.setdefault(f"new {value}", value)
    elif how == "update":
        d.update({"u": value})
    elif how == "sum":
        d["k"] += value - d["k"]
    elif how == "add":
        s.add(value)


def case_dicts_and_sets() -> tuple[list[str], dict[str, int], list[int]]:
    d: dict[str, nat8] = {"k": 1}
    s: set[nat8] = {1}
    answers: list[str] = []
    for how in ["item", "setdefault", "update", "sum", "add"]:
        for value in [9, 256]:
            try:
                note(d, s, how, value)
                answers.append(f"{how} {value}")
            except OverflowError as error:
                answers.append(f"{how} {error}")
    return answers, d, sorted(s)


def case_new_dicts_and_sets() -> list[str]:
    answers: list[str] = []
    for value in [9, 256]:
        try:
            small(value, "an element of d")  # check
            d: dict[nat8, str] = {value: "a"}
            answers.append(str(d))
        except OverflowError as error:
            answers.append(str(error))
        try:
            small(value, "an element of s")  # check
            s: set[nat8] = {value}
            answers.append(str(s))
        except OverflowError as error:
            answers.append(str(error))
    return answers


def case_a_container_from_elsewhere_is_not_gone_over() -> list[int]:
    plain: list[int] = [1, 1000]
    declared: list[nat8] = plain
    return declared


def total(accounts: list[Account]) -> int:
    sum_of_all: nat64 = 0
    for each in accounts:
        fits(sum_of_all + each["balance"], "sum_of_all", 0, 2**64 - 1, "nat64")  # check
        sum_of_all += each["balance"]
    return sum_of_all


def case_a_sum_over_fields() -> list[str]:
    few = [account(2**63, 1), account(2**63 - 1, 2)]
    many = few + [account(1, 3)]
    return [outcome(lambda: total(few)), outcome(lambda: total(many)), str(total(few))]
