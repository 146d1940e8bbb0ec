"""`target op= value` where either side may be None."""


def case_the_right_side_is_evaluated_first() -> str:
    d: dict[str, int | None] = {"x": None}
    try:
        d["x"] += int("no number")
    except ValueError as error:
        return str(error)
    return ""
