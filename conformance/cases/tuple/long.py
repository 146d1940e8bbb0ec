"""Tuples of more items than Rust's traits are made for."""

MONTHS = ("none", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def case_shown_and_searched():
    return str(MONTHS), "Mar" in MONTHS, MONTHS.index("Dec"), len(MONTHS), MONTHS[-1], MONTHS[1:3]


def case_gone_over():
    return [name.upper() for name in MONTHS if name < "F"], "-".join(MONTHS), sorted(MONTHS)[:2]
