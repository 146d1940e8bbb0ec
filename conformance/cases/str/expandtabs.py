"""Tab stops of every size."""


def case_sizes() -> list[str]:
    text = "a\tbcd\te\n\tf"
    return [text.expandtabs(size) for size in [0, 1, 2, 3, 8, -1, -(2**31)]]


def case_greatest_size_without_tabs() -> str:
    return "ab".expandtabs(2**31 - 1)


def case_size_beyond_a_c_int() -> str:
    return "ab".expandtabs(2**31)


def case_size_below_a_c_int() -> str:
    return "ab".expandtabs(-(2**31) - 1)


def case_size_beyond_any_machine_integer() -> str:
    return "ab".expandtabs(10**30)


def case_size_by_name() -> str:
    return "a\tb".expandtabs(tabsize=4)
