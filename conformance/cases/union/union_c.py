"""Values of one of several types: narrowing, equality, text, and what every member allows."""


def mixed(flag: bool) -> int | str:
    if flag:
        return 1
    return "a"


def case_tuple() -> tuple[int | str, int]:
    return (mixed(True), 1)


def case_lists() -> int:
    x: int | list[int] = [1, 2]
    if isinstance(x, list):
        x.append(3)
        x += [4]
        return len(x)
    return x


def case_sub_union(  ) -> str:
    x: int | str | float = 2.5
    if len("a") == 1:
        x = "q"
    if not isinstance(x, int):
        y = x
        return repr(y)
    return "int"
