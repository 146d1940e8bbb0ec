"""Dates, durations and roman numerals."""
from typing import NamedTuple, Optional

MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
Date = tuple[int, int, int]
NAMES = "Mon Tue Wed Thu Fri Sat Sun".split()


def leap(y: int) -> bool:
    return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)


def days_in(y: int, m: int) -> int:
    return 29 if m == 2 and leap(y) else MONTHS[m - 1]


def to_days(d: Date) -> int:
    y, m, day = d
    n = 365 * (y - 1) + (y - 1) // 4 - (y - 1) // 100 + (y - 1) // 400
    return n + sum(days_in(y, i) for i in range(1, m)) + day


def from_days(n: int) -> Date:
    y = n // 366 + 1
    while to_days((y + 1, 1, 1)) <= n:
        y += 1
    n -= to_days((y, 1, 1)) - 1
    m = 1
    while n > days_in(y, m):
        n -= days_in(y, m)
        m += 1
    return y, m, n


def parse(s: str) -> Optional[Date]:
    parts = s.split("-")
    if len(parts) != 3:
        return None
    try:
        y, m, d = map(int, parts)
    except ValueError:
        return None
    if not (1 <= m <= 12 and 1 <= d <= days_in(y, m)):
        return None
    return y, m, d


def show(d: Date) -> str:
    return "%04d-%02d-%02d" % d


def roman(n: int) -> str:
    out = ""
    for v, s in zip([1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1], "M CM D CD C XC L XL X IX V IV I".split()):
        k, n = divmod(n, v)
        out += s * k
    return out


def arabic(s: str) -> int:
    values = dict(I=1, V=5, X=10, L=50, C=100, D=500, M=1000)
    total = 0
    for a, b in zip(s, s[1:] + "I"):
        total += values[a] if values[a] >= values[b] else -values[a]
    return total


def duration(nanos: int) -> str:
    s, ns = divmod(nanos, 10 ** 9)
    m, s = divmod(s, 60)
    h, m = divmod(m, 60)
    d, h = divmod(h, 24)
    return (f"{d}d " if d else "") + f"{h:02}:{m:02}:{s:02}.{ns // 1_000_000:03d}"


def case_round_trip() -> list[str]:
    return [show(from_days(to_days(d))) for d in [(2000, 2, 29), (1999, 12, 31), (2023, 3, 1), (1, 1, 1), (2100, 2, 28)]]


def case_weekday() -> list[str]:
    return [NAMES[(to_days(d) - 1) % 7] for d in [(2024, 2, 29), (2000, 1, 1), (1970, 1, 1)]]


def case_add_days() -> str:
    d = parse("2024-02-27")
    assert d
    return " ".join(show(from_days(to_days(d) + i)) for i in range(4))


def case_parse_failures() -> list[bool]:
    return [parse(s) is None for s in ["2023-02-29", "2024-02-29", "x-1-1", "2024-1", "2024-13-01"]]


def case_roman() -> list[str]:
    return [roman(n) + "=" + str(arabic(roman(n))) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999)]


def case_duration() -> list[str]:
    return [duration(0), duration(1_500_000_000), duration(86_400 * 10**9 * 3 + 3_723_004_000_000)]
