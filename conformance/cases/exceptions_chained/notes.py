"""`add_note` and `__notes__` (PEP 678)."""


def case_notes_are_kept_in_order() -> list[str]:
    error = ValueError("a")
    error.add_note("one")
    error.add_note("two")
    return error.__notes__


def case_no_notes() -> str:
    error = ValueError("a")
    try:
        return str(error.__notes__)
    except AttributeError as missing:
        return str(missing)


def case_notes_do_not_show_in_str() -> str:
    error = ValueError("a")
    error.add_note("one")
    return f"{error} {error!r}"


def noted(text: str) -> int:
    try:
        return int(text)
    except ValueError as error:
        error.add_note(f"while reading {text!r}")
        raise


def case_note_of_a_raised_exception() -> list[str]:
    try:
        noted("x")
    except ValueError as error:
        error.add_note("outside")
        return error.__notes__
    return []


def case_the_list_is_the_exceptions() -> list[str]:
    error = KeyError("k")
    error.add_note("one")
    notes = error.__notes__
    notes.append("two")
    error.add_note("three")
    return notes
