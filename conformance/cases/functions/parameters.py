"""Defaults, keywords, their order, and mistakes in calls."""

calls: list[str] = []


def describe(name: str, size: int = 3, loud: bool = False) -> str:
    text = name + ":" + str(size)
    return text.upper() if loud else text


def case_defaults() -> list[str]:
    return [describe("a"), describe("a", 5), describe("a", 5, True)]


def case_keywords() -> list[str]:
    return [describe(size=1, name="b"), describe("b", loud=True), describe("b", size=2, loud=True)]


def collect(n: int, into: list[int] = []) -> list[int]:  # noqa: B006
    into.append(n)
    return into


def case_default_list_is_one_list() -> list[int]:
    collect(1)
    collect(2, [9])
    return collect(3)


base = 10


def with_base(n: int, b: int = base * 2) -> int:
    return n + b


def case_default_is_evaluated_at_definition() -> int:
    global base
    base = 1000
    return with_base(1)


def traced(name: str, value: int) -> int:
    calls.append(name)
    return value


def three(a: int, b: int, c: int) -> int:
    return a * 100 + b * 10 + c


def case_arguments_are_evaluated_in_source_order() -> tuple[int, list[str]]:
    result = three(c=traced("c", 1), a=traced("a", 2), b=traced("b", 3))
    return (result, calls)


def case_positional_before_keyword() -> tuple[int, list[str]]:
    result = three(traced("x", 1), c=traced("y", 2), b=traced("z", 3))
    return (result, calls)


def keyword_only(a: int, *, b: int = 2, c: int) -> int:
    return a * 100 + b * 10 + c


def case_keyword_only() -> list[int]:
    return [keyword_only(1, c=3), keyword_only(1, c=3, b=9)]


def positional_only(a: int, b: int = 4, /) -> int:
    return a * 10 + b


def case_positional_only() -> list[int]:
    return [positional_only(1), positional_only(1, 2)]


def case_missing_argument() -> str:
    return describe()  # type: ignore


def case_too_many_arguments() -> int:
    return three(1, 2, 3, 4)  # type: ignore


def case_unknown_keyword() -> str:
    return describe("a", colour=1)  # type: ignore


def case_argument_given_twice() -> str:
    return describe("a", name="b")  # type: ignore
