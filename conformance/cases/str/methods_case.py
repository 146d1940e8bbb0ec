"""Letters' case and kinds, also beyond ASCII."""


def case_upper_and_lower() -> list[str]:
    return ["Straße".upper(), "ÀÉ".lower(), "aBc".swapcase(), "ﬁ".upper()]


def case_capitalize_and_title() -> list[str]:
    return ["hELLO wORLD".capitalize(), "hello wORLD it's".title(), "".capitalize()]


def case_isdigit_isalpha() -> list[bool]:
    return ["123".isdigit(), "".isdigit(), "1a".isdigit(), "é日".isalpha(), "a1".isalnum(), "²".isdigit()]


def case_isspace_isupper() -> list[bool]:
    return [" \t".isspace(), "".isspace(), "ABC1".isupper(), "123".isupper(), "abc".islower()]


def case_justify() -> list[str]:
    return ["ab".ljust(5, "."), "ab".rjust(5), "ab".center(5, "*"), "abc".center(6, "*"), "abcd".ljust(2)]


def case_zfill() -> list[str]:
    return ["42".zfill(5), "-42".zfill(5), "+4".zfill(4), "abc".zfill(2)]


def case_ord_and_chr() -> tuple[list[int], str]:
    return ([ord("a"), ord("é"), ord("🦀")], chr(97) + chr(0x1F980))


def case_chr_out_of_range() -> str:
    n = 0x110000
    return chr(n)


def case_ord_of_two_characters() -> int:
    text = "ab"
    return ord(text)


def shift(letter: str, by: int) -> str:
    return chr((ord(letter) - ord("a") + by) % 26 + ord("a"))


def case_caesar_wraps_both_ways() -> str:
    return shift("z", 1) + shift("a", -1) + shift("m", 52)
