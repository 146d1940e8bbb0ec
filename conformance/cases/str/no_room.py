# What has no room raises before anything of it is there.

HUGE = 2**62


def padded(width: int) -> list[str]:
    found: list[str] = []
    try:
        found.append("a".ljust(width))
    except (MemoryError, OverflowError) as error:
        found.append(f"{type(error).__name__} {error}")
    try:
        found.append("é".rjust(width, "ß"))
    except (MemoryError, OverflowError) as error:
        found.append(f"{type(error).__name__} {error}")
    try:
        found.append("ab".center(width))
    except (MemoryError, OverflowError) as error:
        found.append(f"{type(error).__name__} {error}")
    try:
        found.append("-7".zfill(width))
    except (MemoryError, OverflowError) as error:
        found.append(f"{type(error).__name__} {error}")
    return found


def case_padding_of_any_width() -> list[list[str]]:
    return [padded(width) for width in (-(2**63), -1, 0, 4, 5, 2**40, HUGE, 2**63 - 1, 2**63, -(2**64))]


def case_the_width_is_looked_at_before_the_fill() -> str:
    try:
        return "a".ljust(2**63, "xy")
    except OverflowError as error:
        return str(error)


def case_the_fill_is_looked_at_before_the_room() -> str:
    try:
        return "a".center(HUGE, "xy")
    except TypeError as error:
        return str(error)


def case_an_f_string() -> str:
    return f"{1:{HUGE}}"


def case_an_f_string_of_a_float() -> str:
    return f"{1.5:{HUGE}}"


def case_an_f_string_of_text() -> str:
    return f"{'a':{HUGE}}"


def case_a_sign_text_has_none_comes_before_the_room() -> str:
    return f"{'a':+{HUGE}}"


def case_a_template() -> str:
    return "{:>{}}".format("a", HUGE)


def case_a_percent_width() -> str:
    return "%9223372036854775807d" % 1


def case_a_percent_width_that_is_too_big() -> str:
    return "%9223372036854775808d" % 1


def case_a_percent_precision_that_is_too_big() -> str:
    return "%.2147483648d" % 1


def case_a_text_precision_that_is_too_big() -> str:
    return "%.5000000000s" % "a"


def case_tabs_wider_than_c_has() -> str:
    return "\t".expandtabs(2**31)


def case_repeated() -> str:
    return "ab" * HUGE
