"""Records that one variable owns."""

from typing import Optional, TypedDict


class Account(TypedDict):
    owner: str
    balance: int
    tags: list[str]


class Point(TypedDict):
    x: int
    y: float


class Line(TypedDict):
    start: Point
    end: Point


def make(owner: str, balance: int) -> Account:
    return {"owner": owner, "balance": balance, "tags": []}


def total(a: Account, b: Account) -> int:
    return a["balance"] + b["balance"]


def deposit(account: Account, amount: int) -> None:
    account["balance"] += amount


def renamed(account: Account, owner: str) -> Account:
    account["owner"] = owner
    return account


def case_made_read_and_changed() -> tuple[int, str]:
    account = make("ann", 10)
    deposit(account, 5)
    account["balance"] *= 2
    account["tags"].append("x")
    return account["balance"], account["owner"] + str(account["tags"])


def case_two_records_and_their_sum() -> int:
    a = make("a", 1)
    b = make("b", 2)
    deposit(a, total(a, b))
    return total(a, b)


def case_a_record_is_handed_through_functions() -> str:
    account = renamed(renamed(make("a", 1), "b"), "c")
    return f"{account} {account!r} {str(account)}"


def case_printed_and_returned() -> Account:
    account = make("ann", 3)
    print(account, account["owner"], account["balance"])
    return account


def case_an_alias_sees_the_change() -> tuple[int, int]:
    a = make("a", 1)
    b = a
    b["balance"] = 7
    return a["balance"], b["balance"]


def case_a_moved_record_is_no_alias() -> int:
    a = make("a", 1)
    b = a
    b["balance"] = 7
    return b["balance"]


def case_a_copy_is_another_record_with_the_same_list() -> tuple[Account, Account]:
    a = make("a", 1)
    b = a.copy()
    b["balance"] = 2
    b["tags"].append("shared")
    return a, b


def case_a_copy_of_what_a_list_holds_twice() -> tuple[int, int, int]:
    a = make("a", 1)
    both = [a, a]
    b = both[0].copy()
    b["balance"] = 5
    both[1]["balance"] = 9
    return a["balance"], b["balance"], both[0]["balance"]


def case_records_in_a_list() -> list[int]:
    accounts = [make("a", 1), make("b", 2)]
    accounts.append(make("c", 3))
    accounts[1]["balance"] += 10
    for account in accounts:
        if account["owner"] == "c":
            print(account)
    return [account["balance"] for account in accounts]


def case_a_record_in_a_list_and_in_a_variable() -> list[int]:
    a = make("a", 1)
    accounts = [a]
    a["balance"] = 4
    return [account["balance"] for account in accounts]


def case_changed_by_a_loop() -> list[Account]:
    accounts = [make("a", 1), make("b", 2)]
    for account in accounts:
        account["balance"] += 1
    return accounts


def case_a_record_in_a_dict() -> int:
    accounts = {"a": make("a", 1)}
    a = accounts["a"]
    a["balance"] += 1
    return accounts["a"]["balance"]


def case_nested_records_are_handles() -> tuple[int, Line]:
    point: Point = {"x": 1, "y": 2.0}
    line: Line = {"start": point, "end": point}
    line["start"]["x"] = 5
    return line["end"]["x"], line


KEPT: list[Account] = []


def keep(account: Account) -> None:
    KEPT.append(account)


def case_a_global_keeps_an_alias() -> int:
    account = make("a", 1)
    keep(account)
    account["balance"] = 3
    return KEPT[-1]["balance"]


def case_a_closure_keeps_an_alias() -> int:
    account = make("a", 1)

    def bump() -> None:
        account["balance"] += 1

    bump()
    bump()
    return account["balance"]


def case_a_closure_that_is_a_value() -> list[int]:
    account = make("a", 1)
    calls = [lambda: account["balance"], lambda: account["balance"] * 2]
    account["balance"] = 4
    return [call() for call in calls]


def with_default(account: Account = {"owner": "d", "balance": 0, "tags": []}) -> int:
    account["balance"] += 1
    return account["balance"]


def case_a_default_lives_on() -> list[int]:
    return [with_default(), with_default(), with_default(make("x", 10)), with_default()]


def failing(account: Account) -> None:
    account["balance"] = 50
    raise ValueError(account["owner"])


def case_what_was_changed_before_an_exception_stays() -> tuple[int, str]:
    account = make("a", 1)
    try:
        failing(account)
    except ValueError as error:
        return account["balance"], str(error)
    return 0, ""


def case_equal_by_fields() -> list[bool]:
    a = make("a", 1)
    b = make("a", 1)
    before = a == b
    b["balance"] = 2
    return [before, a == b, a != b]


def case_is_asks_for_the_same() -> list[bool]:
    a = make("a", 1)
    b = a
    c = a.copy()
    return [a is b, a is c, a == c]


def case_nan_in_a_record() -> list[bool]:
    a: Point = {"x": 1, "y": float("nan")}
    points = [a]
    return [a == a, points == points, points == [a]]


def choose(first: bool) -> Account:
    a = make("a", 1)
    b = make("b", 2)
    chosen = a if first else b
    chosen["balance"] += 10
    return chosen


def case_chosen() -> tuple[Account, Account]:
    return choose(True), choose(False)


def find(accounts: list[Account], owner: str) -> Optional[Account]:
    for account in accounts:
        if account["owner"] == owner:
            return account
    return None


def case_found() -> list[int]:
    accounts = [make("a", 1), make("b", 2)]
    found = find(accounts, "b")
    if found is not None:
        found["balance"] = 20
    return [account["balance"] for account in accounts]


def case_swapped() -> tuple[str, str]:
    a = make("a", 1)
    b = make("b", 2)
    a, b = b, a
    a["balance"] += 1
    return str(a), str(b)


def case_rebound_in_a_loop() -> list[Account]:
    made = []
    account = make("0", 0)
    for i in range(3):
        account = make(str(i), i)
        account["balance"] += 1
        made.append(account)
    return made


def case_the_same_in_each_round() -> list[Account]:
    made = []
    account = make("0", 0)
    for i in range(3):
        account["balance"] += 1
        made.append(account)
    return made


def twice(a: Account, b: Account) -> int:
    a["balance"] += 1
    b["balance"] *= 10
    return a["balance"]


def case_the_same_record_for_two_parameters() -> int:
    account = make("a", 1)
    return twice(account, account)


def bump(account: Account) -> int:
    account["balance"] += 1
    return account["balance"]


def case_operands_are_evaluated_in_order() -> list[int]:
    account = make("a", 1)
    first = account["balance"] + bump(account) * 100 + account["balance"] * 10000
    return [first, account["balance"], bump(account) + account["balance"]]


def case_a_field_is_read_before_it_is_changed() -> tuple[int, int]:
    account = make("a", 1)
    pair = (account["balance"], bump(account))
    return pair


def show(name: str, balance: int) -> str:
    return name + str(balance)


def case_fields_as_arguments() -> str:
    account = make("a", 1)
    return show(account["owner"], bump(account)) + show(account["owner"], account["balance"])


def case_a_loop_over_a_field() -> tuple[int, list[str]]:
    account = make("a", 1)
    account["tags"].extend(["x", "y"])
    for tag in account["tags"]:
        account["balance"] += len(tag)
        if tag == "x":
            account["tags"] = ["z"]
    return account["balance"], account["tags"]


def case_stored_to_itself() -> Account:
    account = make("a", 1)
    account["owner"] = account["owner"] + account["owner"]
    account["tags"] = account["tags"] + [account["owner"]]
    account["balance"] = account["balance"] - account["balance"]
    return account
