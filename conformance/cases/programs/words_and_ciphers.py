"""Words, counts, wrapping and a Caesar cipher."""


def words(text: str) -> list[str]:
    out = []
    word = ""
    for ch in text:
        if ch.isalnum() or ch == "'":
            word += ch.lower()
        elif word:
            out.append(word)
            word = ""
    if word:
        out.append(word)
    return out


def counts(items):
    result = {}
    for item in items:
        result[item] = result.get(item, 0) + 1
    return result


def top(items, n):
    return sorted(counts(items).items(), key=lambda kv: (-kv[1], kv[0]))[:n]


def wrap(text: str, width: int) -> list[str]:
    lines = []
    line = []
    size = 0
    for w in text.split():
        if line and size + len(w) + len(line) > width:
            lines.append(" ".join(line))
            line = []
            size = 0
        line.append(w)
        size += len(w)
    if line:
        lines.append(" ".join(line))
    return lines


def caesar(text: str, shift: int) -> str:
    out = []
    for ch in text:
        if "a" <= ch <= "z":
            out.append(chr((ord(ch) - ord("a") + shift) % 26 + ord("a")))
        elif ch.isupper():
            out.append(chr((ord(ch) - 65 + shift) % 26 + 65))
        else:
            out.append(ch)
    return "".join(out)


TEXT = "The cat's hat. The dog, the CAT and 2 hats; a hat"


def case_words() -> list[str]:
    return words(TEXT)


def case_top() -> str:
    return repr(top(words(TEXT), 3)) + repr(top([3, 1, 3, 2], 2)) + repr(top("mississippi", 2))


def case_wrap() -> list[str]:
    return wrap(TEXT, 12) + wrap("", 5) + wrap("unbreakable", 3)


def case_caesar() -> list[str]:
    return [caesar("Hello, World!", 3), caesar(caesar("xyz", 5), -5)]


def case_palindromes() -> list[bool]:
    return [(s := [c for c in t.lower() if c.isalpha()]) == s[::-1] for t in ["A man, a plan", "Was it a car or a cat I saw?"]]


def case_anagrams() -> list[list[str]]:
    groups = {}
    for w in ["eat", "tea", "tan", "ate", "nat", "bat"]:
        groups.setdefault("".join(sorted(w)), []).append(w)
    return sorted(groups.values(), key=lambda g: (-len(g), g))


def case_longest_common_prefix() -> str:
    ws = ["interview", "internet", "interval"]
    prefix = ws[0]
    for w in ws[1:]:
        while not w.startswith(prefix):
            prefix = prefix[:-1]
    return prefix


def case_run_length() -> str:
    def encode(s):
        if not s:
            return ""
        out, prev, n = "", s[0], 0
        for c in s:
            if c == prev:
                n += 1
            else:
                out += f"{n}{prev}"
                prev, n = c, 1
        return out + f"{n}{prev}"

    def decode(s):
        out = ""
        num = ""
        for c in s:
            if c.isdigit():
                num += c
            else:
                out += c * int(num)
                num = ""
        return out

    e = encode("aaabccd" + "z" * 12)
    return e + decode(e) + encode("")
