"""Functions of any number of arguments that get none."""


def joined(*parts: object) -> str:
    return " ".join(str(part) for part in parts)


def mapped(*parts: object) -> str:
    return ",".join(map(str, parts))


def show(label: str, *values: object) -> None:
    print(label, *values)


def case_none_and_some():
    show("a")
    show("b", 1, "x")
    return joined(), joined(1, "x"), mapped(), mapped(2, "y")
