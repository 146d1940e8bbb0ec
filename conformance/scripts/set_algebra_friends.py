"""Set algebra over friends, tags and groups."""

from typing import AbstractSet

friends: dict[str, set[str]] = {
    "ann": {"bob", "cyd"},
    "bob": {"ann", "dee"},
    "cyd": {"ann", "dee", "eve"},
    "dee": {"bob", "cyd"},
    "eve": {"cyd"},
}


def mutual(a: str, b: str) -> set[str]:
    return friends[a] & friends[b]


def suggestions(who: str) -> list[tuple[int, str]]:
    found: dict[str, int] = {}
    for friend in friends[who]:
        for other in friends[friend] - friends[who] - {who}:
            found[other] = found.get(other, 0) + 1
    return sorted(((n, name) for name, n in found.items()), key=lambda p: (-p[0], p[1]))


def unfriend(a: str, b: str) -> None:
    friends[a].remove(b)
    friends[b].discard(a)


def jaccard(a: AbstractSet[str], b: AbstractSet[str]) -> float:
    return len(a & b) / len(a | b) if a or b else 1.0


def cliques() -> set[frozenset[str]]:
    out: set[frozenset[str]] = set()
    for a in friends:
        for b in friends[a]:
            for c in friends[a] & friends[b]:
                out.add(frozenset([a, b, c]))
            out.add(frozenset((a, b)))
    return {c for c in out if not any(c < d for d in out)}


def power_set(xs: list[str]) -> list[set[str]]:
    if not xs:
        return [set()]
    head, *tail = xs
    rest = power_set(tail)
    return rest + [{head} | s for s in rest]


friends["ann"].add("dee")
friends["dee"].add("ann")
print(sorted(mutual("ann", "cyd")), sorted(mutual("ann", "eve")), suggestions("eve"), suggestions("bob"))
print(sorted(map(sorted, cliques())))
print(f"{jaccard(friends['ann'], friends['dee']):.3f}", jaccard({"a": 1}.keys(), {"a", "b"}))
unfriend("ann", "bob")
try:
    unfriend("ann", "bob")
except KeyError as e:
    print("not friends:", e)
print({k: sorted(v) for k, v in friends.items()})
print(sorted(sorted(s) for s in power_set(["x", "y", "z"])))
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(sorted(a ^ b), sorted(a.symmetric_difference(b)), a.union(b).union([9]) == a | b | {9}, sorted(a.intersection(b).intersection({4})))
alias = a
a |= b
alias -= {1}
a &= {2, 3, 5, 7}
alias ^= {7, 8}
print(sorted(alias), a is alias, a >= {2}, a > a, {2} <= a, a.issuperset([2]), a.isdisjoint({100}))
copy = a.copy()
a.difference_update([2, 3])
copy.intersection_update({2, 3, 8})
copy.symmetric_difference_update({3, 4})
print(sorted(a), sorted(copy), len(a), bool(set()), {frozenset({1}), frozenset([1])} == {frozenset((1,))})
try:
    friends["nobody"].pop()
except KeyError as e:
    print(e)
single = {42}
print(single.pop(), single, frozenset(), frozenset({7}), {1, 1}, {*"hello"} == set("olhe"))
try:
    for x in copy:
        copy.add(x + 100)
except RuntimeError as e:
    print(e)
print({(1, 2): "t"}[1, 2])
