"""Wrapping, justifying and boxing text."""


def wrap(text: str, width: int = 20) -> list[str]:
    lines: list[str] = []
    line = ""
    for word in text.split():
        while len(word) > width:
            if line:
                lines.append(line)
                line = ""
            lines.append(word[:width - 1] + "-")
            word = word[width - 1:]
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return lines + [line] if line else lines


def justify(line: str, width: int) -> str:
    words = line.split()
    if len(words) < 2:
        return line.ljust(width)
    gaps = len(words) - 1
    spaces = width - sum(map(len, words))
    each, extra = divmod(spaces, gaps)
    out = ""
    for i, word in enumerate(words):
        out += word
        if i < gaps:
            out += " " * (each + (i < extra))
    return out


def box(lines: list[str], *, title: str = "", fill: str = "-") -> str:
    width = max([len(title), *(len(l) for l in lines)])
    top = f"+{title:{fill}^{width + 2}}+"
    bottom = "+" + fill * (width + 2) + "+"
    return "\n".join([top, *(f"| {l:<{width}} |" for l in lines), bottom])


def columns(words: list[str], count: int) -> list[str]:
    height = -(-len(words) // count)
    cols = [words[i * height:(i + 1) * height] for i in range(count)]
    widths = [max(map(len, c), default=0) for c in cols]
    rows: list[str] = []
    for y in range(height):
        row = [c[y].ljust(w) for c, w in zip(cols, widths) if y < len(c)]
        rows.append("  ".join(row).rstrip())
    return rows


TEXT = """The quick brown fox\tjumps over the lazy dog, and
antidisestablishmentarianism   is a long word — naïve, isn't it?"""

for w in (12, 20, 40):
    wrapped = wrap(TEXT, w)
    print(w, len(wrapped), max(len(l) for l in wrapped))
    print(box([*[justify(l, w) for l in wrapped[:-1]], wrapped[-1]], title=f" {w} "))
print(box([], title="x"))
print(wrap(""), wrap("   "), wrap("a" * 45))
print("\n".join(columns("one two three four five six seven eight".split(), 3)))
print(TEXT.expandtabs(4).splitlines()[0].title(), TEXT.count("is"), TEXT.swapcase()[:9])
print(TEXT.casefold().translate(str.maketrans("aeiou", "43102", "—,?'\n")))
