"""Extra arguments that a function inside has to do with, given or not."""


def printed(p: int, **options: int) -> int:
    def inner(q: int) -> int:
        print(options)
        return q + len(options)

    return inner(p)


def case_none_are_given() -> int:
    return printed(1)


def case_some_are_given() -> int:
    return printed(1, a=2, b=3)


def text(p: int, **options: int) -> str:
    def inner() -> str:
        return f"{p} {options} {'on' if options else 'off'}"

    return inner()


def case_as_text() -> list[str]:
    return [text(1), text(2, x=7)]


def filled(p: int, **options: int) -> dict[str, int]:
    def inner() -> None:
        options["k"] = p

    inner()
    return options


def case_filled_inside() -> dict[str, int]:
    return filled(3)


def handed_on(**options: int) -> int:
    def inner() -> int:
        return sum(options.values())

    return inner()


def both(**options: int) -> int:
    def again() -> int:
        return handed_on(**options)

    return handed_on(**options) + again()


def case_handed_on_inside() -> list[int]:
    return [both(), both(a=1, b=2)]


def looked_at(**options: int) -> list[str]:
    return [name for name in "ab" if name in options]


def case_looked_at_in_a_comprehension() -> list[list[str]]:
    return [looked_at(), looked_at(b=1)]


def by_lambda(**options: int) -> bool:
    empty = lambda: options == {}
    return empty()


def case_by_a_lambda() -> list[bool]:
    return [by_lambda(), by_lambda(b=1)]


def rest(p: int, *others: int) -> str:
    def inner() -> str:
        return f"{others} {len(others)}"

    return inner()


def case_no_other_positional_argument() -> list[str]:
    return [rest(1), rest(1, 2, 3)]
