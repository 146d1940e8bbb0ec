"""Infix to postfix, then evaluation on a stack, with unary minus and functions."""

import math
from typing import Callable

BINARY: dict[str, tuple[int, bool, Callable[[float, float], float]]] = {
    "+": (1, False, lambda a, b: a + b),
    "-": (1, False, lambda a, b: a - b),
    "*": (2, False, lambda a, b: a * b),
    "/": (2, False, lambda a, b: a / b),
    "//": (2, False, lambda a, b: a // b),
    "**": (4, True, lambda a, b: a ** b),
}
UNARY: dict[str, Callable[[float], float]] = {"~": lambda a: -a, "floor": lambda a: float(math.floor(a)), "exp2": lambda a: 2.0 ** a}


def scan(text: str) -> list[str]:
    out: list[str] = []
    rest = text.replace(" ", "")
    while rest:
        for symbol in ("**", "//", *"+-*/()"):
            if rest.startswith(symbol):
                if symbol == "-" and (not out or out[-1] in BINARY or out[-1] == "("):
                    out.append("~")
                else:
                    out.append(symbol)
                rest = rest.removeprefix(symbol)
                break
        else:
            n = 1
            while n < len(rest) and (rest[n].isalnum() or rest[n] == "."):
                n += 1
            out.append(rest[:n])
            rest = rest[n:]
    return out


def to_rpn(tokens: list[str]) -> list[str]:
    output: list[str] = []
    stack: list[str] = []
    for token in tokens:
        if token in BINARY:
            precedence, right, _ = BINARY[token]
            while stack and stack[-1] != "(":
                top = stack[-1]
                other = 3 if top in UNARY else BINARY[top][0]
                if other > precedence or (other == precedence and not right):
                    output.append(stack.pop())
                else:
                    break
            stack.append(token)
        elif token in UNARY or token == "(":
            stack.append(token)
        elif token == ")":
            while stack and stack[-1] != "(":
                output.append(stack.pop())
            if not stack:
                raise RuntimeError("unmatched )")
            stack.pop()
            if stack and stack[-1] in UNARY and stack[-1] != "~":
                output.append(stack.pop())
        else:
            output.append(token)
    while stack:
        if (top := stack.pop()) == "(":
            raise RuntimeError("unmatched (")
        output.append(top)
    return output


def evaluate(rpn: list[str]) -> float:
    stack: list[float] = []
    for token in rpn:
        if token in UNARY:
            stack.append(UNARY[token](stack.pop()))
        elif token in BINARY:
            b, a = stack.pop(), stack.pop()
            stack.append(BINARY[token][2](a, b))
        else:
            stack.append(float(token))
    (result,) = stack
    return result


for text in [
    "1+2*3", "-(4 - 6) ** 2", "2 ** 3 ** 2", "7 // 2 - -1", "floor(7.9) * exp2(3)", "1 / 0", "1 +", "(1", "1)",
    "1 2 x", "10 / 4 / 5", "", "5 -- 3",
]:
    try:
        rpn = to_rpn(scan(text))
        print(f"{text:<22}{' '.join(rpn):<24}{evaluate(rpn)}")
    except (RuntimeError, ZeroDivisionError, IndexError, ValueError) as e:
        print(f"{text:<22}{type(e).__name__}: {e}")
