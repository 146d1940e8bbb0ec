"""A string is a sequence of code points."""

WORD = "naïve café"


def case_first_and_last() -> str:
    return WORD[0] + WORD[-1]


def case_length_counts_code_points() -> list[int]:
    return [len(""), len("abc"), len(WORD), len("日本語"), len("🦀x"), len("e\u0301")]


def case_index_into_wide_text() -> str:
    text = "a🦀ü日z"
    return text[4] + text[3] + text[2] + text[1] + text[-5]


def case_index_out_of_range() -> str:
    text = "abc"
    return text[3]


def case_negative_index_out_of_range() -> str:
    text = "abc"
    return text[-4]


def case_index_of_empty() -> str:
    text = ""
    return text[0]


def case_walk_by_index() -> str:
    out = ""
    i = len(WORD)
    while i > 0:
        i -= 1
        out += WORD[i]
    return out


def case_iterate_code_points() -> list[str]:
    out: list[str] = []
    for letter in "ñ🦀日":
        out.append(letter)
    return out
