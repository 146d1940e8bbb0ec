"""Roman numerals, there and back; a bad numeral ends the script."""

SYMBOLS: list[tuple[int, str]] = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
]
VALUES: dict[str, int] = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def to_roman(n: int) -> str:
    if not 0 < n < 4000:
        raise ValueError("out of range: %d" % n)
    out = ""
    for value, symbol in SYMBOLS:
        while n >= value:
            out += symbol
            n -= value
    return out


def from_roman(text: str) -> int:
    total = 0
    before = 0
    for c in reversed(text):
        value = VALUES[c]
        total += -value if value < before else value
        before = value
    return total


for n in [1, 4, 9, 14, 40, 90, 400, 1987, 2024, 3999]:
    print(f"{n:>4} {to_roman(n)}")
for n in range(1, 4000):
    assert from_roman(to_roman(n)) == n
print(from_roman("MCMZ"))
