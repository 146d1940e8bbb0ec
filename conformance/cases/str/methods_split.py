"""`split`, `join`, `strip`, `partition`, `splitlines`."""


def case_split_on_blanks() -> list[list[str]]:
    return ["  a  b \t c\n".split(), "".split(), "   ".split()]


def case_split_on_a_separator() -> list[list[str]]:
    return ["a,b,,c,".split(","), "".split(","), "a--b---c".split("--")]


def case_split_at_most() -> list[list[str]]:
    return ["a b c d".split(None, 2), "a,b,c".split(",", 1), "a,b,c".rsplit(",", 1)]


def case_split_on_empty() -> list[str]:
    return "abc".split("")


def case_join() -> list[str]:
    return [", ".join(["a", "b", "c"]), "".join([]), "-".join(["x"]), "·".join("abc")]


def case_strip() -> list[str]:
    return ["  x y ".strip(), "\t\nx\u00a0".strip(), "xxaxbxx".strip("x"), "abcba".strip("ab")]


def case_strip_one_side() -> list[str]:
    return ["  x ".lstrip(), "  x ".rstrip(), "0012".lstrip("0"), "1.500".rstrip("0")]


def case_partition() -> list[tuple[str, str, str]]:
    return ["k=v=w".partition("="), "none".partition("="), "k=v=w".rpartition("=")]


def case_splitlines() -> list[list[str]]:
    return ["a\nb\r\nc\rd".splitlines(), "a\n\nb\n".splitlines(), "".splitlines()]


def case_remove_prefix_and_suffix() -> list[str]:
    return ["prefix-x".removeprefix("prefix-"), "x.py".removesuffix(".py"), "x".removeprefix("y")]
