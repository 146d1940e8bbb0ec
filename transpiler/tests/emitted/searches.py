from typing import Optional


def longer(names: list[str], length: int) -> Optional[str]:
    for name in names:
        if len(name) > length:
            return name
    return None


def even(numbers: list[int]) -> Optional[int]:
    for number in numbers:
        if number % 2 == 0 and number > 3:
            return number
    return None


def above(prices: list[float], limits: dict[str, float]) -> Optional[float]:
    for price in prices:
        if price > limits["low"]:
            return price
    return None


print(longer(["a", "bbb"], 2), even([1, 2, 6]), above([0.1, 0.9], {"low": 0.5}))
