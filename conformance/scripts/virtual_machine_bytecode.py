"""A stack machine with calls, a heap, an assembler and error positions."""

from typing import Callable, TypeAlias

Instruction: TypeAlias = tuple[str, int]


class VmError(Exception):
    def __init__(self, pc: int, op: str, reason: str) -> None:
        super().__init__(f"{pc:04d} {op}: {reason}")
        self.pc = pc


BINARY: dict[str, Callable[[int, int], int]] = {
    "add": lambda a, b: a + b, "sub": lambda a, b: a - b, "mul": lambda a, b: a * b, "div": lambda a, b: a // b,
    "mod": lambda a, b: a % b, "lt": lambda a, b: int(a < b), "eq": lambda a, b: int(a == b),
}


def assemble(source: str) -> list[Instruction]:
    labels: dict[str, int] = {}
    lines: list[list[str]] = []
    for raw in source.splitlines():
        line, *_ = raw.split(";")
        words = line.split()
        if not words:
            continue
        if words[0].endswith(":"):
            labels[words[0][:-1]] = len(lines)
            continue
        lines.append(words)
    program: list[Instruction] = []
    for n, words in enumerate(lines):
        op, argument = words[0], words[1] if len(words) > 1 else "0"
        try:
            value = labels[argument] if argument in labels else int(argument, 0)
        except ValueError as e:
            raise VmError(n, op, f"bad operand: {e}") from e
        program.append((op, value))
    return program


def run(program: list[Instruction], *arguments: int, limit: int = 10_000) -> tuple[list[int], int]:
    stack: list[int] = [*arguments]
    calls: list[int] = []
    memory: dict[int, int] = {}
    output: list[int] = []
    pc = steps = 0
    while True:
        if not 0 <= pc < len(program):
            raise VmError(pc, "?", "out of the program")
        op, value = program[pc]
        steps += 1
        if steps > limit:
            raise VmError(pc, op, "too many steps")
        try:
            pc += 1
            if op == "push":
                stack.append(value)
            elif op in BINARY:
                b = stack.pop()
                stack[-1] = BINARY[op](stack[-1], b)
            elif op == "dup":
                stack.append(stack[-1 - value])
            elif op == "swap":
                stack[-1], stack[-2] = stack[-2], stack[-1]
            elif op == "store":
                memory[value] = stack.pop()
            elif op == "load":
                stack.append(memory[value])
            elif op == "jmp":
                pc = value
            elif op == "jz":
                if stack.pop() == 0:
                    pc = value
            elif op == "call":
                calls.append(pc)
                pc = value
            elif op == "ret":
                pc = calls.pop()
            elif op == "out":
                output.append(stack.pop())
            elif op == "halt":
                return output, steps
            else:
                raise VmError(pc - 1, op, "unknown")
        except IndexError:
            raise VmError(pc - 1, op, "stack underflow") from None
        except KeyError as e:
            raise VmError(pc - 1, op, f"nothing stored at {e}") from None
        except ArithmeticError as e:
            raise VmError(pc - 1, op, str(e)) from e


FACTORIAL = """
    store 0
    push 1
    store 1
loop:
    load 0
    jz done
    load 1
    load 0
    mul
    store 1
    load 0
    push 1
    sub
    store 0
    jmp loop
done:
    load 1      ; the result
    out
    halt
"""
SQUARE = "call square\nout\nhalt\nsquare:\ndup\nmul\nret"
program = assemble(FACTORIAL)
for n in (0, 5, 25):
    print(n, run(program, n)[0][0])
print(run(assemble(SQUARE), 12), run(assemble("push 0x1f\nout\nhalt")))
for source in ("add", "push 1\npush 0\ndiv", "load 7", "x: jmp x", "x:\njmp x", "push", "jmp 99", "push z", "ret", "frob 1"):
    try:
        print(run(assemble(source), limit=50))
    except VmError as e:
        print(f"{e} [{e.pc}]")
