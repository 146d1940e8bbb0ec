# A conditional inside a conditional gives a part of the union that is due.
def go(n: int) -> str:
    either: int | str | list[int] = 0
    either = n if n % 3 == 0 else (f"{n}" if n % 3 == 1 else [n, n])
    return str(either)


def case_a() -> list[str]:
    return [go(n) for n in range(4)]
