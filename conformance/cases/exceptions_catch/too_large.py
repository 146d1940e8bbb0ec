"""What is too large to be made: `MemoryError`, where a handler of OverflowError stands in front of it."""

def n(power: int) -> int:
    return 10 ** power


def case_text() -> str:
    big = n(18)
    try:
        try:
            return "ab" * n(17)
        except OverflowError:
            return "overflow"
    except MemoryError:
        return "memory"


def case_list() -> str:
    big = n(18)
    try:
        try:
            return str(len([1, 2] * big))
        except OverflowError:
            return "overflow"
    except MemoryError:
        return "memory"


def case_just() -> str:
    big = n(18)
    try:
        try:
            return "ab".ljust(big)
        except OverflowError:
            return "overflow"
    except MemoryError:
        return "memory"


def case_center() -> str:
    big = n(18)
    try:
        try:
            return "ab".center(big, "x")
        except (OverflowError, TypeError):
            return "overflow"
    except MemoryError:
        return "memory"


def case_zfill() -> str:
    big = n(18)
    try:
        try:
            return "ab".zfill(big)
        except OverflowError:
            return "overflow"
    except MemoryError:
        return "memory"


def case_bytes() -> str:
    big = n(18)
    try:
        try:
            return str(len(bytes(big)))
        except (OverflowError, ValueError):
            return "overflow"
    except MemoryError:
        return "memory"


def case_tuple() -> str:
    big = n(18)
    t = tuple([1, 2])
    try:
        try:
            return str(len(t * big))
        except OverflowError:
            return "overflow"
    except MemoryError:
        return "memory"


def case_shift() -> str:
    big = n(18)
    try:
        try:
            return str((1 << big) > 3)
        except (OverflowError, ValueError):
            return "overflow"
    except MemoryError:
        return "memory"


def case_percent() -> str:
    big = n(18)
    try:
        try:
            return "%*d" % (big, 3)
        except (OverflowError, ValueError):
            return "overflow"
    except MemoryError:
        return "memory"


def case_format() -> str:
    big = n(18)
    w = n(18)
    try:
        try:
            return f"{3:{w}}"
        except (OverflowError, ValueError, TypeError):
            return "overflow"
    except MemoryError:
        return "memory"


def case_expand() -> str:
    big = n(18)
    try:
        try:
            return str(len("a\t".expandtabs(big)))
        except (OverflowError, ValueError, TypeError):
            return "overflow"
    except MemoryError:
        return "memory"


def case_to_bytes() -> str:
    big = n(18)
    try:
        try:
            return str(len((3).to_bytes(big, "big")))
        except (OverflowError, ValueError, TypeError):
            return "overflow"
    except MemoryError:
        return "memory"
