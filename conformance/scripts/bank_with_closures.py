"""Accounts as closures over their state, with a shared history and a transfer that rolls back."""

from typing import Callable, TypedDict


class Account(TypedDict):
    deposit: Callable[[int], int]
    withdraw: Callable[[int], int]
    balance: Callable[[], int]
    history: Callable[[], list[str]]


class InsufficientFunds(Exception):
    def __init__(self, needed: int, available: int) -> None:
        super().__init__(f"needed {needed}, available {available}")
        self.short = needed - available


def open_account(owner: str, start: int = 0, *, overdraft: int = 0, fee: Callable[[int], int] = lambda n: 0) -> Account:
    total = start
    entries: list[str] = [f"open {owner} {start}"]

    def record(kind: str, amount: int) -> int:
        entries.append(f"{kind:<9}{amount:>6} -> {total}")
        return total

    def deposit(amount: int) -> int:
        nonlocal total
        if amount <= 0:
            raise ValueError(f"cannot deposit {amount}")
        total += amount
        return record("deposit", amount)

    def withdraw(amount: int) -> int:
        nonlocal total
        cost = amount + fee(amount)
        if cost > total + overdraft:
            raise InsufficientFunds(cost, total + overdraft)
        total -= cost
        return record("withdraw", cost)

    return {"deposit": deposit, "withdraw": withdraw, "balance": lambda: total, "history": lambda: entries}


def transfer(source: Account, target: Account, amount: int) -> bool:
    before = source["balance"]()
    source["withdraw"](amount)
    try:
        target["deposit"](amount)
    except ValueError as e:
        source["deposit"](before - source["balance"]()) if before != source["balance"]() else None
        print("rolled back:", e)
        return False
    return True


def percent(p: int, minimum: int = 1) -> Callable[[int], int]:
    return lambda amount: max(minimum, amount * p // 100)


ann = open_account("ann", 100)
bob = open_account("bob", overdraft=50, fee=percent(2))
print(ann["deposit"](25), ann["withdraw"](5), bob["balance"]())
print(transfer(ann, bob, 70), ann["balance"](), bob["balance"]())
for amount in (117, 500, 0):
    try:
        print(bob["withdraw"](amount))
    except InsufficientFunds as e:
        print(e, e.short)
print(transfer(ann, bob, 0))
total: Callable[..., int] = lambda *accounts: sum(a["balance"]() for a in accounts)
print(total(ann, bob), total())
print("\n".join(ann["history"]() + bob["history"]()))
ann["history"]().clear()
print(ann["history"](), [f() for f in [ann["balance"], bob["balance"]]])
counters = [lambda: n for n in range(3)]
fixed = [lambda n=n: n for n in range(3)]
print([c() for c in counters], [c() for c in fixed])
