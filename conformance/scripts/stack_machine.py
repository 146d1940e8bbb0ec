"""A stack machine for reverse Polish notation; the last program underflows."""


def evaluate(program: str) -> int:
    stack: list[int] = []
    for token in program.split():
        if token in ["+", "-", "*", "/"]:
            right = stack.pop()
            left = stack.pop()
            if token == "+":
                stack.append(left + right)
            elif token == "-":
                stack.append(left - right)
            elif token == "*":
                stack.append(left * right)
            else:
                stack.append(left // right)
        else:
            stack.append(int(token))
    assert len(stack) == 1, stack
    return stack[0]


for program in ["3 4 +", "5 1 2 + 4 * + 3 -", "-7 2 /", "2 64 * 99999999999 *", "1 +"]:
    print(program, "=", evaluate(program))
