"""Classical ciphers: shifts, keys, transposition, frequency attack."""

from typing import Callable

LOWER = "abcdefghijklmnopqrstuvwxyz"
FREQUENT = "etaoinshrdlu"


def caesar(text: str, shift: int) -> str:
    k = shift % 26
    table = str.maketrans(LOWER + LOWER.upper(), LOWER[k:] + LOWER[:k] + (LOWER[k:] + LOWER[:k]).upper())
    return text.translate(table)


def vigenere(text: str, key: str, *, decrypt: bool = False) -> str:
    if not key.isalpha():
        raise ValueError(f"invalid key: {key!r}")
    out: list[str] = []
    i = 0
    for c in text:
        if c.isalpha() and c.isascii():
            base = ord("A") if c.isupper() else ord("a")
            k = ord(key[i % len(key)].lower()) - ord("a")
            out.append(chr((ord(c) - base + (-k if decrypt else k)) % 26 + base))
            i += 1
        else:
            out.append(c)
    return "".join(out)


def rail_fence(text: str, rails: int) -> str:
    rows = [""] * rails
    row, step = 0, 1
    for c in text:
        rows[row] += c
        if row == 0:
            step = 1
        elif row == rails - 1:
            step = -1
        row += step
    return "|".join(rows)


def atbash(text: str) -> str:
    return "".join(LOWER[25 - LOWER.index(c)] if c in LOWER else c for c in text.lower())


def xor(data: bytes, key: bytes) -> bytes:
    return bytes(b ^ key[i % len(key)] for i, b in enumerate(data))


def crack(cipher: str, score: Callable[[str], int]) -> tuple[int, str]:
    return max(((s, caesar(cipher, -s)) for s in range(26)), key=lambda pair: score(pair[1]))


def score(text: str) -> int:
    return sum((12 - FREQUENT.index(c)) * text.count(c) for c in FREQUENT)


plain = "Attack the castle at noon; bring tea!"
for shift in (3, -1, 29):
    print(shift, caesar(plain, shift), caesar(caesar(plain, shift), -shift) == plain)
secret = vigenere(plain, "Lemon")
print(secret, vigenere(secret, "lemon", decrypt=True))
print(rail_fence("WEAREDISCOVERED", 3), atbash("Hello, World"), atbash(atbash("abc xyz")))
hidden = xor(plain.encode(), b"\x10\xffk")
print(hidden[:9], xor(hidden, b"\x10\xffk").decode() == plain)
print(crack(caesar(plain, 11), score))
for key in ("", "a1", "ñ"):
    try:
        print(vigenere("abc", key))
    except ValueError as e:
        print(e)
print("".join(sorted(set(plain.lower()) - set(LOWER) - {" "})))
morse = dict(zip("sot", ["...", "---", "-"]))
print(" ".join(morse[c] for c in "sos"), {v: k for k, v in morse.items()}["-"])
