"""`rsplit` without a limit takes overlapping separators from the right."""


def case_overlapping_separator() -> list[str]:
    return "aaa".rsplit("aa")


def case_overlapping_separator_with_limit() -> list[str]:
    return "aaa".rsplit("aa", 5)


def case_longer_overlap() -> list[str]:
    return "xababay".rsplit("aba")
