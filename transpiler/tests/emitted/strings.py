def initials(name: str) -> str:
    result = ""
    for word in name.split():
        result += word[0].upper()
    return result


def is_palindrome(text: str) -> bool:
    letters = text.lower().replace(" ", "")
    return letters == letters[::-1]


def count_vowels(text: str) -> int:
    return len([letter for letter in text if letter in "aeiou"])


print(initials("ada lovelace"), is_palindrome("Never odd or even"), count_vowels("canister"))
