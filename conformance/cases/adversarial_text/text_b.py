"""Text: odd arguments, non-ASCII, slices."""


def case_enumerate_rev() -> list[str]:
    return [f"{i}{c}" for i, c in enumerate(reversed("añ🦀"), -1)]


def case_sorted_str() -> list[str]:
    return sorted("bÉaB🦀") + sorted(["b", "A", "a"], reverse=True)


def case_str_list() -> list[str]:
    return list("añ") + ["x"]


def case_unpack_str() -> list[str]:
    a, b, c = "añ🦀"
    return [c, b, a]


def case_unpack_bad() -> str:
    a, b = "abc"
    return a
