"""Operations that give an int itself, of ints that no machine word holds."""

import math
from typing import TypedDict


class Account(TypedDict):
    owner: str
    balance: int


def large() -> int:
    return 10**20


def case_kept_beside_the_variable() -> list[int]:
    number = large()
    same = +number
    other = int(number)
    return [same, number, other]


def case_changed_after() -> list[int]:
    number = large()
    changed = round(number)
    changed += 1
    halved = math.floor(number)
    halved //= 2
    return [number, changed, halved]


def case_in_a_condition() -> list[int]:
    number = large()
    other = 5
    return [int(number) if number else other, max(int(number), number), math.trunc(number) or number]


def case_in_containers() -> str:
    number = large()
    items = [0, number]
    items.append(round(number))
    items[0] = +number
    return f"{items} { {'a': +number, 'b': number} }"


def case_in_a_record() -> list[int]:
    first: Account = {"owner": "x", "balance": large()}
    second: Account = {"owner": "y", "balance": int(first["balance"])}
    second["balance"] -= 1
    return [first["balance"], second["balance"]]


def case_in_a_loop() -> list[int]:
    number = large()
    current = math.ceil(number)
    rounds = 0
    while current > 1:
        current = current // 1000000
        rounds += 1
    return [number, current, rounds]


def half(number: int) -> int:
    copied = int(number)
    copied //= 2
    return copied + number


def case_of_a_parameter() -> list[int]:
    return [half(large()), half(7)]


def case_parts() -> list[int]:
    number = large()
    parts = [number.real, number.numerator, number.conjugate()]
    parts.append(number)
    return parts


def case_minus_one_in_no_bytes() -> list[bytes]:
    found = [(-1).to_bytes(0, "big", signed=True), (0).to_bytes(0, "little")]
    for number in [-1, -2, 1]:
        try:
            found.append(number.to_bytes(0, "little", signed=True))
        except OverflowError as error:
            found.append(str(error).encode())
    return found
