"""Amounts in cents: parsing, rounding, splitting, currencies as NewType."""

from typing import Literal, NewType

Cents = NewType("Cents", int)
Rounding = Literal["half_up", "half_even", "floor", "ceil"]


class MoneyError(ValueError):
    pass


def parse(text: str) -> Cents:
    cleaned = text.strip().replace(",", "").removeprefix("$")
    negative = cleaned.startswith("-")
    cleaned = cleaned.lstrip("+-").removeprefix("$")
    whole, dot, fraction = cleaned.partition(".")
    if not whole.isdigit() or (dot and not fraction.isdigit()):
        raise MoneyError(f"not an amount: {text!r}")
    if len(fraction) > 2:
        raise MoneyError(f"too precise: {text!r}")
    value = int(whole) * 100 + int(fraction.ljust(2, "0"))
    return Cents(-value if negative else value)


def show(amount: Cents) -> str:
    sign = "-" if amount < 0 else ""
    units, cents = divmod(abs(amount), 100)
    return f"{sign}${units:,}.{cents:02}"


def scale(amount: Cents, numerator: int, denominator: int, how: Rounding = "half_up") -> Cents:
    quotient, rest = divmod(amount * numerator, denominator)
    if how == "ceil":
        quotient += bool(rest)
    elif how == "half_up":
        quotient += rest * 2 >= denominator
    elif how == "half_even":
        double = rest * 2
        if double > denominator or (double == denominator and quotient % 2):
            quotient += 1
    return Cents(quotient)


def split(amount: Cents, *weights: int) -> list[Cents]:
    total = sum(weights)
    if total <= 0:
        raise MoneyError("weights must be positive")
    shares = [Cents(amount * w // total) for w in weights]
    missing = amount - sum(shares)
    for i in range(missing):
        shares[i % len(shares)] = Cents(shares[i % len(shares)] + 1)
    return shares


for text in ["12", "12.5", "$1,234.56", "-$0.07", " 99.999 ", "abc", "", "1.", "-5.05"]:
    try:
        print(f"{text!r:>12} {show(parse(text)):>12}")
    except MoneyError as e:
        print(f"{text!r:>12} {e}")
price = parse("19.99")
modes: list[Rounding] = ["half_up", "half_even", "floor", "ceil"]
for how in modes:
    print(f"{how:<10}", show(scale(price, 7, 100, how)), show(scale(Cents(-price), 7, 100, how)), show(scale(Cents(25), 1, 10, how)))
parts = split(parse("100"), 1, 1, 1)
print([show(p) for p in parts], sum(parts))
print(" + ".join(map(show, split(Cents(1001), 50, 30, 20))))
try:
    split(Cents(5), 1, -1)
except MoneyError as e:
    print(e)
print(show(Cents(10**20 + 1)), max(parts), sorted([Cents(3), Cents(-1)]))
