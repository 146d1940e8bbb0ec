"""Grouping, quantiles, moments, correlation and a histogram with floats."""

import math
from typing import Iterable, TypedDict


class Summary(TypedDict):
    n: int
    mean: float
    median: float
    stdev: float
    mode: list[float]
    range: tuple[float, float]


class NoData(ValueError):
    def __init__(self) -> None:
        super().__init__("no data")


def mean(xs: list[float]) -> float:
    if not xs:
        raise NoData
    return math.fsum(xs) / len(xs)


def quantile(xs: list[float], q: float) -> float:
    ordered = sorted(xs)
    position = (len(ordered) - 1) * q
    low = math.floor(position)
    high = math.ceil(position)
    return ordered[low] + (ordered[high] - ordered[low]) * (position - low)


def stdev(xs: list[float]) -> float:
    m = mean(xs)
    return math.sqrt(sum(((x - m) ** 2 for x in xs), 0.0) / (len(xs) - 1)) if len(xs) > 1 else 0.0


def modes(xs: Iterable[float]) -> list[float]:
    counts: dict[float, int] = {}
    for x in xs:
        counts[x] = counts.get(x, 0) + 1
    most = max(counts.values(), default=0)
    return [x for x, c in counts.items() if c == most]


def summary(xs: list[float]) -> Summary:
    return {
        "n": len(xs), "mean": mean(xs), "median": quantile(xs, 0.5), "stdev": stdev(xs), "mode": modes(xs),
        "range": (min(xs), max(xs)),
    }


def correlation(xs: list[float], ys: list[float]) -> float:
    mx, my = mean(xs), mean(ys)
    top = sum(((x - mx) * (y - my) for x, y in zip(xs, ys, strict=True)), 0.0)
    return top / math.sqrt(sum([(x - mx) ** 2 for x in xs], 0.0) * sum([(y - my) ** 2 for y in ys], start=0.0))


def histogram(xs: list[float], bins: int, width: int = 20) -> None:
    low, high = min(xs), max(xs)
    size = (high - low) / bins
    counts = [0] * bins
    for x in xs:
        counts[min(int((x - low) / size), bins - 1)] += 1
    for i, count in enumerate(counts):
        bar = "#" * round(count / max(counts) * width)
        print(f"[{low + i * size:6.2f}, {low + (i + 1) * size:6.2f}) {bar:<{width}} {count:2d}")


def moving(xs: list[float], n: int) -> list[float]:
    return [round(sum(xs[i:i + n], 0.0) / n, 3) for i in range(len(xs) - n + 1)]


DATA = [2.5, 3.75, 2.5, 8.0, 1.25, 9.5, 4.0, 4.0, 6.125, 7.0]
s = summary(DATA)
for k, v in s.items():
    print(f"{k:>7}: {v}")
histogram(DATA, 4)
print([quantile(DATA, q / 4) for q in range(5)])
print(f"{correlation(DATA, [x * -2 + 1 for x in DATA]):.6f}", moving(DATA, 4))
sales = [("north", 10.5), ("south", 3.25), ("north", -2.0), ("east", 0.0), ("south", 7.75)]
regions: dict[str, list[float]] = {}
for region, amount in sales:
    regions.setdefault(region, []).append(amount)
for region, amounts in sorted(regions.items(), key=lambda kv: -sum(kv[1], 0.0)):
    print(f"{region:<6}{sum(amounts, 0.0):>8.2f}{mean(amounts):>8.3f}{max(amounts):>8}")
try:
    summary([])
except NoData as e:
    print(repr(e), e)
try:
    correlation([1.0, 2.0], [3.0])
except ValueError as e:
    print(e)
print(round(2.5), round(3.5), round(-0.5), round(2.675, 2), round(1234.5, -2), round(7, -1), 7 // 0.5, -7.5 % 2, math.nan != math.nan)
print(math.hypot(3, 4), math.dist((0, 0), (1, 1)), math.copysign(1, -0.0), math.trunc(-2.7), math.isclose(0.1 + 0.2, 0.3), math.inf > 10**400)
