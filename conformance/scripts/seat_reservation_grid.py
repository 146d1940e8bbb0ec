"""Seats in rows: reserve the best block, cancel, show."""

Row = list[str]


class NoSeats(Exception):
    def __init__(self, wanted: int) -> None:
        super().__init__(f"no {wanted} seats together")
        self.wanted = wanted


hall: list[Row] = [["."] * 8 for _ in range(4)]
bookings: dict[str, list[tuple[int, int]]] = {}


def blocks(row: Row, n: int) -> list[int]:
    return [i for i in range(len(row) - n + 1) if all(s == "." for s in row[i:i + n])]


def score(r: int, c: int, n: int) -> tuple[int, int]:
    centre = len(hall[0]) - 1
    return abs(2 * c + n - 1 - centre), r


def reserve(name: str, n: int) -> list[str]:
    options = [(score(r, c, n), r, c) for r, row in enumerate(hall) for c in blocks(row, n)]
    if not options:
        raise NoSeats(n)
    _, r, c = min(options)
    hall[r][c:c + n] = [name[0].upper()] * n
    taken = [(r, i) for i in range(c, c + n)]
    bookings.setdefault(name, []).extend(taken)
    return [label(*seat) for seat in taken]


def label(r: int, c: int) -> str:
    return f"{chr(ord('A') + r)}{c + 1}"


def cancel(name: str) -> int:
    seats = bookings.pop(name)
    for r, c in seats:
        hall[r][c] = "."
    return len(seats)


def show() -> None:
    for r, row in enumerate(hall):
        free = row.count(".")
        print(chr(65 + r), "".join(row), f"{free}/{len(row)} {free / len(row):4.0%}")


for name, n in [("ann", 3), ("bob", 4), ("cyd", 8), ("dee", 8), ("eve", 5), ("ann", 2), ("fay", 6)]:
    try:
        print(name, ", ".join(reserve(name, n)))
    except NoSeats as e:
        print(name, e, e.wanted)
show()
print(cancel("cyd"), cancel("ann"), sorted(bookings))
print(reserve("gil", 7))
show()
try:
    cancel("zoe")
except KeyError as e:
    print("no booking for", e)
copy = [row[:] for row in hall]
copy[0][0] = "#"
shallow = hall[:]
shallow[3][0] = "*"
print(hall[0][0], hall[3][0], sum(row.count(".") for row in hall), [*"".join(hall[2])][:3])
hall.reverse()
del hall[1:3]
show()
