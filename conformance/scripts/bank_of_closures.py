"""Accounts as closures, with a decorator that keeps a journal."""

journal: list[str] = []


def journaled(name: str):
    def decorate(function):
        def wrapper(*args):
            result = function(*args)
            journal.append(f"{name}{args} -> {result}")
            return result

        return wrapper

    return decorate


def open_account(owner: str, balance: int = 0):
    @journaled("deposit")
    def deposit(amount: int) -> int:
        nonlocal balance
        balance += amount
        return balance

    @journaled("withdraw")
    def withdraw(amount: int, fee: int) -> int:
        nonlocal balance
        if amount + fee > balance:
            return -1
        balance -= amount + fee
        return balance

    def statement() -> str:
        return f"{owner}: {balance}"

    return deposit, withdraw, statement


ada_deposit, ada_withdraw, ada = open_account("Ada", 100)
bob_deposit, bob_withdraw, bob = open_account("Bob")

ada_deposit(50)
ada_withdraw(30, 1)
bob_deposit(20)
print(bob_withdraw(25, 0))
print(ada(), bob())
for line in journal:
    print(line)


def transfer(take, give, amount: int) -> bool:
    if take(amount, 0) < 0:
        return False
    give(amount)
    return True


print(transfer(ada_withdraw, bob_deposit, 60), transfer(bob_withdraw, ada_deposit, 600))
print(ada(), bob(), len(journal))
