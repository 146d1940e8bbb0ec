"""`+`, `*`, `in`, comparison."""


def case_concatenation_makes_a_new_string() -> tuple[str, str]:
    a = "x"
    b = a
    a += "y"
    return (a, b)


def case_repetition() -> list[str]:
    return ["ab" * 3, 2 * "é", "x" * 0, "x" * -4, "ab" * True]


def case_membership() -> list[bool]:
    return ["b" in "abc", "bc" in "abc", "ca" in "abc", "" in "", "" in "a", "x" not in "abc"]


def case_order_is_by_code_point() -> list[bool]:
    return ["a" < "b", "Z" < "a", "a" < "aa", "" < "a", "é" > "z", "10" < "9", "🦀" > "\uffff"]


def case_chained_comparison() -> list[bool]:
    out: list[bool] = []
    for c in "aM5":
        out.append("A" <= c <= "Z")
    return out


def case_min_and_max() -> tuple[str, str]:
    return (min("pear", "apple", "fig"), max("banana"))


def case_equality_of_forms() -> list[bool]:
    return ["é" == "e\u0301", "abc" == "ab" + "c", "" != " "]


def case_repetition_by_a_variable() -> str:
    out = ""
    for n in range(4):
        out += "#" * n + "." * (3 - n) + "|"
    return out


def case_adjacent_literals() -> str:
    return "one " "two" " three"
