"""TypedDict classes: dicts with declared keys, shared like any dict."""

from typing import Optional, TypedDict


class Account(TypedDict):
    owner: str
    balance: int


class Pair(TypedDict):
    left: Account
    right: Account


class Node(TypedDict):
    value: int
    next: Optional["Node"]


def case_construct_by_literal_and_by_call() -> list[Account]:
    first: Account = {"owner": "ann", "balance": 3}
    second = Account(owner="bob", balance=4)
    return [first, second]


def case_order_is_that_of_the_literal() -> Account:
    account: Account = {"balance": 3, "owner": "ann"}
    return account


def case_read_and_update() -> Account:
    account: Account = {"owner": "ann", "balance": 3}
    account["balance"] += account["balance"] * 2
    account["owner"] = account["owner"].upper()
    return account


def deposit(account: Account, amount: int) -> None:
    account["balance"] += amount


def case_through_an_argument() -> Account:
    account: Account = {"owner": "ann", "balance": 0}
    deposit(account, 5)
    deposit(account, -7)
    return account


def case_two_fields_one_account() -> Pair:
    account: Account = {"owner": "ann", "balance": 1}
    pair: Pair = {"left": account, "right": account}
    deposit(pair["left"], 10)
    return pair


def case_in_a_list_and_by_name() -> list[Account]:
    accounts: list[Account] = []
    account: Account = {"owner": "ann", "balance": 1}
    accounts.append(account)
    account["balance"] = 2
    accounts.append({"owner": "bob", "balance": 0})
    accounts[1]["balance"] += 3
    return accounts


def case_copy_is_separate() -> tuple[Account, Account]:
    first: Account = {"owner": "ann", "balance": 1}
    second = first.copy()
    second["balance"] = 9
    return (first, second)


def case_equality() -> list[bool]:
    first: Account = {"owner": "ann", "balance": 1}
    second: Account = {"balance": 1, "owner": "ann"}
    return [first == second, first is second, first != {"owner": "ann", "balance": 2}]


def total(node: Optional[Node]) -> int:
    result = 0
    while node is not None:
        result += node["value"]
        node = node["next"]
    return result


def case_linked_list() -> int:
    last: Node = {"value": 1, "next": None}
    middle: Node = {"value": 20, "next": last}
    first: Node = {"value": 300, "next": middle}
    last["value"] = 4
    return total(first)


def case_membership_and_keys() -> tuple[bool, list[str]]:
    account: Account = {"owner": "ann", "balance": 1}
    return ("owner" in account, list(account.keys()))
