balance = 0
history: list[int] = []


def deposit(amount: int) -> int:
    global balance
    balance += amount
    history.append(amount)
    return balance


def reset() -> None:
    global balance, history
    balance = 0
    history = []


deposit(5)
deposit(7)
print(balance, history)
reset()
print(balance, len(history))
