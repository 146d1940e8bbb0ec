"""The Caesar cipher, and breaking it by the most frequent letter."""


def shift_letter(c: str, by: int) -> str:
    if "a" <= c <= "z":
        return chr((ord(c) - ord("a") + by) % 26 + ord("a"))
    if "A" <= c <= "Z":
        return chr((ord(c) - ord("A") + by) % 26 + ord("A"))
    return c


def encrypt(text: str, by: int) -> str:
    out = ""
    for c in text:
        out += shift_letter(c, by)
    return out


def most_frequent(text: str) -> str:
    counts = [0] * 26
    for c in text.lower():
        if c.isascii() and c.isalpha():
            counts[ord(c) - 97] += 1
    best = 0
    for i in range(26):
        if counts[i] > counts[best]:
            best = i
    return chr(97 + best)


message = "Meet me near the seventh tree, René!"
secret = encrypt(message, 29)
print(secret)
guess = ord(most_frequent(secret)) - ord("e")
print(guess, encrypt(secret, -guess))
print(encrypt("abc", -27), encrypt("", 5) == "")
