"""The towers of Hanoi, played on lists."""


def move(n: int, source: list[int], target: list[int], spare: list[int]) -> int:
    if n == 0:
        return 0
    count = move(n - 1, source, spare, target)
    disk = source.pop()
    assert not target or target[-1] > disk, "a larger disk on a smaller one"
    target.append(disk)
    return count + 1 + move(n - 1, spare, target, source)


for size in range(1, 7):
    a, b, c = list(range(size, 0, -1)), [], []
    moves = move(size, a, c, b)
    print(size, moves, moves == 2**size - 1, a, b, c)
