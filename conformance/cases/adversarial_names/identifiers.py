"""Identifiers are compared after NFKC normalisation (Python reference, 2.3)."""

ﬀ = 7


def case_ligature_is_its_letters() -> int:
    ﬁ = 4
    return fi


def case_global_ligature() -> int:
    return ff


def case_decomposed_accent() -> int:
    é = 1
    return é


def case_fullwidth() -> int:
    ｘ = 2
    x = 3
    return ｘ
