# What has no room raises before anything of it is there.

HUGE = 2**62


def padded(width: int) -> list[str]:
    found: list[str] = []
    try:
        found.append(repr(b"a".ljust(width)))
    except (MemoryError, OverflowError) as error:
        found.append(f"{type(error).__name__} {error}")
    try:
        found.append(repr(bytearray(b"a").rjust(width, b"-")))
    except (MemoryError, OverflowError) as error:
        found.append(f"{type(error).__name__} {error}")
    try:
        found.append(repr(b"ab".center(width)))
    except (MemoryError, OverflowError) as error:
        found.append(f"{type(error).__name__} {error}")
    try:
        found.append(repr(b"-7".zfill(width)))
    except (MemoryError, OverflowError) as error:
        found.append(f"{type(error).__name__} {error}")
    return found


def case_padding_of_any_width() -> list[list[str]]:
    return [padded(width) for width in (-(2**63), -1, 0, 4, 5, 2**40, HUGE, 2**63, -(2**64))]


def case_the_width_is_looked_at_before_the_fill() -> bytes:
    return b"a".ljust(2**63, b"xy")


def case_the_fill_is_looked_at_before_the_room() -> bytes:
    return b"a".center(HUGE, b"xy")


def case_an_int() -> bytes:
    return (1).to_bytes(HUGE, "big")


def case_an_int_whose_length_is_no_index() -> bytes:
    return (1).to_bytes(2**63, "big")


def case_a_negative_length() -> bytes:
    return (1).to_bytes(-1, "big")


def case_zeros() -> bytes:
    return bytes(HUGE)


def case_tabs_wider_than_c_has() -> bytes:
    return b"\t".expandtabs(2**31)
