"""The recursion limit of CPython is 1000 frames."""


def depth(n: int) -> int:
    return 0 if n == 0 else 1 + depth(n - 1)


def case_too_deep() -> int:
    return depth(100000)
