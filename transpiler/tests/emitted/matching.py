from typing import Literal, Optional, TypedDict


class Circle(TypedDict):
    kind: Literal["circle"]
    radius: int


class Rect(TypedDict):
    kind: Literal["rect"]
    width: int
    height: int


def area(shape: Circle | Rect) -> int:
    match shape:
        case {"kind": "circle", "radius": r}:
            return 3 * r * r
        case {"kind": "rect", "width": w, "height": h}:
            return w * h
    return 0


def where(p: tuple[int, int]) -> str:
    match p:
        case (0, 0):
            return "origin"
        case (x, 0):
            return f"x={x}"
        case (x, y) if x == y:
            return f"diagonal {x}"
        case (x, y):
            return f"{x}, {y}"


def command(line: str) -> str:
    match line.split():
        case []:
            return "nothing"
        case ["go", "north" | "south" as way]:
            return way
        case ["say", *words]:
            return " ".join(words)
        case [verb, *_]:
            return f"what is {verb}?"
    return ""


def fizz(n: int) -> str:
    match n % 3, n % 5:
        case (0, 0):
            return "FizzBuzz"
        case (0, _):
            return "Fizz"
        case (_, 0):
            return "Buzz"
        case _:
            return str(n)


def sign(n: Optional[int]) -> int:
    match n:
        case None | 0:
            return 0
        case k if k < 0:
            return -1
        case _:
            return 1


print(area({"kind": "circle", "radius": 2}), where((1, 2)), command("go north"), fizz(9), sign(-4))
