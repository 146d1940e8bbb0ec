"""Reversing text, its words and the letters of its words."""


def reverse_words(text: str) -> str:
    words = text.split()
    words.reverse()
    return " ".join(words)


def reverse_letters(text: str) -> str:
    out: list[str] = []
    for word in text.split(" "):
        out.append(word[::-1])
    return " ".join(out)


def is_palindrome(text: str) -> bool:
    letters = ""
    for c in text.lower():
        if c.isalpha():
            letters += c
    return letters == letters[::-1]


text = "Größe  ist relativ 🦀"
print(text[::-1])
print(reverse_words(text))
print(repr(reverse_letters(text)))
for phrase in ["A man, a plan, a canal: Panama", "not one", ""]:
    print(f"{phrase!r:35} {is_palindrome(phrase)}")
