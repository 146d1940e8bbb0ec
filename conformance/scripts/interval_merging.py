"""Intervals: merging, inserting, gaps, and the busiest moment."""

from typing import Iterable, List, Tuple

Interval = Tuple[int, int]


def merge(intervals: Iterable[Interval]) -> List[Interval]:
    merged: List[Interval] = []
    for start, end in sorted(intervals):
        if merged and start <= merged[-1][1]:
            last_start, last_end = merged.pop()
            merged.append((last_start, max(last_end, end)))
        else:
            merged.append((start, end))
    return merged


def insert(intervals: List[Interval], new: Interval) -> List[Interval]:
    return merge(intervals + [new])


def gaps(intervals: List[Interval], low: int, high: int) -> List[Interval]:
    points = [low, *(p for interval in merge(intervals) for p in interval), high]
    return [(a, b) for a, b in zip(points[::2], points[1::2]) if a < b]


def busiest(intervals: List[Interval]) -> Tuple[int, int]:
    events = sorted([(s, 1) for s, _ in intervals] + [(e, -1) for _, e in intervals])
    best = now = 0
    when = events[0][0] if events else 0
    for at, change in events:
        now += change
        if now > best:
            best, when = now, at
    return when, best


def clock(minutes: int) -> str:
    h, m = divmod(minutes, 60)
    return "{:02d}:{:02d}".format(h, m)


def parse(text: str) -> Interval:
    start, sep, end = text.partition("-")
    if not sep:
        raise ValueError(f"no dash in {text!r}")

    def minutes(part: str) -> int:
        h, m = (int(p) for p in part.split(":"))
        return h * 60 + m

    interval = minutes(start), minutes(end)
    if interval[0] > interval[1]:
        raise ValueError(f"{text} ends before it starts")
    return interval


meetings = [parse(t) for t in "09:00-10:30 10:15-11:00 13:00-14:00 10:20-10:25 14:00-14:30 16:45-17:00".split()]
show = lambda xs: ", ".join(f"{clock(a)}-{clock(b)}" for a, b in xs)
print(show(merge(meetings)))
print(show(gaps(meetings, 8 * 60, 18 * 60)))
when, how_many = busiest(meetings)
print(clock(when), how_many, busiest([]))
print(show(insert(merge(meetings), parse("11:00-13:05"))))
for bad in ("9", "10:00-09:00", "a:b-c:d", "1-2"):
    try:
        print(parse(bad))
    except ValueError as e:
        print(e)
print(merge([(1, 1), (1, 1)]), sum(b - a for a, b in merge(meetings)))
