"""Conway's game of life on a torus."""


def neighbours(grid: list[list[bool]], row: int, column: int) -> int:
    height, width = len(grid), len(grid[0])
    count = 0
    for dr in range(-1, 2):
        for dc in range(-1, 2):
            if dr or dc:
                count += grid[(row + dr) % height][(column + dc) % width]
    return count


def step(grid: list[list[bool]]) -> list[list[bool]]:
    out: list[list[bool]] = []
    for r in range(len(grid)):
        row: list[bool] = []
        for c in range(len(grid[0])):
            n = neighbours(grid, r, c)
            row.append(n == 3 or grid[r][c] and n == 2)
        out.append(row)
    return out


def show(grid: list[list[bool]]) -> None:
    for row in grid:
        line = ""
        for cell in row:
            line += "#" if cell else "."
        print(line)
    print("-" * len(grid[0]))


glider = [".#...", "..#..", "###..", ".....", "....."]
grid: list[list[bool]] = []
for text in glider:
    cells: list[bool] = []
    for letter in text:
        cells.append(letter == "#")
    grid.append(cells)
for _ in range(5):
    show(grid)
    grid = step(grid)
