"""Code points: palindromes, slugs, columns, escapes and case."""


def slug(text: str, limit: int = 24) -> str:
    accents = str.maketrans("áéíóúñçü", "aeiouncu", "'’")
    out = "".join(c if c.isalnum() else "-" for c in text.strip().lower().translate(accents))
    while "--" in out:
        out = out.replace("--", "-")
    return out.strip("-")[:limit].rstrip("-")


def palindrome(text: str) -> bool:
    letters = [c for c in text.casefold() if c.isalnum()]
    return letters == letters[::-1]


def escape(text: str) -> str:
    special = {"\n": "\\n", "\t": "\\t", "\\": "\\\\"}
    return "".join(special.get(c) or (c if " " <= c < "\x7f" else f"\\u{{{ord(c):x}}}") for c in text)


def title(text: str, small: tuple[str, ...] = ("of", "the", "and")) -> str:
    return " ".join(w if i and w in small else w.capitalize() for i, w in enumerate(text.lower().split()))


def common_prefix(words: list[str]) -> str:
    if not words:
        return ""
    low, high = min(words), max(words)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def rotate(text: str, n: int) -> str:
    n %= len(text) or 1
    return text[n:] + text[:n]


samples = ["  Crème brûlée: it's ¡fácil!", "A man, a plan, a canal: Panama", "naïve 日本語 😀", "", "ß ẞ ſ"]
for s in samples:
    print(f"{len(s):>3} {len(s.encode()):>3} {slug(s)!r:<28}{palindrome(s)!s:<6}{escape(s[-6:])}")
s = samples[2]
print(s[0], s[-1], s[6:9], s[::-1], s[::2], s.find("語"), s.index("😀"), "本" in s, s.rfind("a"), s[100:], s[-3:-1])
print(title("the lord of THE rings"), common_prefix(["flower", "flow", "flight"]), repr(common_prefix([])), rotate("abcde", 2), rotate("abc", -1), rotate("", 5))
print("ǅ".upper(), "ß".upper(), "İ".lower() == "i̇", "ﬁ".upper(), "ŉ".title(), "ΑΣ".lower(), "Straße".casefold(), "éa".capitalize(), "aB".swapcase())
print("x1".isalnum(), "१".isdigit(), "Ⅷ".isnumeric(), " \t".isspace(), "Abc".istitle(), "aé".isascii(), "_x1".isidentifier(), "1x".isidentifier(), "\x00".isprintable())
print("a-b_c".split("-"), "a  b".split(" "), " a  b ".split(), "a,b,c".rsplit(",", 1), "a,b,c".split(",", 1), "".split(), "".split(","))
print("a\r\nb\x0bc\u2028d".splitlines(), "a\nb\n".splitlines(True), "k=v=w".partition("="), "k=v=w".rpartition("="), "kv".partition("="))
print("abcabc".replace("b", "X", 1), "aaa".count("aa"), "abc".count(""), "xxabcxx".strip("x"), "..a.".lstrip("."), "abc".removesuffix("bc"), "tests".endswith(("s", "t")))
print("-".join("abc"), "ab".center(7, "*"), "ab".rjust(4) + "|", "ab".ljust(4) + "|", "+5".zfill(5), "a\tb\tc".expandtabs(4), "abc" * 0 == "", "b" > "B" > "A")
print([ord(c) for c in "aé😀"], chr(128512), ascii("é😀"), repr("\x7f\xa0\u200b"), "%r" % "a'b", sorted("bÁa"), max("hello"), "".join(reversed("añ")))
for action in (1, 2, 3):
    try:
        if action == 1:
            print("abc".index("z"))
        elif action == 2:
            print("abc"[5])
        else:
            print("abc".split(""))
    except (ValueError, IndexError) as e:
        print(type(e).__name__, e)
