"""A robot on a grid, driven by a small language with loops and procedures."""

Point = tuple[int, int]

HEADINGS: list[Point] = [(0, 1), (1, 0), (0, -1), (-1, 0)]
NAMES = "NESW"


class RobotError(Exception):
    def __init__(self, position: Point, why: str) -> None:
        super().__init__(why)
        self.position = position


def tokens(text: str) -> list[str]:
    for symbol in "{}":
        text = text.replace(symbol, f" {symbol} ")
    return text.split()


def block(words: list[str], at: int) -> int:
    depth = 0
    for i in range(at, len(words)):
        depth += (words[i] == "{") - (words[i] == "}")
        if depth == 0:
            return i
    raise ValueError("unclosed block")


def run(program: str, walls: set[Point], limit: int = 200) -> tuple[Point, str, list[Point]]:
    x = y = heading = steps = 0
    visited: list[Point] = [(0, 0)]
    procedures: dict[str, list[str]] = {}

    def forward(n: int) -> None:
        nonlocal x, y, steps
        dx, dy = HEADINGS[heading]
        for _ in range(n):
            target = x + dx, y + dy
            if target in walls:
                raise RobotError((x, y), f"wall at {target}")
            steps += 1
            if steps > limit:
                raise RobotError((x, y), "battery empty")
            x, y = target
            visited.append(target)

    def execute(words: list[str]) -> None:
        nonlocal heading
        i = 0
        while i < len(words):
            word = words[i].lower()
            i += 1
            if word == "f":
                n = 1
                if i < len(words) and words[i].isdigit():
                    n = int(words[i])
                    i += 1
                forward(n)
            elif word in ("l", "r"):
                heading = (heading + (1 if word == "r" else -1)) % 4
            elif word == "repeat":
                count = int(words[i])
                end = block(words, i + 1)
                for _ in range(count):
                    execute(words[i + 2:end])
                i = end + 1
            elif word == "def":
                name = words[i]
                end = block(words, i + 1)
                procedures[name] = words[i + 2:end]
                i = end + 1
            elif word in procedures:
                execute(procedures[word])
            else:
                raise ValueError(f"unknown word {word!r}")

    execute(tokens(program))
    return (x, y), NAMES[heading], visited


def draw(path: list[Point]) -> str:
    xs, ys = [p[0] for p in path], [p[1] for p in path]
    seen = {*path}
    return "\n".join(
        "".join("S" if (x, y) == path[0] else "o" if (x, y) in seen else "." for x in range(min(xs), max(xs) + 1))
        for y in range(max(ys), min(ys) - 1, -1)
    )


walls = {(0, 5), (3, 3)}
for program in (
    "F F R F", "repeat 4 { f 2 r }", "def step { f r f l } repeat 3 {step} l f", "f 9", "repeat 99 { f r f r f r f r }",
    "repeat 2 { f", "jump", "def loop { r loop2 } loop", "f x", "repeat two { f }",
):
    try:
        at, facing, path = run(program, walls, limit=50)
        print(f"{program!r} -> {at} {facing} {len(path)} steps, {len(set(path))} places")
        if len(path) < 9:
            print(draw(path))
    except RobotError as e:
        print(f"{program!r} stopped at {e.position}: {e}")
    except ValueError as e:
        print(f"{program!r} is wrong: {e}")
