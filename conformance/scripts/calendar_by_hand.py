"""Dates as tuples: leap years, day numbers, weekdays, a month's page."""

Date = tuple[int, int, int]

DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
NAMES = "Mon Tue Wed Thu Fri Sat Sun".split()
MONTHS = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
]


def is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in(year: int, month: int) -> int:
    return DAYS[month - 1] + (month == 2 and is_leap(year))


def check(date: Date) -> Date:
    year, month, day = date
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= (last := days_in(year, month)):
        raise ValueError(f"day must be in 1..{last}")
    return date


def ordinal(date: Date) -> int:
    year, month, day = check(date)
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400 + sum(days_in(year, m) for m in range(1, month)) + day


def from_ordinal(n: int) -> Date:
    year = n // 366 + 1
    while ordinal((year + 1, 1, 1)) <= n:
        year += 1
    day = n - ordinal((year, 1, 1)) + 1
    month = 1
    while day > (length := days_in(year, month)):
        day -= length
        month += 1
    return year, month, day


def weekday(date: Date) -> str:
    return NAMES[(ordinal(date) - 1) % 7]


def iso(date: Date) -> str:
    return "%04d-%02d-%02d" % date


def parse(text: str) -> Date:
    try:
        year, month, day = map(int, text.split("-"))
    except ValueError as e:
        raise ValueError(f"bad date {text!r}") from e
    return check((year, month, day))


def add(date: Date, days: int = 0, *, months: int = 0) -> Date:
    year, month, day = date
    carry, index = divmod(month - 1 + months, 12)
    year, month = year + carry, index + 1
    return from_ordinal(ordinal((year, month, min(day, days_in(year, month)))) + days)


def page(year: int, month: int) -> str:
    title = f"{MONTHS[month - 1]} {year}"
    cells = [""] * NAMES.index(weekday((year, month, 1)))
    cells += [str(d) for d in range(1, days_in(year, month) + 1)]
    weeks = [cells[i:i + 7] for i in range(0, len(cells), 7)]
    header = " ".join(n[:2] for n in NAMES)
    return "\n".join([title.center(20).rstrip(), header, *(" ".join(f"{c:>2}" for c in w) for w in weeks)])


print([y for y in (1900, 2000, 2023, 2024) if is_leap(y)])
for text in ("2024-02-29", "1970-01-01", "2023-02-29", "2023-13-01", "2023-1", "x-y-z"):
    try:
        d = parse(text)
        print(iso(d), weekday(d), ordinal(d), from_ordinal(ordinal(d)) == d)
    except ValueError as e:
        print(text, "->", e)
print(iso(add((2024, 1, 31), months=1)), iso(add((2023, 12, 31), 1)), iso(add((2024, 3, 1), -1)), iso(add((2024, 1, 15), months=-14)))
print(page(2024, 2))
print(ordinal((2024, 12, 25)) - ordinal((2024, 7, 4)))
