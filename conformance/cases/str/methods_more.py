"""Methods of str in all their argument forms."""


def case_startswith_of_a_tuple() -> list[bool]:
    s = "hello"
    return [s.startswith(("x", "he")), s.startswith(("x", "y")), s.endswith(("lo", "x")), s.startswith(()), s.startswith(("l",), 2), s.endswith(("l", "e"), 0, 4), s.startswith(("he",), -5, 3)]


def case_strip_of_none() -> list[str]:
    s = "  x "
    return [s.strip(None), s.lstrip(None), s.rstrip(None)]


def case_split_forms() -> list[list[str]]:
    s = " a  b c "
    return [s.split(None), s.split(None, 1), s.split(maxsplit=1), s.rsplit(maxsplit=1), s.rsplit(None, 2), s.split(sep=" "), s.split(" ", maxsplit=2), s.split(sep=None, maxsplit=0), s.rsplit(" ", -1)]


def case_join_over_iterables() -> list[str]:
    table = {"a": 1, "b": 2}
    return ["-".join("abc"), "-".join(("x", "y")), "-".join(table), ",".join(table.keys()), "".join([c.upper() for c in "xy"]), "-".join(()), "-".join([]), ", ".join(sorted(table))]


def case_expandtabs_forms() -> list[str]:
    s = "a\tb\n\tc"
    return [s.expandtabs(), s.expandtabs(4), s.expandtabs(0), s.expandtabs(-1), s.expandtabs(tabsize=2), s.expandtabs(True)]


def case_expandtabs_too_large() -> str:
    size = 2**31
    return "\t".expandtabs(size)


def case_translate_of_codes() -> list[str]:
    return ["abc".translate({97: 120, 98: 8364}), "abc".translate({97: "XX", 99: ""}), "abc".translate({ord("b"): None})]


def case_maketrans() -> list[str]:
    table = str.maketrans("abc", "xyz")
    without = str.maketrans("ab", "xy", "c")
    words = str.maketrans({"a": "one", "b": "two"})
    return ["aabbcc".translate(table), "aabbcc".translate(without), "ab c".translate(words), "ab".translate(str.maketrans({97: 98, 98: 97}))]


def case_tables_themselves() -> tuple[dict[int, int], dict[int, int | None], dict[int, str]]:
    return (str.maketrans("ab", "xy"), str.maketrans("a", "x", "b"), str.maketrans({"a": "q"}))


def case_maketrans_of_two_lengths() -> dict[int, int]:
    return str.maketrans("abc", "xy")


def case_maketrans_of_a_long_key() -> dict[int, int]:
    return str.maketrans({"ab": 1})


def case_translate_to_no_character() -> str:
    return "ab".translate({97: 0x110000})


def case_replace_forms() -> list[str]:
    s = "aXbXc"
    return [s.replace("X", "-"), s.replace("X", "-", 1), s.replace("", "."), s.replace("", ".", 2), s.replace("X", "", -1), s.replace("X", "-", 0)]


def case_splitlines_forms() -> list[list[str]]:
    s = "a\nb\r\nc\x0bd\x1ce\u2028f\x85g"
    return [s.splitlines(), s.splitlines(True), s.splitlines(keepends=True), "".splitlines()]


def case_through_the_class() -> list[str]:
    return [str.upper("a"), str.join("-", ["a", "b"]), str.strip(" x "), str.replace("aa", "a", "b", 1)]


def case_counting_forms() -> list[int]:
    s = "banana"
    return [s.count("a"), s.count("a", 2), s.count("a", 2, 4), s.count(""), s.count("ana"), s.find("n", 3), s.rfind("n", 0, 4), s.index("a", 2), s.rindex("a", 0, 3)]


def case_casefold_and_title() -> list[str]:
    return ["Straße".casefold(), "ǆ".title(), "they're bill's".title(), "ΑΣ".lower(), "ŉ".upper(), "İ".lower(), "éCOLE".capitalize(), "aBc".swapcase()]


def case_any_and_all() -> list[bool]:
    return [any(""), any("a"), all(""), all("abc")]


def case_str_of_everything() -> list[str]:
    return [str(1), str(1.5), str(True), str(None), str("x"), str([1, 2]), str((1,)), str({"a": [1]}), str(b"x"), str(bytearray(b"x")), str(range(3)), str()]


def case_ascii_of_everything() -> list[str]:
    return [ascii("é"), ascii(["é", "1"]), ascii({"ü": "😀"}), ascii(b"\xe9"), ascii(5)]
