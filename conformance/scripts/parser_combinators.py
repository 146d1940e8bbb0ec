"""Arithmetic by parser combinators: functions that make functions."""

from typing import Callable, Optional

Result = Optional[tuple[int, int]]
Parser = Callable[[str, int], Result]


def number(text: str, at: int) -> Result:
    end = at
    while end < len(text) and text[end].isdigit():
        end += 1
    if end == at:
        return None
    return (int(text[at:end]), end)


def skip_spaces(text: str, at: int) -> int:
    while at < len(text) and text[at] == " ":
        at += 1
    return at


def token(parser: Parser) -> Parser:
    def parse(text: str, at: int) -> Result:
        return parser(text, skip_spaces(text, at))

    return parse


def chain(operand: Parser, operators: dict[str, Callable[[int, int], int]]) -> Parser:
    def parse(text: str, at: int) -> Result:
        found = operand(text, at)
        if found is None:
            return None
        value, at = found
        while True:
            after = skip_spaces(text, at)
            if after >= len(text) or text[after] not in operators:
                return (value, at)
            following = operand(text, after + 1)
            if following is None:
                return None
            value = operators[text[after]](value, following[0])
            at = following[1]

    return parse


def build() -> Parser:
    def factor(text: str, at: int) -> Result:
        at = skip_spaces(text, at)
        if at < len(text) and text[at] == "(":
            inner = expression(text, at + 1)
            if inner is None:
                return None
            end = skip_spaces(text, inner[1])
            if end >= len(text) or text[end] != ")":
                return None
            return (inner[0], end + 1)
        return token(number)(text, at)

    term = chain(factor, {"*": lambda a, b: a * b, "/": lambda a, b: a // b})
    sum_of = chain(term, {"+": lambda a, b: a + b, "-": lambda a, b: a - b})

    def expression(text: str, at: int) -> Result:
        return sum_of(text, at)

    return expression


calculate = build()
for line in ["1 + 2 * 3", "(1 + 2) * 3", "100 / 7 - 2", "2 * (3 + 4) * 5", "1 +", "((7))"]:
    answer = calculate(line, 0)
    print(line, "=", str(answer[0]) if answer is not None else "error")
