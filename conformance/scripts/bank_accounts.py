"""Bank accounts as TypedDict records; the last transfer fails half way."""

from typing import TypedDict


class Account(TypedDict):
    owner: str
    balance: int
    history: list[str]


accounts: dict[int, Account] = {}
next_id = 1


def open_account(owner: str) -> int:
    global next_id
    number = next_id
    next_id += 1
    accounts[number] = {"owner": owner, "balance": 0, "history": []}
    return number


def deposit(number: int, amount: int) -> None:
    account = accounts[number]
    account["balance"] += amount
    account["history"].append(f"+{amount}")


def withdraw(number: int, amount: int) -> None:
    account = accounts[number]
    if account["balance"] < amount:
        raise ValueError(f"{account['owner']} has only {account['balance']}")
    account["balance"] -= amount
    account["history"].append(f"-{amount}")


def transfer(source: int, target: int, amount: int) -> None:
    withdraw(source, amount)
    deposit(target, amount)


if __name__ == "__main__":
    ann, bob = open_account("Ann"), open_account("Bob")
    deposit(ann, 100)
    transfer(ann, bob, 30)
    transfer(bob, ann, 5)
    for number, account in accounts.items():
        print(number, account["owner"], account["balance"], " ".join(account["history"]))
    print(accounts[ann])
    transfer(bob, 99, 10)
