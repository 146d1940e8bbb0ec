"""A sudoku solver that counts what it tried."""

from typing import Optional

Board = list[list[int]]

PUZZLE = """
53..7....
6..195...
.98....6.
8...6...3
4..8.3..1
7...2...6
.6....28.
...419..5
....8..79
"""


class Contradiction(Exception):
    pass


def parse(text: str) -> Board:
    return [[int(c) if c.isdigit() else 0 for c in line] for line in text.split()]


def candidates(board: Board, y: int, x: int) -> set[int]:
    used = {*board[y]} | {row[x] for row in board}
    by, bx = y // 3 * 3, x // 3 * 3
    for row in board[by:by + 3]:
        used.update(row[bx:bx + 3])
    return set(range(1, 10)) - used


def hardest(board: Board) -> Optional[tuple[int, int, set[int]]]:
    best: Optional[tuple[int, int, set[int]]] = None
    for y in range(9):
        for x in range(9):
            if board[y][x]:
                continue
            options = candidates(board, y, x)
            if not options:
                raise Contradiction(f"nothing fits at {y},{x}")
            if best is None or len(options) < len(best[2]):
                best = (y, x, options)
    return best


def solve(board: Board) -> tuple[bool, int]:
    tried = 0

    def search() -> bool:
        nonlocal tried
        try:
            found = hardest(board)
        except Contradiction:
            return False
        if found is None:
            return True
        y, x, options = found
        for value in sorted(options):
            tried += 1
            board[y][x] = value
            if search():
                return True
            board[y][x] = 0
        return False

    return search(), tried


def show(board: Board) -> str:
    lines: list[str] = []
    for y, row in enumerate(board):
        if y in (3, 6):
            lines.append("------+-------+------")
        lines.append(" | ".join(" ".join(str(v) if v else "." for v in row[i:i + 3]) for i in (0, 3, 6)))
    return "\n".join(lines)


board = parse(PUZZLE)
print(show(board))
solved, tried = solve(board)
print(solved, tried)
print(show(board))
print(all(sorted(row) == list(range(1, 10)) for row in board))
broken = parse(PUZZLE)
broken[0][2] = 5
broken[0][3] = 3
print(solve(broken))
