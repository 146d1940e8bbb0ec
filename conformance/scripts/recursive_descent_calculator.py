"""A calculator with variables, functions, errors that point at the column."""

import math
from typing import Callable, TypedDict

Token = tuple[str, str, int]


class CalcError(Exception):
    def __init__(self, message: str, column: int) -> None:
        super().__init__(message, column)
        self.message = message
        self.column = column

    def __str__(self) -> str:
        return f"{self.message} (column {self.column})"


class State(TypedDict):
    tokens: list[Token]
    position: int


variables: dict[str, float] = {"pi": math.pi}
FUNCTIONS: dict[str, Callable[[float], float]] = {
    "sqrt": math.sqrt,
    "abs": lambda x: -x if x < 0 else x,
    "half": lambda x: x / 2,
}


def tokenize(text: str) -> list[Token]:
    tokens: list[Token] = []
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
            continue
        start = i
        if c.isdigit() or c == ".":
            while i < len(text) and (text[i].isdigit() or text[i] in "._"):
                i += 1
            tokens.append(("number", text[start:i], start))
        elif c.isidentifier():
            while i < len(text) and text[i].isalnum():
                i += 1
            tokens.append(("name", text[start:i], start))
        elif c in "+-*/%^()=":
            i += 1
            tokens.append(("op", c, start))
        else:
            raise CalcError(f"unexpected {c!r}", start)
    tokens.append(("end", "", len(text)))
    return tokens


def peek(state: State) -> Token:
    return state["tokens"][state["position"]]


def accept(state: State, *texts: str) -> str | None:
    kind, text, _ = peek(state)
    if kind == "op" and text in texts:
        state["position"] += 1
        return text
    return None


def expression(state: State) -> float:
    value = term(state)
    while op := accept(state, "+", "-"):
        right = term(state)
        value = value + right if op == "+" else value - right
    return value


def term(state: State) -> float:
    value = factor(state)
    while (op := accept(state, "*", "/", "%")) is not None:
        column = peek(state)[2]
        right = factor(state)
        try:
            if op == "*":
                value *= right
            elif op == "/":
                value /= right
            else:
                value %= right
        except ZeroDivisionError as e:
            raise CalcError(str(e), column) from None
    return value


def factor(state: State) -> float:
    if accept(state, "-"):
        return -factor(state)
    base = atom(state)
    if accept(state, "^"):
        return base ** factor(state)
    return base


def atom(state: State) -> float:
    kind, text, column = peek(state)
    if accept(state, "("):
        value = expression(state)
        if not accept(state, ")"):
            raise CalcError("expected )", peek(state)[2])
        return value
    state["position"] += 1
    if kind == "number":
        try:
            return float(text)
        except ValueError as e:
            raise CalcError(f"bad number: {e}", column)
    if kind == "name":
        if text in FUNCTIONS:
            return FUNCTIONS[text](atom(state))
        if text not in variables:
            raise CalcError("unknown name " + text, column)
        return variables[text]
    raise CalcError("unexpected " + (text or "end"), column)


def run(line: str) -> float:
    tokens = tokenize(line)
    if len(tokens) > 2 and tokens[0][0] == "name" and tokens[1][1] == "=":
        value = expression({"tokens": tokens[2:], "position": 0})
        variables[tokens[0][1]] = value
        return value
    state: State = {"tokens": tokens, "position": 0}
    value = expression(state)
    if peek(state)[0] != "end":
        raise CalcError("trailing input", peek(state)[2])
    return value


LINES = [
    "1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-2 ^ 2", "x = 7 / 2", "x * x", "sqrt(16) + half 5",
    "1 / 0", "5 % 0", "2 +", "y + 1", "3 $ 4", "(1 + 2", "1.2.3", "7 % -3", "abs(-3.25)", "2 * pi", "1 2",
    "1_000.5 + 1e",
]
for line in LINES:
    try:
        print(f"{line:<20} = {run(line):g}")
    except CalcError as error:
        print(f"{line:<20} ! {error}")
        print(" " * error.column + "^", error.args)
print(sorted(variables.items()))
try:
    run("sqrt(0 - 4)")
except ValueError as e:
    print(repr(e))
