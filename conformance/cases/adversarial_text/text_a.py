"""Text: odd arguments, non-ASCII, slices."""


def case_neg_slices() -> list[str]:
    s = "añb🦀cd"
    return [s[::-1], s[-2::-2], s[4:1:-1], s[:-4:-1], s[-100:100:3], s[100:-100:-3], s[2:2], s[3:], s[-1:]]


def case_index_nonascii() -> list[str]:
    s = "añb🦀cd"
    return [s[1], s[3], s[-3], s[-1]]


def case_index_error() -> str:
    s = "é"
    return s[1]


def case_find() -> list[int]:
    s = "ñañañ"
    return [s.find("a"), s.find("ñ", 1), s.find("ñ", -1), s.find(""), s.find("", 5), s.find("", 6), s.find("a", 2, 3), s.rfind("ñ"), s.rfind(""), s.rfind("a", 0, 3)]


def case_count() -> list[int]:
    return ["aaaa".count("aa"), "ñoño".count(""), "".count(""), "abc".count("", 3), "abc".count("", 4), "aXbX".count("X", 2)]


def case_split() -> list[list[str]]:
    return ["".split(), "".split(","), " a  b ".split(), " a  b ".split(" "), "a,b,,c".split(",", 2), "a b c".split(None, 1), " a b ".split(None, 1), "a\u00a0b\u2003c\x1cd".split(), "abab".split("ab"), "a,b".split(",", 0), "a,b,c".split(",", -1)]


def case_split_empty_sep() -> list[str]:
    return "abc".split("")


def case_splitlines() -> list[str]:
    return "a\r\nb\rc\n\nd\x0be\x85f\u2028g".splitlines()


def case_strip() -> list[str]:
    return ["xxaxx".strip("x"), " \t\u00a0a\u2003\n".strip(), "abcba".lstrip("ab"), "abcba".rstrip("ab"), "aaa".strip("a"), "a".strip("")]


def case_replace() -> list[str]:
    return ["aaa".replace("a", "b", 2), "abc".replace("", "-"), "".replace("", "x"), "abc".replace("", "-", 2), "aaa".replace("aa", "b"), "abc".replace("b", ""), "abc".replace("b", "x", 0), "ñ".replace("", "·")]


def case_case() -> list[str]:
    return ["straße".upper(), "İ".lower(), "ΑΣ".lower(), "ﬁx".title(), "o'neil's x1y".title(), "ǆ".capitalize(), "hELLO".swapcase(), "ß".casefold(), "ñANDÚ".capitalize()]


def case_is() -> list[bool]:
    return ["²".isdigit(), "²".isdecimal(), "½".isnumeric(), "".isalpha(), "ñ".isalpha(), "١".isdigit(), "a1".isalnum(), " \x1f".isspace(), "".isspace(), "A1".isupper(), "1".isupper(), "Aa".istitle(), "é".isascii(), "".isascii(), "a_1".isidentifier(), "\n".isprintable(), "".isprintable()]


def case_pad() -> list[str]:
    return ["ab".center(5), "abc".center(6, "*"), "a".center(4, "é"), "-5".zfill(5), "+5".zfill(4), "".zfill(2), "ñ".ljust(3, "·") + "|", "x".rjust(-1), "--1".zfill(6)]


def case_pad_bad() -> str:
    return "a".center(5, "xx")


def case_starts() -> list[bool]:
    return ["abc".startswith(""), "abc".startswith("b", 1), "abc".endswith("b", 0, 2), "abc".startswith("", 4), "abc".startswith("", 3), "".endswith("")]


def case_partition() -> list[tuple[str, str, str]]:
    return ["a=b=c".partition("="), "a=b=c".rpartition("="), "abc".partition("x"), "abc".rpartition("x")]


def case_partition_empty() -> tuple[str, str, str]:
    return "abc".partition("")


def case_join() -> list[str]:
    return [",".join([]), ",".join(["a"]), "".join(["a", "b"]), "ñ".join("abc")]


def case_index_raise() -> int:
    return "abc".index("z")


def case_rindex_raise() -> int:
    return "abc".rindex("z")


def case_cmp() -> list[bool]:
    return ["a" < "B", "é" > "z", "🦀" > "\uffff", "" < "a", "abc" < "abcd", "Z" < "a" < "é"]


def case_min_max() -> list[str]:
    return [min("hello"), max("héllo"), min("b", "a", "c"), max(["x", "xx"])]


def case_repr() -> list[str]:
    return [repr("it's"), repr('a"b'), repr("'\""), repr("\x00\x7f\x80\xa0\xad"), repr("\u200b\u2028🦀\ud7ff\U000e0001"), repr("\t\\\r"), repr("é\u0378")]


def case_ascii() -> list[str]:
    return [ascii("é🦀\u0100"), f"{'ñ'!a:>10}"]


def case_ord_chr() -> list[str]:
    return [chr(0x10FFFF), chr(233), str(ord("🦀")), chr(0)]


def case_chr_bad() -> str:
    n = 0x110000
    return chr(n)


def case_chr_neg() -> str:
    n = -1
    return chr(n)


def case_ord_bad() -> int:
    s = "ab"
    return ord(s)


def case_mul() -> list[str]:
    return ["ab" * 3, "ab" * 0, "ab" * -1, 2 * "ñ", "x" * True]


def case_contains() -> list[bool]:
    return ["" in "", "" in "a", "ñ" in "aña", "ab" not in "acb", "🦀" in "a🦀"]


def case_int_parse() -> list[int]:
    return [int(" 12 "), int("-0"), int("+7"), int("1_000"), int("٣"), int("0b11", 2), int("ff", 16), int("0x1F", 0), int("z", 36), int("\u200912")]


def case_int_bad() -> int:
    return int("1__0")


def case_int_bad2() -> int:
    return int("")


def case_int_bad3() -> int:
    return int("1.5")


def case_int_bad4() -> int:
    return int("é'\n")


def case_int_bad5() -> int:
    return int("12", 2)


def case_float_parse() -> list[float]:
    return [float(" 1e3 "), float("-.5"), float("5."), float("1_0.5"), float("inf"), float("-Infinity"), float("1e400"), float("1e-400"), float("nan")]


def case_float_bad() -> float:
    return float("1e")


def case_float_bad2() -> float:
    return float("é")


def case_removeprefix() -> list[str]:
    return ["abc".removeprefix("ab"), "abc".removesuffix("bc"), "abc".removeprefix("x"), "abc".removesuffix("")]


def case_expandtabs() -> list[str]:
    return ["a\tb".expandtabs(), "a\tb\n\tc".expandtabs(4), "\t".expandtabs(0)]


def case_iter() -> list[str]:
    return [c for c in "e\u0301🦀"]


def case_slice_step_zero() -> str:
    z = 0
    return "abc"[::z]
