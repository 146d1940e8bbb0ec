"""Functions that are cached and called with keywords."""

from functools import cache, lru_cache


@cache
def area(width: int, height: int = 2) -> int:
    print("area")
    return width * height


@lru_cache(maxsize=None)
def repeat(text: str, count: int = 2) -> str:
    print("repeat")
    return text * count


@cache
def plain(n: int) -> int:
    print("plain")
    return n + 1


@cache
def several(a: int, b: str = "b", c: str = "c") -> str:
    print("several")
    return f"{a}{b}{c}"


def case_by_keyword():
    return area(3), area(3, height=2), area(3, height=2), area(width=3), area(width=3)


def case_order_of_keywords():
    return area(width=1, height=4), area(height=4, width=1), area(width=1, height=4)


def case_positional_and_keyword_are_apart():
    return repeat("a", 3), repeat("a", count=3), repeat("a", 3)


def case_without_keywords():
    return plain(1), plain(1), plain(2)


def case_keywords_of_one_type():
    return several(1, b="x"), several(1, b="x"), several(2, b="y")


def case_wrong_keyword_of_a_wrapper():
    def outer(f):
        def wrapper(*args, **kwargs):
            if kwargs:
                print(len(kwargs), sorted(kwargs))
            return f(*args, **kwargs)

        return wrapper

    @outer
    def add(a: int, b: int = 1) -> int:
        return a + b

    return add(1), add(1, b=5), add(a=2, b=3)


def case_an_unused_dict_of_keywords():
    def show(*args, **kwargs):
        if kwargs:
            return f"{args} {kwargs}"
        return f"{args}"

    return show(1), show(1, k=2), show(k="v")


def case_only_the_condition():
    def flag(**kwargs):
        if kwargs:
            return True
        return False

    return flag(), flag(a=1)


def case_an_else_branch():
    def pick(**kwargs):
        if kwargs:
            return list(kwargs.values())
        else:
            return [0]

    return pick(), pick(a=1, b=2)
