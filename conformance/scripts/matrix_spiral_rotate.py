"""Grids: spirals, rotations, transposes without zip, flood fill, islands of numbers."""

Grid = list[list[int]]


def grid(h: int, w: int, start: int = 1) -> Grid:
    return [[start + r * w + c for c in range(w)] for r in range(h)]


def spiral(g: Grid) -> list[int]:
    out: list[int] = []
    top, left, bottom, right = 0, 0, len(g) - 1, len(g[0]) - 1
    while top <= bottom and left <= right:
        out += g[top][left:right + 1]
        top += 1
        out += [g[r][right] for r in range(top, bottom + 1)]
        right -= 1
        if top <= bottom:
            out.extend(g[bottom][c] for c in range(right, left - 1, -1))
            bottom -= 1
        if left <= right:
            for r in range(bottom, top - 1, -1):
                out.append(g[r][left])
            left += 1
    return out


def rotate(g: Grid) -> Grid:
    return [[g[r][c] for r in reversed(range(len(g)))] for c in range(len(g[0]))]


def rotate_in_place(g: Grid) -> None:
    n = len(g)
    for r in range(n):
        for c in range(r + 1, n):
            g[r][c], g[c][r] = g[c][r], g[r][c]
    for row in g:
        row.reverse()


def fill(g: Grid, r: int, c: int, new: int) -> int:
    old = g[r][c]
    if old == new:
        return 0
    stack = [(r, c)]
    painted = 0
    while stack:
        r, c = stack.pop()
        if not (0 <= r < len(g) and 0 <= c < len(g[r])) or g[r][c] != old:
            continue
        g[r][c] = new
        painted += 1
        stack += [(r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)]
    return painted


def show(g: Grid) -> str:
    width = len(str(max(max(row) for row in g)))
    return "\n".join(" ".join(f"{x:{width}}" for x in row) for row in g)


def magic(n: int) -> Grid:
    square = [[0] * n for _ in range(n)]
    r, c = 0, n // 2
    for k in range(1, n * n + 1):
        square[r][c] = k
        up, right = (r - 1) % n, (c + 1) % n
        if square[up][right]:
            r = (r + 1) % n
        else:
            r, c = up, right
    return square


g = grid(3, 4)
print(show(g))
print(spiral(g), spiral([[1]]), spiral(grid(3, 1)), spiral(rotate(g)))
print(show(rotate(g)), rotate(rotate(rotate(rotate(g)))) == g)
square = grid(3, 3)
alias = square
rotate_in_place(alias)
print(square, alias is square, square == rotate(grid(3, 3)))
m = magic(5)
print(show(m))
sums = {sum(row) for row in m} | {sum(row[i] for row in m) for i in range(5)} | {sum(m[i][i] for i in range(5))}
print(sums)
paint = [[0, 0, 1], [1, 0, 1], [1, 1, 0]]
print(fill(paint, 0, 0, 7), paint, fill(paint, 2, 2, 0), fill(paint, 0, 2, 9), paint)
rows = [paint[0]] * 2 + [paint[1][:]]
rows[0][0] = -1
print(rows, paint[0], rows[0] is rows[1], [r[-1] for r in rows], rows[-1][::-1])
print(sorted(grid(2, 2, -3), reverse=True), max(grid(2, 3)), min(grid(2, 3))[1:], [x for row in grid(2, 2) for x in row])
