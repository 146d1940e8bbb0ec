"""A module whose variables survive too."""

entries: list[tuple[int, str]] = []
total = 0


def add(n: int, note: str = "entry") -> None:
    global total
    total += n
    entries.append((n, note))
