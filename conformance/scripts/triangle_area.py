"""Heron's formula with floats."""


def area(a: float, b: float, c: float) -> float:
    s = (a + b + c) / 2
    squared = s * (s - a) * (s - b) * (s - c)
    if squared < 0:
        raise ValueError(f"no triangle: {a}, {b}, {c}")
    return squared**0.5


def describe(a: float, b: float, c: float) -> None:
    print(a, b, c, "->", area(a, b, c), f"{area(a, b, c):.3f}")


describe(3, 4, 5)
describe(3.0, 4.0, 5.0)
describe(1.5, 2.5, 3.5)
describe(1, 1, 2)
describe(1, 2, 4)
