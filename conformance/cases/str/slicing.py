"""Slices never raise for their bounds, only for a zero step."""

TEXT = "0123456789"


def case_plain() -> list[str]:
    return [TEXT[2:5], TEXT[:3], TEXT[7:], TEXT[:]]


def case_negative_bounds() -> list[str]:
    return [TEXT[-3:], TEXT[:-3], TEXT[-5:-2], TEXT[-2:-5]]


def case_bounds_outside() -> list[str]:
    return [TEXT[5:100], TEXT[-100:3], TEXT[50:], TEXT[:-50], TEXT[8:2]]


def case_step() -> list[str]:
    return [TEXT[::2], TEXT[1::3], TEXT[1:8:4], TEXT[::100]]


def case_negative_step() -> list[str]:
    return [TEXT[::-1], TEXT[8:2:-2], TEXT[:5:-1], TEXT[3::-1], TEXT[-1:-4:-1], TEXT[2:8:-1]]


def case_negative_step_and_bounds_outside() -> list[str]:
    return [TEXT[100::-3], TEXT[:-100:-4], TEXT[-100::-1]]


def case_step_zero() -> str:
    step = 0
    return TEXT[::step]


def case_wide_characters() -> list[str]:
    text = "a🦀ü日z"
    return [text[1:3], text[::-1], text[-2:], text[::2]]


def case_bounds_beyond_a_word() -> list[str]:
    return [TEXT[: 2**70], TEXT[-(2**70) : 2], TEXT[2**70 :]]


def reverse(text: str) -> str:
    return text[::-1]


def case_palindromes() -> list[bool]:
    return [reverse("level") == "level", reverse("ab") == "ab", reverse("") == ""]
