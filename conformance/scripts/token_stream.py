"""A calculator that reads its tokens from one shared iterator."""

from typing import Iterator


def tokens(text: str) -> list[str]:
    found: list[str] = []
    number = ""
    for character in text:
        if character.isdigit():
            number += character
            continue
        if number:
            found.append(number)
            number = ""
        if not character.isspace():
            found.append(character)
    if number:
        found.append(number)
    return found


def product(stream: Iterator[str], closing: list[str]) -> int:
    value = atom(stream)
    while True:
        operator = next(stream, "end")
        if operator == "*":
            value *= atom(stream)
        elif operator == "/":
            value //= atom(stream)
        else:
            closing.append(operator)
            return value


def total(stream: Iterator[str]) -> int:
    closing: list[str] = []
    value = product(stream, closing)
    while closing[-1] in {"+", "-"}:
        sign = 1 if closing.pop() == "+" else -1
        value += sign * product(stream, closing)
    return value


def atom(stream: Iterator[str]) -> int:
    token = next(stream)
    if token == "(":
        return total(stream)
    return int(token)


for line in ["1 + 2 * 3", "(1 + 2) * 3", "100 / 7 - 2 * (3 - 5)", "((4))"]:
    print(line, "=", total(iter(tokens(line))))

numbers = iter(range(10))
print([next(numbers), next(numbers)], sum(numbers), list(numbers))
print(total(iter(["2", "+"])))
