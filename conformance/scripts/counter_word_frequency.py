"""Word frequencies with dicts, sorted reports and stop words."""

STOP = frozenset("the a an of and to".split())

TEXT = """The cat and the hat. The CAT, of course, sat on a mat!
"Mat?" said the hat; it's a hat-trick. 42 cats & 7 hats"""


def words(text: str) -> list[str]:
    out: list[str] = []
    current = ""
    for c in text.lower() + " ":
        if c.isalnum() or (c == "'" and current):
            current += c
        elif current:
            out.append(current.rstrip("'"))
            current = ""
    return out


def count(items: list[str]) -> dict[str, int]:
    result: dict[str, int] = {}
    for item in items:
        result[item] = result.get(item, 0) + 1
    return result


def top(counts: dict[str, int], n: int = 3) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:n]


def merge(*many: dict[str, int]) -> dict[str, int]:
    total: dict[str, int] = {}
    for one in many:
        for k, v in one.items():
            total[k] = total.setdefault(k, 0) + v
    return total


all_words = words(TEXT)
counts = count([w for w in all_words if w not in STOP])
print(len(all_words), len(counts), top(counts))
width = max(map(len, counts))
for word, n in top(counts, 5):
    print(f"{word:>{width}} {'*' * n} {n / len(all_words):.1%}")
by_length: dict[int, list[str]] = {}
for w in sorted(set(all_words)):
    by_length.setdefault(len(w), []).append(w)
print(by_length)
print(top(merge(counts, {"cat": 10}, {"new": 1}), 2), merge())
letters = {c: TEXT.lower().count(c) for c in sorted(set(TEXT.lower())) if c.isalpha()}
best = max(letters, key=lambda c: letters[c])
print(best, letters[best], sum(letters.values()))
del counts["cat"]
counts |= {"dog": 3}
print("cat" in counts, list(counts)[-1], counts.popitem())
print([w for w in all_words if w.isdecimal()], TEXT.splitlines()[1].split(";"), TEXT.partition("hat")[2][:5])
