"""`raise` of the built-in exceptions."""


def withdraw(balance: int, amount: int) -> int:
    if amount > balance:
        raise ValueError(f"cannot take {amount} from {balance}")
    return balance - amount


def case_not_raised() -> int:
    return withdraw(5, 5)


def case_raised_in_a_callee() -> int:
    return withdraw(3, 5)


def case_without_arguments() -> None:
    raise ValueError


def case_with_empty_parentheses() -> None:
    raise RuntimeError()


def case_with_two_arguments() -> None:
    raise ValueError("bad", 5)


def case_with_a_number() -> None:
    raise ValueError(42)


def case_key_error_shows_repr() -> None:
    raise KeyError("name")


def case_other_types() -> None:
    raise NotImplementedError("later")


def case_plain_exception() -> None:
    raise Exception("something else")


def case_message_with_newline_and_unicode() -> None:
    raise ValueError("línea\n2 🦀")
