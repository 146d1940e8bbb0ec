"""Counting words, most frequent first."""

TEXT = """the quick brown fox jumps over the lazy dog
the dog sleeps, the fox does not; the end."""


def words_of(text: str) -> list[str]:
    out: list[str] = []
    word = ""
    for c in text + " ":
        if c.isalpha():
            word += c
        elif word:
            out.append(word)
            word = ""
    return out


def by_count(entry: tuple[str, int]) -> tuple[int, str]:
    return (-entry[1], entry[0])


counts: dict[str, int] = {}
for word in words_of(TEXT):
    counts[word] = counts.get(word, 0) + 1

for word, count in sorted(counts.items(), key=by_count):
    if count > 1:
        print(f"{word:<8}{count:>3} {'*' * count}")
print(len(counts), "different words")
print(counts)
