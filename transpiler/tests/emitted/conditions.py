def grade(points: int) -> str:
    if points < 0 or points > 100:
        return "invalid"
    if points >= 90:
        letter = "A"
    elif points >= 75:
        letter = "B"
    else:
        letter = "C"
    return letter


def is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def within(low: int, value: int, high: int) -> bool:
    return low <= value < high


def first_named(names: list[str]) -> str:
    for name in names:
        if not name:
            continue
        return name
    return "nobody"


print(grade(91), grade(50), is_leap(2000), within(1, 5, 9), first_named(["", "x"]))
