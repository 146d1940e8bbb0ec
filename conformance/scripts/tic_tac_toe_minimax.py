"""A perfect player for noughts and crosses, with a memo."""

from typing import Literal, Optional, cast

Mark = Literal["X", "O"]
Board = str

LINES = ((0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6))
memo: dict[tuple[Board, Mark], tuple[int, Optional[int]]] = {}


def winner(board: Board) -> Optional[Mark]:
    for a, b, c in LINES:
        if board[a] == board[b] == board[c] != ".":
            return cast(Mark, board[a])
    return None


def other(mark: Mark) -> Mark:
    return "O" if mark == "X" else "X"


def put(board: Board, at: int, mark: Mark) -> Board:
    if board[at] != ".":
        raise ValueError(f"square {at} is taken by {board[at]}")
    return board[:at] + mark + board[at + 1:]


def best(board: Board, mark: Mark) -> tuple[int, Optional[int]]:
    key = (board, mark)
    if key in memo:
        return memo[key]
    won = winner(board)
    if won is not None:
        result: tuple[int, Optional[int]] = (1 if won == mark else -1, None)
    elif "." not in board:
        result = (0, None)
    else:
        score, move = -2, -1
        for at, c in enumerate(board):
            if c == ".":
                value = -best(put(board, at, mark), other(mark))[0]
                if value > score:
                    score, move = value, at
        result = (score, move)
    memo[key] = result
    return result


def play(board: Board, mark: Mark) -> Board:
    while winner(board) is None and "." in board:
        _, move = best(board, mark)
        assert move is not None
        board = put(board, move, mark)
        mark = other(mark)
    return board


def show(board: Board) -> None:
    for i in range(0, 9, 3):
        print(" ".join(board[i:i + 3]))
    print({None: "draw", "X": "X wins", "O": "O wins"}[winner(board)])


show(play("." * 9, "X"))
print(len(memo))
show(play("XX.O.....", "O"))
show(play("O.XX..O..", "X"))
print(best("XX.OO....", "X"), best("XX.OO....", "O"))
try:
    put("X........", 0, "O")
except ValueError as e:
    print(e)
