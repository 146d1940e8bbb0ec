"""The day of the week, leap years and a month's page."""

MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


def is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in(year: int, month: int) -> int:
    return MONTHS[month - 1] + (month == 2 and is_leap(year))


def weekday(year: int, month: int, day: int) -> int:
    if month < 3:
        month += 12
        year -= 1
    century, rest = divmod(year, 100)
    return (day + 13 * (month + 1) // 5 + rest + rest // 4 + century // 4 - 2 * century - 2) % 7


def page(year: int, month: int) -> None:
    print(f"{year}-{month:02}".center(20).rstrip())
    print("Mo Tu We Th Fr Sa Su")
    line = "   " * weekday(year, month, 1)
    for day in range(1, days_in(year, month) + 1):
        line += f"{day:2} "
        if weekday(year, month, day) == 6:
            print(line.rstrip())
            line = ""
    if line:
        print(line.rstrip())


if __name__ == "__main__":
    page(2024, 2)
    page(1970, 1)
    print(is_leap(1900), is_leap(2000))
    print(days_in(2023, 13))
