def total(prices: list[float]) -> float:
    result = 0.0
    for price in prices:
        result += price
    return result


def add_tax(prices: list[float], rate: float) -> None:
    for i in range(len(prices)):
        prices[i] *= 1.0 + rate


def grid(n: int) -> list[list[int]]:
    rows: list[list[int]] = []
    for i in range(n):
        row = [i] * n
        row[0] += 1
        rows.append(row)
    return rows


def scale(rows: list[list[int]], by: int) -> int:
    changed = 0
    for row in rows:
        if row[0] > 1:
            changed += 1
    last = rows[len(rows) - 1]
    last[0] *= by
    last.append(changed)
    return rows[0][0]


def remember(log: list[str], seen: list[list[str]]) -> None:
    seen.append(log)
    log.append("remembered")




def tally(words: list[str]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    return counts


def forget(counts: dict[str, int], word: str) -> None:
    if word in counts:
        del counts[word]


def most(counts: dict[str, int]) -> int:
    best = 0
    for word, count in counts.items():
        best = max(best, count * len(word))
    return best


def main() -> None:
    bill = [3.0, 4.0]
    add_tax(bill, 0.25)
    taken = bill
    print(total(taken), total([1.0, 2.0]), taken)
    rows = grid(3)
    print(scale(rows, 10), rows)
    log = ["started"]
    seen: list[list[str]] = []
    remember(log, seen)
    print(log, seen)
    counts = tally(["a", "b", "a"])
    forget(counts, "b")
    print(most(counts), counts, most({"c": 1}))


main()
