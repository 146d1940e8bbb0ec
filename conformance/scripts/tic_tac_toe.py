"""A game of noughts and crosses on a string board."""

LINES: list[tuple[int, int, int]] = [
    (0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6),
]


def winner(board: str) -> str:
    for a, b, c in LINES:
        if board[a] != "." and board[a] == board[b] == board[c]:
            return board[a]
    return "draw" if "." not in board else ""


def best_score(board: str, player: str, memory: dict[str, int]) -> int:
    if board in memory:
        return memory[board]
    result = winner(board)
    if result:
        score = 0 if result == "draw" else -1
    else:
        score = -2
        other = "o" if player == "x" else "x"
        for i in range(9):
            if board[i] == ".":
                after = board[:i] + player + board[i + 1 :]
                score = max(score, -best_score(after, other, memory))
    memory[board] = score
    return score


if __name__ == "__main__":
    memory: dict[str, int] = {}
    print("empty board:", best_score("." * 9, "x", memory))
    print("positions:", len(memory))
    for board in ["xx.oo....", "x...o...x", "xox......"]:
        print(board[:3], board[3:6], board[6:], best_score(board, "x", {}))
