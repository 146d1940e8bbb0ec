"""Module variables that hold one literal, and those that only seem to."""

SECOND = 1_000_000_000
DAY = SECOND * 60 * 60 * 24
MOST = 2**64 - 1
BEYOND = 2**64
LEAST = -(2**63)
BIT = 1 << 40
RATE = 0.25
ON = True
NAME = "kybra"
WIDE = "é"
NEVER = float("inf")
moved = 1
seen = 0
chosen = 5

if ON:
    chosen = 6

for item in [1, 2]:
    late = item


def move() -> int:
    global moved
    moved += 1
    return moved


def case_ints() -> list[int]:
    return [SECOND, DAY, MOST, BEYOND, LEAST, BIT, MOST + 1, LEAST - 1]


def case_compared() -> list[bool]:
    return [MOST > DAY, LEAST < 0, BIT == 2**40, BEYOND > MOST]


def case_texts() -> list[str]:
    return [NAME, NAME + WIDE, NAME[1:], NAME.upper(), f"{NAME} {RATE} {ON} {DAY}"]


def case_floats() -> list[float]:
    return [RATE, RATE * 2, NEVER, -RATE]


def case_flag() -> int:
    return 1 if ON else 0


def case_moved() -> list[int]:
    return [moved, move(), moved, chosen, late, seen]


def case_loop() -> int:
    total = 0
    for i in range(chosen):
        total += i * BIT
    return total


def case_default(step: int = BIT) -> int:
    return step


def case_shadowed() -> int:
    BIT = 3
    return BIT


def case_powers() -> list[int]:
    return [0**0, (-2) ** 3, 10**18, 10**40, 1 << 0, 1 << 100, -1 << 3, 2**10 - 1]
