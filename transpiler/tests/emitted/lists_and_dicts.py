def occurrences(words: list[str]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    return counts


def largest(numbers: list[int]) -> int:
    best = numbers[0]
    for number in numbers[1:]:
        if number > best:
            best = number
    return best


def swap_ends(numbers: list[int]) -> None:
    numbers[0], numbers[-1] = numbers[-1], numbers[0]


counts = occurrences(["a", "b", "a"])
for word, count in counts.items():
    print(word, count)
values = [3, 1, 4]
swap_ends(values)
values.append(largest(values))
print(values, "b" in counts)
