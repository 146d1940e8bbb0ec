"""Puzzles that are easy with sets."""

WORDS = ["listen", "silent", "enlist", "google", "elgoog", "abc", "cab"]


def anagrams(words: list[str]) -> list[list[str]]:
    groups: dict[tuple[str, ...], list[str]] = {}
    for word in words:
        groups.setdefault(tuple(sorted(word)), []).append(word)
    return [group for group in groups.values() if len(group) > 1]


def missing(numbers: list[int]) -> list[int]:
    return sorted(set(range(min(numbers), max(numbers) + 1)) - set(numbers))


def common_letters(words: list[str]) -> str:
    letters = set(words[0])
    for word in words[1:]:
        letters &= set(word)
    return "".join(sorted(letters))


def pair_with_sum(numbers: list[int], wanted: int) -> tuple[int, int] | None:
    seen: set[int] = set()
    for number in numbers:
        if wanted - number in seen:
            return (wanted - number, number)
        seen.add(number)
    return None


def power_set(items: frozenset[int]) -> set[frozenset[int]]:
    found = {items - items}
    for item in items:
        found |= {subset | {item} for subset in found}
    return found


def happy(number: int) -> bool:
    seen = set()
    while number not in seen:
        seen.add(number)
        number = sum(int(digit) ** 2 for digit in str(number))
    return number == 1


print(anagrams(WORDS))
print(missing([3, 7, 5, 10]))
print(common_letters(["banana", "cabana", "bandana"]))
print(pair_with_sum([4, 9, 1, 6], 10), pair_with_sum([1, 2], 10))
print(sorted(sorted(subset) for subset in power_set(frozenset([1, 2, 3]))))
print([number for number in range(1, 50) if happy(number)])
print(len({frozenset(word) for word in WORDS}), {"a", "b"} < {"a", "b", "c"})
print({1, 2, 3}.isdisjoint(range(3, 5)), {1, 2} | {2, 3} == {1, 2, 3})
stack = {1}
for value in stack:
    stack.add(value + 1)
