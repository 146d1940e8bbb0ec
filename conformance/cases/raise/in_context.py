"""`raise` among other statements and expressions."""

trace: list[int] = []


def noisy(n: int) -> int:
    trace.append(n)
    if n == 2:
        raise IndexError("at " + str(trace))
    return n


def case_nothing_after_it_is_evaluated() -> int:
    return noisy(1) + noisy(2) + noisy(3)


def case_out_of_a_loop_with_else() -> int:
    for n in range(5):
        if n == 3:
            raise OverflowError(str(n))
    else:
        return 1
    return 2


def case_type_error_by_hand() -> None:
    raise TypeError("expected " + "a" * 3)


def case_exception_in_a_message() -> None:
    items: list[int] = []
    raise ValueError(f"first is {items[0]}")
