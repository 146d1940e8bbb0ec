"""Loops over one of several containers with items of one type."""


def total(xs: list[int] | tuple[int, ...] | set[int]) -> int:
    found = 0
    for x in xs:
        found += x
    return found


def case_of_ints() -> tuple[int, int, int]:
    return total([1, 2]), total((1, 2, 3)), total({5})


def letters(xs: str | list[str]) -> list[str]:
    found = []
    for x in xs:
        found.append(x)
    return found


def case_of_text() -> tuple[list[str], list[str]]:
    return letters("ab"), letters(["cd", "e"])


def shown(xs: str | list[str]) -> str:
    upper = [x.upper() for x in xs]
    return f"{upper} {sorted(xs)} {len(xs)} {list(xs)} {','.join(xs)} {set(xs) == set(xs)} {'a' in xs}"


def case_comprehensions_and_builtins() -> tuple[str, str]:
    return shown("ab"), shown(["cd", "e"])


def of_keys(xs: list[int] | dict[int, str]) -> str:
    pairs = [first + second for first, second in zip(xs, xs)]
    return f"{sum(xs)} {max(xs)} {list(enumerate(xs))} {pairs} {tuple(xs)} {any(xs)} {list(map(str, xs))}"


def case_keys_of_a_dict() -> tuple[str, str]:
    return of_keys([1, 2]), of_keys({3: "a"})


def doubled(xs: list[int] | tuple[int, ...] | None) -> list[int]:
    return [2 * x for x in xs]


def case_none_is_not_iterable() -> list[int]:
    return doubled([1]) + doubled((2,)) + doubled(None)


def case_a_list_that_grows() -> list[int]:
    def grow(xs: list[int] | tuple[int, ...]) -> list[int]:
        found = []
        for x in xs:
            if isinstance(xs, list) and len(xs) < 5:
                xs.append(x + 1)
            found.append(x)
        return found

    return grow([1, 2]) + grow((7,))


def case_a_dict_that_grows() -> int:
    def grow(xs: dict[int, int] | list[int]) -> int:
        for x in xs:
            if isinstance(xs, dict):
                xs[x + 1] = 0
        return len(xs)

    return grow([1]) + grow({1: 1})
