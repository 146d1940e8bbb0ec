"""Small programs: a calculator, a state machine, a command line."""

from typing import Union

Expr = tuple[str, int, int]


def evaluate(e: Expr) -> int:
    match e:
        case ("+", a, b):
            return a + b
        case ("-", a, b):
            return a - b
        case ("*", 0, _) | ("*", _, 0):
            return 0
        case ("*", a, b):
            return a * b
        case ("/", _, 0):
            raise ZeroDivisionError("by nought")
        case ("/", a, b):
            return a // b
        case (op, _, _):
            raise ValueError(f"unknown operator {op}")


def case_calculator():
    out = [evaluate(e) for e in [("+", 1, 2), ("-", 5, 3), ("*", 0, 9), ("*", 4, 5), ("/", 9, 2)]]
    for bad in [("/", 1, 0), ("%", 1, 1)]:
        try:
            evaluate(bad)
        except (ZeroDivisionError, ValueError) as error:
            out.append(len(str(error)))
    return out


def machine(text: str) -> list[str]:
    state = "start"
    words: list[str] = []
    word = ""
    for char in text + " ":
        match (state, char):
            case ("start", " "):
                pass
            case ("start", '"'):
                state = "quoted"
            case ("start", c):
                word = c
                state = "word"
            case ("word", " "):
                words.append(word)
                word = ""
                state = "start"
            case ("quoted", '"'):
                words.append(f"<{word}>")
                word = ""
                state = "start"
            case ("word" | "quoted", c):
                word += c
    return words


def case_state_machine():
    return machine('say "hello there" to all'), machine(""), machine('""')


stack: list[int] = []


def command(line: str) -> str:
    match line.split():
        case ["push", *numbers] if numbers and all(n.isdigit() for n in numbers):
            stack.extend(int(n) for n in numbers)
            return f"pushed {len(numbers)}"
        case ["push", *_]:
            return "push what?"
        case ["pop"] if stack:
            return str(stack.pop())
        case ["pop"]:
            return "empty"
        case ["add" | "mul" as op] if len(stack) >= 2:
            a, b = stack.pop(), stack.pop()
            stack.append(a + b if op == "add" else a * b)
            return "ok"
        case []:
            return ""
        case [name, *_]:
            return f"unknown {name}"


def case_commands():
    lines = ["push 2 3 4", "mul", "add", "pop", "pop", "push x", "push", "", "add", "dup 1"]
    return [command(line) for line in lines], stack


Tree = dict[str, Union[int, list[int]]]


def total(tree: Tree) -> int:
    match tree:
        case {"leaf": int(n)}:
            return n
        case {"items": list(xs)}:
            return sum(xs)
    return 0


def case_trees():
    return total({"leaf": 4}), total({"items": [1, 2]}), total({"leaf": [1]}), total({})
