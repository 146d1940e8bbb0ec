"""A tuple display as the subject, of which patterns take the parts."""

from typing import Optional


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


def case_fizz_buzz():
    return [fizz(n) for n in range(1, 16)]


def both(a: Optional[int], b: Optional[int]) -> str:
    match (a, b):
        case (None, None):
            return "neither"
        case (None, x) | (x, None):
            return "one"
        case (x, y):
            return f"{x + y}"


def first(a: Optional[int], b: Optional[int]) -> int:
    match (a, b):
        case (None, None):
            return 0
        case (None, _):
            return b if b is not None else -1
        case (_, None):
            return a
        case (_, _):
            return a * b


def case_narrowed():
    return first(None, None), first(None, 3), first(4, None), first(4, 3)


log: list[str] = []


def say(text: str) -> str:
    log.append(text)
    return text


def case_order():
    match (say("a"), say("b"), say("c")):
        case ("a", "x", _):
            log.append("no")
        case ("a", _, last):
            log.append("yes " + last)
    return log


def case_of_another_length():
    match (1, 2):
        case (_,):
            return "one"
        case (_, _, _):
            return "three"
        case (1, *_, 3):
            return "no"
        case (1, *_, 2):
            return "ends"


def case_whole():
    match 1, [2]:
        case (0, _) as pair:
            return pair
        case (1, xs) as pair:
            xs.append(3)
            return pair


def case_bound_meanwhile():
    x = 1
    match (x, (x := 5), x):
        case (1, 5, 5):
            return "in order"
        case (a, b, c):
            return a, b, c


state = 1


def step() -> int:
    global state
    state += 1
    return state


def case_a_global_that_changes():
    match (state, step(), state):
        case (1, 2, 2):
            return "in order"
        case (a, b, c):
            return a, b, c


def case_with_a_star():
    xs = [2, 3]
    match (1, *xs):
        case (1, a, b):
            return a, b


def case_one_item():
    match (7,):
        case (n,):
            return n
