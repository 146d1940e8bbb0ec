"""A tokenizer and a recursive-descent calculator with shared position."""

text = ""
position = 0


def peek() -> str:
    global position
    while position < len(text) and text[position] == " ":
        position += 1
    return text[position] if position < len(text) else ""


def take(expected: str) -> bool:
    global position
    if peek() == expected:
        position += 1
        return True
    return False


def number() -> int:
    global position
    start = position
    while position < len(text) and text[position].isdigit():
        position += 1
    if start == position:
        raise ValueError(f"a number was expected at {start}, not {peek()!r}")
    return int(text[start:position])


def factor() -> int:
    if take("-"):
        return -factor()
    if take("("):
        value = expression()
        if not take(")"):
            raise ValueError("unclosed parenthesis")
        return value
    peek()
    return number()


def term() -> int:
    value = factor()
    while True:
        if take("*"):
            value *= factor()
        elif take("/"):
            value //= factor()
        else:
            return value


def expression() -> int:
    value = term()
    while (sign := peek()) in ("+", "-") and sign:
        take(sign)
        value = value + term() if sign == "+" else value - term()
    return value


def calculate(source: str) -> int:
    global text, position
    text, position = source, 0
    return expression()


for source in ["1 + 2 * 3", "-(4 - 9) * 2", "100 / 7 / 2", "2*(3+(4-1))*5", "7 / -2", "2 * * 3"]:
    print(source, "=", calculate(source))
