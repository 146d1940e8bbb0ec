"""A histogram of vowels, drawn in two directions."""

TEXT = "On the Internet Computer, programs pay for what they compute."
counts: dict[str, int] = {"a": 0, "e": 0, "i": 0, "o": 0, "u": 0}
for letter in TEXT.lower():
    if letter in counts:
        counts[letter] += 1

highest = max(counts.values())
for level in range(highest, 0, -1):
    line = ""
    for count in counts.values():
        line += " #" if count >= level else "  "
    print(f"{level:2}{line.rstrip()}")
print("   " + " ".join(counts))
total = sum(counts.values())
for vowel, count in counts.items():
    print(f"{vowel}: {count / total:6.1%} {'=' * (count * 20 // total)}")
