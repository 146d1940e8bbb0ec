"""Loops over lists that stay as they are."""


def numbers(n: int) -> list[int]:
    return [i * 3 % 7 for i in range(n)]


def case_zip_with_itself() -> str:
    xs = numbers(5)
    total = 0
    for a, b in zip(xs, xs[1:]):
        total += a * b
    for a, b in zip(xs, xs):
        total -= a - b
    return str(total)


def case_reversed_and_enumerated() -> str:
    xs = numbers(4)
    out: list[int] = []
    for x in reversed(xs):
        out.append(x)
    for i, x in enumerate(xs, 10):
        out.append(i * x)
    return f"{xs} {out}"


def case_nested_over_the_same() -> str:
    xs = numbers(4)
    count = 0
    for x in xs:
        for y in xs:
            if x < y:
                count += 1
    return f"{count} {xs}"


def case_consumed() -> str:
    total = 0
    for x in numbers(6):
        total += x
    ys = numbers(3)
    for y in ys:
        total -= y
    return str(total)


def case_comprehension_over_itself() -> str:
    xs = numbers(5)
    xs = [x + len(xs) for x in xs if x in xs]
    ys = [y for y in xs if y % 2 == 0]
    return f"{xs} {ys} {any([x > 10 for x in xs])} {all([y < 99 for y in ys])}"


def case_for_else_and_break() -> str:
    xs = numbers(6)
    for x in xs:
        if x == 6:
            break
    else:
        xs.append(100)
    for x in xs:
        if x == 50:
            break
    else:
        xs.append(200)
    return str(xs)
