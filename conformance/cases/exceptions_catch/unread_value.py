# A value nobody reads is computed for what it may raise.


def case_inside_a_union() -> str:
    value: str | list[str] | dict[str, int] = "x"
    items: list[int] = []
    try:
        value = [b"abc"[int("7") :].hex(), str(int("nine"))]
        items = [item for item in items]
    except ValueError as error:
        for item in items:
            if isinstance(value, str):
                pass
            elif isinstance(value, list):
                pass
            elif isinstance(value, dict):
                print(value)
        return str(error)
    return "none"


def case_inside_a_tuple_and_a_list() -> str:
    pair: tuple[int, list[int | None]] = (0, [])
    try:
        pair = (len("a"), [None, int("1"), int("x")])
    except ValueError as error:
        return str(error)
    return "none"


def case_inside_a_condition(flag: bool = True) -> str:
    value: int | None = None
    try:
        value = int("x") if flag else None
    except ValueError as error:
        return str(error)
    return "none"


def case_inside_a_dict_display() -> str:
    table: dict[str, int | str] = {}
    try:
        table = {str(int("5")): int("1"), "a": int("y")}
    except ValueError as error:
        return str(error)
    return "none"
