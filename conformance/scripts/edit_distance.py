"""Levenshtein distance with two rows."""


def distance(a: str, b: str) -> int:
    above = list(range(len(b) + 1))
    for i in range(1, len(a) + 1):
        row = [i]
        for j in range(1, len(b) + 1):
            cost = 0 if a[i - 1] == b[j - 1] else 1
            row.append(min(above[j] + 1, row[j - 1] + 1, above[j - 1] + cost))
        above = row
    return above[-1]


pairs: list[tuple[str, str]] = [
    ("kitten", "sitting"), ("", "abc"), ("flaw", "lawn"), ("naïve", "naive"), ("🦀", "🦞"), ("x", "x"),
]
for a, b in pairs:
    print(f"{a!r:>10} {b!r:<10} {distance(a, b)}")
