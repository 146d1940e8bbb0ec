"""`tuple()`, and `print` of what is unpacked beside other arguments."""


def case_tuple_of_nothing():
    made: tuple[int, ...] = tuple()
    return made, made + (1,), len(tuple()), tuple() == (), not tuple()


def case_it_grows():
    made: tuple[str, ...] = tuple()
    for letter in "abc":
        made += (letter,)
    return made


def show(label: str, *numbers: int) -> None:
    print(label, *numbers[1:], sep="|")
    print(label, *numbers[::-1], -numbers[0], end="!\n")


def case_print_of_slices():
    show("a", 1, 2, 3)
    show("b", 7)
    rest = [4, 5]
    print(*rest[:1], *rest[1:], "end", *(6, "x"), rest[0] + rest[1])
    return rest


def case_print_of_a_slice_of_a_tuple():
    oldest = ("carol", 35, 0.5)
    print(oldest[0], *oldest[1:])
    return len(oldest)
