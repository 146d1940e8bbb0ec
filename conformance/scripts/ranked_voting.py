"""Three ways of counting the same ballots."""

from collections.abc import Callable, Iterable

Ballot = tuple[str, ...]
Count = dict[str, int]


def parse(text: str) -> list[Ballot]:
    ballots: list[Ballot] = []
    for line in text.strip().splitlines():
        times, _, names = line.partition(":")
        ballots.extend([tuple(n.strip() for n in names.split(">"))] * int(times))
    return ballots


def plurality(ballots: Iterable[Ballot]) -> Count:
    count: Count = {}
    for first, *_ in ballots:
        count[first] = count.get(first, 0) + 1
    return count


def borda(ballots: Iterable[Ballot]) -> Count:
    count: Count = {}
    for ballot in ballots:
        for points, name in enumerate(reversed(ballot)):
            count.setdefault(name, 0)
            count[name] += points
    return count


def instant_runoff(ballots: list[Ballot]) -> tuple[str, list[str]]:
    eliminated: list[str] = []
    while True:
        live = [tuple(n for n in b if n not in eliminated) for b in ballots]
        live = [b for b in live if b]
        count = plurality(live)
        leader = max(count, key=lambda n: count[n])
        if count[leader] * 2 > len(live):
            return leader, eliminated
        loser = min(sorted(count), key=lambda n: count[n])
        eliminated.append(loser)


def pairwise(ballots: list[Ballot]) -> dict[tuple[str, str], int]:
    names = sorted({n for b in ballots for n in b})
    wins = {(a, b): 0 for a in names for b in names if a != b}
    for ballot in ballots:
        for i, a in enumerate(ballot):
            for b in ballot[i + 1:]:
                wins[a, b] += 1
    return wins


def condorcet(ballots: list[Ballot]) -> str | None:
    wins = pairwise(ballots)
    names = {a for a, _ in wins}
    for name in sorted(names):
        if all(wins[name, other] > wins[other, name] for other in names - {name}):
            return name
    return None


TEXT = """
5: ann > bob > cyd
4: cyd > bob > ann
2: bob > cyd > ann
"""

ballots = parse(TEXT)
print(len(ballots), ballots[0], ballots[-1])
methods: dict[str, Callable[[list[Ballot]], Count]] = {"plurality": plurality, "borda": borda}
for name, method in methods.items():
    count = method(ballots)
    ranking = sorted(count.items(), key=lambda item: (-item[1], item[0]))
    print(f"{name:.<12}{', '.join(f'{n}={c}' for n, c in ranking)}")
winner, out = instant_runoff(ballots)
print(f"{winner=} {out=}")
print("condorcet:", condorcet(ballots) or "nobody")
print(condorcet(parse("1: a > b > c\n1: b > c > a\n1: c > a > b")))
