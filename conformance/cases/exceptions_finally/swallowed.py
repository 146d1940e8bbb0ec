def swallowing(xs: list[int]) -> str:
    try:
        try:
            if len(xs) <= missing:  # noqa: F821
                pass
        finally:
            return "swallowed"
    except Exception:
        pass
    print(xs.pop())
    return "after"


def case_return_in_finally_swallows() -> str:
    return swallowing([1, 2])


def nested(n: int) -> str:
    try:
        if n > 1:
            try:
                raise ValueError(n)
            finally:
                return "inner"
        else:
            try:
                n = 1 // n
            finally:
                return "other"
    except ValueError:
        n += 1
    return str(n)


def case_in_branches() -> list[str]:
    return [nested(2), nested(0)]


def stop() -> int:
    raise ValueError("no")


def case_a_chain_ends_early() -> str:
    n = len("abcd")
    if n < 3 < stop():
        return "yes"
    return "no"


def case_a_chain_ends_early_as_a_value() -> list[bool]:
    n = len("abcd")
    return [n < 3 < stop(), 1 < n < 3 < stop()]


def case_a_chain_goes_on() -> bool:
    return len("ab") < 3 < stop()
