def withdraw(balance: int, amount: int) -> int:
    if amount <= 0:
        raise ValueError(f"cannot withdraw {amount}")
    assert amount <= balance, "not enough"
    return balance - amount


def share(total: int, parts: int) -> float:
    return total / parts


def name_of(names: dict[int, str], key: int) -> str:
    return names[key]


print(withdraw(10, 3), share(7, 2), name_of({1: "one"}, 1))
withdraw(1, 2)
