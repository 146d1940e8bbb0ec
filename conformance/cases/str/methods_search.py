"""`find`, `index`, `count`, `startswith`, `endswith`, `replace`."""

TEXT = "banana bandana"


def case_find() -> list[int]:
    return [TEXT.find("an"), TEXT.find("an", 2), TEXT.find("x"), TEXT.find(""), TEXT.find("an", -4)]


def case_rfind() -> list[int]:
    return [TEXT.rfind("an"), TEXT.rfind("an", 0, 5), TEXT.rfind("x"), TEXT.rfind("")]


def case_find_in_wide_text() -> list[int]:
    text = "日本🦀日本"
    return [text.find("本"), text.rfind("日"), text.find("本", 2)]


def case_index_missing() -> int:
    return TEXT.index("xyz")


def case_count_does_not_overlap() -> list[int]:
    return ["aaaa".count("aa"), "abc".count(""), "".count(""), TEXT.count("an")]


def case_prefix_and_suffix() -> list[bool]:
    return [TEXT.startswith("ban"), TEXT.startswith("an", 1), TEXT.endswith("ana"), TEXT.endswith("")]


def case_replace() -> list[str]:
    return [TEXT.replace("an", "AN"), TEXT.replace("an", "", 2), "aaa".replace("aa", "b")]


def case_replace_of_empty() -> list[str]:
    return ["abc".replace("", "-"), "".replace("", "x"), "abc".replace("", "-", 2)]
