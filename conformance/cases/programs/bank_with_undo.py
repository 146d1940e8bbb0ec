"""A bank with its own hierarchy of exceptions and undo."""
from typing import Callable


class BankError(Exception):
    """All that can go wrong."""


class Insufficient(BankError):
    def __init__(self, needed: int, available: int):
        super().__init__(needed, available)
        self.needed = needed
        self.available = available

    def __str__(self) -> str:
        return f"need {self.needed}, have {self.available}"


class Frozen(BankError):
    pass


class Limit(Insufficient):
    pass


accounts: dict[str, int] = {}
frozen: set[str] = set()
undo: list[Callable[[], None]] = []


def put(name: str, amount: int) -> None:
    old = accounts.get(name)

    def back() -> None:
        if old is None:
            del accounts[name]
        else:
            accounts[name] = old

    undo.append(back)
    accounts[name] = amount


def withdraw(name: str, amount: int) -> int:
    if name in frozen:
        raise Frozen(name)
    have = accounts[name]
    if amount > 1000:
        raise Limit(amount, 1000)
    if have < amount:
        raise Insufficient(amount, have)
    put(name, have - amount)
    return amount


def move(a: str, b: str, amount: int) -> None:
    mark = len(undo)
    try:
        withdraw(a, amount)
        if b in frozen:
            raise Frozen(b)
        put(b, accounts.get(b, 0) + amount)
    except BankError:
        while len(undo) > mark:
            undo.pop()()
        raise


def attempt(a: str, b: str, n: int) -> str:
    try:
        move(a, b, n)
    except Limit as e:
        return f"limit {e} {e.needed - e.available}"
    except Insufficient as e:
        return f"insufficient {e} {e.args}"
    except BankError as e:
        return f"{e.__class__.__name__} {e}"
    except KeyError as e:
        return f"no account {e}"
    else:
        return "ok"


def case_moves() -> list[str]:
    put("ann", 500)
    put("bob", 5000)
    frozen.add("eve")
    out = [attempt("ann", "bob", 100), attempt("ann", "bob", 500), attempt("bob", "ann", 2000), attempt("bob", "eve", 10), attempt("zed", "bob", 1)]
    out.append(repr(accounts))
    return out


def case_undo_all() -> str:
    put("a", 1)
    put("b", 2)
    put("a", 3)
    seen = [repr(accounts)]
    while undo:
        undo.pop()()
        seen.append(repr(accounts))
    return " ".join(seen)


def case_uncaught() -> int:
    put("a", 3)
    return withdraw("a", 4)
