"""A ledger with accounts, transfers, history and fees."""
from typing import Optional, TypedDict


class Transfer(TypedDict):
    id: int
    sender: str
    receiver: str
    amount: int
    memo: Optional[str]


class Ledger(TypedDict):
    balances: dict[str, int]
    history: list[Transfer]
    next_id: int


class InsufficientFunds(Exception):
    pass


class UnknownAccount(Exception):
    def __init__(self, name: str):
        super().__init__(f"no account {name}")
        self.name = name


FEE = 10
ledger: Ledger = {"balances": {}, "history": [], "next_id": 0}


def mint(to: str, amount: int) -> int:
    if amount <= 0:
        raise ValueError("amount must be positive")
    ledger["balances"][to] = ledger["balances"].get(to, 0) + amount
    return ledger["balances"][to]


def transfer(sender: str, receiver: str, amount: int, memo: Optional[str] = None) -> int:
    balances = ledger["balances"]
    if sender not in balances:
        raise UnknownAccount(sender)
    if (left := balances[sender] - amount - FEE) < 0:
        raise InsufficientFunds(f"{sender} lacks {-left}")
    balances[sender] = left
    balances[receiver] = balances.get(receiver, 0) + amount
    tx: Transfer = {"id": ledger["next_id"], "sender": sender, "receiver": receiver, "amount": amount, "memo": memo}
    ledger["history"].append(tx)
    ledger["next_id"] += 1
    return tx["id"]


def statement(name: str) -> str:
    lines = [f"{'id':>3} {'other':<8} {'amount':>8}"]
    for tx in ledger["history"]:
        if name not in (tx["sender"], tx["receiver"]):
            continue
        sign = -1 if tx["sender"] == name else 1
        other = tx["receiver"] if sign < 0 else tx["sender"]
        lines.append(f"{tx['id']:>3} {other:<8} {sign * tx['amount']:>+8,}" + (f" ({tx['memo']})" if tx["memo"] else ""))
    lines.append(f"balance {ledger['balances'].get(name, 0):_}")
    return "\n".join(lines)


def case_transfers() -> str:
    mint("ann", 1_000_000)
    transfer("ann", "bob", 1234, "rent")
    transfer("bob", "cyd", 200)
    return statement("ann") + "\n" + statement("bob") + "\n" + statement("zed")


def case_failures() -> list[str]:
    mint("ann", 100)
    out = []
    for args in [("ann", "bob", 91), ("zed", "ann", 1), ("ann", "bob", 90)]:
        try:
            out.append(str(transfer(*args)))
        except InsufficientFunds as e:
            out.append(f"funds: {e}")
        except UnknownAccount as e:
            out.append(f"{type(e).__name__}: {e} [{e.name}]")
        finally:
            out.append(str(ledger["balances"].get("ann")))
    return out


def case_invariant() -> bool:
    mint("a", 500)
    mint("b", 700)
    before = sum(ledger["balances"].values())
    for i in range(5):
        transfer("a", "b", i)
        transfer("b", "c", i * 2)
    after = sum(ledger["balances"].values())
    return before - after == FEE * len(ledger["history"])


def case_mint_zero() -> int:
    return mint("a", 0)
