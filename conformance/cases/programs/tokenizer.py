"""A tokenizer, a recursive descent parser and an evaluator."""
from typing import Union, Optional

Token = tuple[str, Union[int, float, str]]


class ParseError(Exception):
    pass


def tokenize(src: str) -> list[Token]:
    out: list[Token] = []
    i = 0
    while i < len(src):
        c = src[i]
        if c.isspace():
            i += 1
            continue
        if c.isdigit():
            j = i
            dots = 0
            while j < len(src) and (src[j].isdigit() or src[j] == "."):
                dots += src[j] == "."
                j += 1
            text = src[i:j]
            out.append(("num", float(text) if dots else int(text)))
            i = j
        elif c.isalpha() or c == "_":
            j = i
            while j < len(src) and (src[j].isalnum() or src[j] == "_"):
                j += 1
            out.append(("name", src[i:j]))
            i = j
        elif src[i:i + 2] in ("**", "//"):
            out.append(("op", src[i:i + 2]))
            i += 2
        elif c in "+-*/%()":
            out.append(("op", c))
            i += 1
        else:
            raise ParseError(f"bad character {c!r} at {i}")
    return out


def to_rpn(tokens: list[Token]) -> list[Token]:
    prec = {"+": 1, "-": 1, "*": 2, "/": 2, "//": 2, "%": 2, "**": 3}
    out: list[Token] = []
    ops: list[str] = []
    for kind, value in tokens:
        if kind in ("num", "name"):
            out.append((kind, value))
            continue
        assert isinstance(value, str)
        if value == "(":
            ops.append(value)
        elif value == ")":
            while ops and ops[-1] != "(":
                out.append(("op", ops.pop()))
            if not ops:
                raise ParseError("unbalanced )")
            ops.pop()
        else:
            while ops and ops[-1] != "(" and (prec[ops[-1]] > prec[value] or (prec[ops[-1]] == prec[value] and value != "**")):
                out.append(("op", ops.pop()))
            ops.append(value)
    while ops:
        op = ops.pop()
        if op == "(":
            raise ParseError("unbalanced (")
        out.append(("op", op))
    return out


def evaluate(src: str, env: Optional[dict[str, int]] = None) -> Union[int, float]:
    stack: list[Union[int, float]] = []
    for kind, value in to_rpn(tokenize(src)):
        if isinstance(value, str):
            if kind == "name":
                if env is None or value not in env:
                    raise NameError(f"name {value}")
                stack.append(env[value])
                continue
            b = stack.pop()
            a = stack.pop()
            if value == "+":
                stack.append(a + b)
            elif value == "-":
                stack.append(a - b)
            elif value == "*":
                stack.append(a * b)
            elif value == "/":
                stack.append(a / b)
            elif value == "//":
                stack.append(a // b)
            elif value == "%":
                stack.append(a % b)
            else:
                stack.append(a ** b)
        else:
            stack.append(value)
    return stack[-1]


def case_tokens() -> list[Token]:
    return tokenize("x1 + 2.5*(3 // 4) ** 2")
