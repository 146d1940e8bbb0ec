"""`assert` with and without a message."""

evaluated: list[str] = []


def message() -> str:
    evaluated.append("message")
    return "wrong"


def case_true_passes() -> list[str]:
    assert 1 + 1 == 2, message()
    return evaluated


def case_false() -> None:
    n = 3
    assert n > 5


def case_false_with_a_message() -> None:
    n = 3
    assert n > 5, f"n is {n}"


def case_message_from_a_call() -> None:
    items: list[int] = []
    assert items, message()


def case_message_that_is_not_text() -> None:
    n = 3
    assert n > 5, n


def checked_root(n: int) -> int:
    assert n >= 0, "negative"
    root = 0
    while (root + 1) * (root + 1) <= n:
        root += 1
    return root


def case_precondition_holds() -> list[int]:
    return [checked_root(0), checked_root(15), checked_root(16)]


def case_precondition_fails() -> int:
    return checked_root(-1)
