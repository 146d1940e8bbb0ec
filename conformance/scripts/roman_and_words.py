"""Roman numerals both ways, numbers in words, ordinals and digits in other scripts."""

from typing import Final

PAIRS: Final[tuple[tuple[int, str], ...]] = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)
ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
TENS = [*[""] * 2, "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SCALES = ["", "thousand", "million", "billion", "trillion"]


class RomanError(ValueError):
    pass


def to_roman(n: int) -> str:
    if not 0 < n < 4000:
        raise RomanError(f"{n} is out of range")
    out = []
    for value, symbol in PAIRS:
        count, n = divmod(n, value)
        out.append(symbol * count)
    return "".join(out)


def from_roman(text: str) -> int:
    values = {symbol: value for value, symbol in PAIRS if len(symbol) == 1}
    total = previous = 0
    for c in reversed(text.upper()):
        try:
            value = values[c]
        except KeyError:
            raise RomanError(f"not a roman digit: {c!r}") from None
        total += value if value >= previous else -value
        previous = max(previous, value)
    if to_roman(total) != text.upper():
        raise RomanError(f"{text} should be {to_roman(total)}")
    return total


def words(n: int) -> str:
    if n < 0:
        return "minus " + words(-n)
    if n < 20:
        return ONES[n]
    if n < 100:
        tens, ones = divmod(n, 10)
        return TENS[tens] + (f"-{ONES[ones]}" if ones else "")
    if n < 1000:
        hundreds, rest = divmod(n, 100)
        return f"{ONES[hundreds]} hundred" + (f" and {words(rest)}" if rest else "")
    parts: list[str] = []
    for scale in SCALES:
        n, group = divmod(n, 1000)
        if group:
            parts.insert(0, f"{words(group)} {scale}".rstrip())
        if not n:
            break
    else:
        raise OverflowError("too large for words")
    return ", ".join(parts)


def ordinal(n: int) -> str:
    suffix = "th" if 10 <= n % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return str(n) + suffix


print([to_roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999)])
print(all(from_roman(to_roman(n)) == n for n in range(1, 4000)))
for text in ("MCMXCIV", "iiii", "IC", "Q", "", "mmxxiv"):
    try:
        print(text, from_roman(text))
    except RomanError as e:
        print("error:", e)
for n in (0, 7, 13, 21, 90, 100, 342, 1_000, 1_000_001, -56_789, 999_999_999_999_999):
    print(n, words(n).capitalize())
try:
    words(10**15)
except OverflowError as e:
    print(e)
print(", ".join(map(ordinal, [1, 2, 3, 4, 11, 12, 13, 21, 102, 111, 113, 1003])))
print(int("٣٤"), int(" -0_7 "), int("ff", 16), int("0b101", 0), int("zz", 36), "½".isnumeric(), "²".isdigit(), "²".isdecimal())
