"""A bank whose failures are a small hierarchy of exceptions."""


class BankError(Exception):
    """Anything that goes wrong in the bank."""

    code = 100


class UnknownAccount(BankError):
    code = 404

    def __init__(self, name: str):
        super().__init__(f"no account {name!r}")
        self.name = name


class InsufficientFunds(BankError):
    code = 402

    def __init__(self, needed: int, have: int):
        super().__init__(f"needed {needed}, have {have}")
        self.needed = needed
        self.have = have

    def missing(self) -> int:
        return self.needed - self.have


accounts: dict[str, int] = {"ada": 100, "bob": 20}


def balance(name: str) -> int:
    try:
        return accounts[name]
    except KeyError:
        raise UnknownAccount(name) from None


def withdraw(name: str, amount: int) -> None:
    if amount <= 0:
        raise ValueError("amount must be positive", amount)
    have = balance(name)
    if have < amount:
        raise InsufficientFunds(amount, have)
    accounts[name] = have - amount


def transfer(source: str, target: str, amount: int) -> None:
    withdraw(source, amount)
    try:
        balance(target)
    except BankError:
        accounts[source] += amount
        raise
    accounts[target] += amount


for source, target, amount in [
    ("ada", "bob", 30),
    ("bob", "ada", 500),
    ("ada", "eve", 10),
    ("eve", "ada", 1),
    ("ada", "bob", -5),
]:
    try:
        transfer(source, target, amount)
    except InsufficientFunds as e:
        print(type(e).__name__, e.code, e, e.missing())
    except BankError as e:
        print(type(e).__name__, e.code, repr(e))
    except ValueError as e:
        print("refused:", e, e.args)
    else:
        print("moved", amount)
    finally:
        print(accounts)
