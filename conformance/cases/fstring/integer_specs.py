"""Format specs on integers."""


def case_width_and_alignment() -> str:
    n = 42
    return f"[{n:5}] [{n:<5}] [{n:^5}] [{n:>5}] [{n:*^6}]"


def case_sign() -> str:
    return f"{5:+} {-5:+} {5: } {-5: } {0:+}"


def case_zero_padding() -> str:
    return f"{-42:06} {42:=+8} {42:0>5} {-7:x=5}"


def case_grouping() -> str:
    return f"{1234567:,} {1234567:_} {-1234:,} {999:,} {1234:012,}"


def case_bases() -> str:
    return f"{255:x} {255:X} {255:#x} {255:b} {8:#o} {-255:#010x} {0xFFFFF:_x}"


def case_character() -> str:
    return f"{97:c}{0x1F980:c}"


def case_as_a_float() -> str:
    return f"{7:.2f} {12345:e} {7:%} {3:.1%}"


def case_big() -> str:
    n = 10**25
    return f"{n:,} {-n:x} {n:40}|"


def case_nested_width() -> str:
    width = 8
    fill = "."
    return f"{42:{fill}>{width}} {42:{width}d}"


def case_bool() -> str:
    return f"{True:3}|{True:d}|{False!s:>6}"


def case_precision_is_not_allowed() -> str:
    n = 5
    return f"{n:.2d}"


def case_unknown_code() -> str:
    n = 5
    return f"{n:s}"
