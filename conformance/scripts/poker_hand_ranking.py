"""Ranks poker hands: parsing, counting, comparing tuples."""

from typing import Literal

Card = tuple[int, str]
Rank = tuple[int, list[int]]
RANKS = {c: i for i, c in enumerate("23456789TJQKA", start=2)}
NAMES = ["high card", "pair", "two pairs", "three", "straight", "flush", "full house", "four", "straight flush"]


class BadCard(ValueError):
    def __init__(self, text: str) -> None:
        super().__init__(f"bad card {text!r}")


def card(text: str) -> Card:
    if len(text) != 2 or text[0] not in RANKS or text[1] not in "cdhs":
        raise BadCard(text)
    rank, suit = text
    return RANKS[rank], suit


def hand(text: str) -> list[Card]:
    cards = sorted((card(t) for t in text.split()), reverse=True)
    if len(set(cards)) != 5:
        raise ValueError(f"a hand is 5 different cards, not {len(set(cards))}")
    return cards


def rank(cards: list[Card]) -> Rank:
    values = [v for v, _ in cards]
    counts = {v: values.count(v) for v in values}
    groups = sorted(counts, key=lambda v: (counts[v], v), reverse=True)
    shape = tuple(sorted(counts.values(), reverse=True))
    flush = len({s for _, s in cards}) == 1
    if values == [14, 5, 4, 3, 2]:
        values = groups = [5, 4, 3, 2, 1]
    straight = len(counts) == 5 and values[0] - values[4] == 4
    if straight and flush:
        return 8, values
    if shape == (4, 1):
        return 7, groups
    if shape == (3, 2):
        return 6, groups
    if flush:
        return 5, values
    if straight:
        return 4, values
    kinds: dict[tuple[int, ...], int] = {(3, 1, 1): 3, (2, 2, 1): 2, (2, 1, 1, 1): 1}
    return kinds.get(shape, 0), groups


def compare(a: str, b: str) -> Literal["first", "second", "tie"]:
    ra, rb = rank(hand(a)), rank(hand(b))
    return "tie" if ra == rb else "first" if ra > rb else "second"


HANDS = [
    "Ah Kh Qh Jh Th", "As 2d 3c 4h 5s", "9c 9d 9h 9s 2c", "Tc Td Th 2s 2c", "2h 5h 9h Jh Kh",
    "7c 7d 7h 2s 9c", "8c 8d 3h 3s Ac", "Qc Qd 4h 9s 2c", "2c 5d 9h Js Ac",
]
for text in HANDS:
    kind, values = rank(hand(text))
    print(f"{text}: {NAMES[kind]:<15}{values}")
print(sorted(HANDS, key=lambda h: rank(hand(h)))[:2], max(HANDS, key=lambda h: rank(hand(h))))
print(compare(HANDS[7], HANDS[8]), compare("Qc Qd 4h 9s 2c", "Qh Qs 4d 9c 2d"), compare("2c 3c 4c 5c 7d", "2d 3d 4d 5d 8c"))
for bad in ("1h 2h 3h 4h 5h", "Ah Ah Kh Qh Jh", "", "Ahh 2c 3c 4c 5c"):
    try:
        print(rank(hand(bad)))
    except BadCard as e:
        print("card:", e)
    except ValueError as e:
        print("hand:", e)
