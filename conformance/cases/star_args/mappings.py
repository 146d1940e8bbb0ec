"""Calls that unpack dicts of which only the running program knows the keys."""


def where(**conditions: str) -> str:
    return " and ".join(f"{k}={v}" for k, v in conditions.items())


def sized(width: int, height: int = 2, **others: int) -> str:
    return f"{width} {height} {others}"


def exact(a: int, b: int) -> int:
    return a - b


def keyword_only(*, a: int, b: int = 5) -> int:
    return a * b


def positional_only(a: int, /, b: int = 3) -> int:
    return a * b


def case_forwarding() -> str:
    def outer(**conditions: str) -> str:
        return where(**conditions) + "!" + where(extra="1", **conditions) + "!" + where(**conditions, last="2")

    return outer(name="x", size="y")


def case_a_dict_built_at_run_time() -> list[str]:
    d: dict[str, int] = {}
    for i, name in enumerate(["height", "depth", "width"]):
        d[name] = i
    return [sized(**d), sized(7, **{k: v for k, v in d.items() if k != "width"})]


def case_exact_names() -> list[int]:
    d = {"b": 1, "a": 5}
    return [exact(**d), exact(9, **{k: v for k, v in d.items() if k == "b"}), keyword_only(**{k: v + 1 for k, v in d.items()})]


def case_the_dict_is_a_copy() -> tuple[dict[str, int], dict[str, int]]:
    def keep(**kwargs: int) -> dict[str, int]:
        kwargs["new"] = 1
        return kwargs

    d = {"a": 1}
    return (keep(**d), d)


def attempt(names: list[str], which: int) -> str:
    d = {name: i for i, name in enumerate(names)}
    try:
        if which == 0:
            return str(exact(**d))
        if which == 1:
            return str(exact(1, **d))
        if which == 2:
            return str(keyword_only(**d))
        if which == 3:
            return str(positional_only(1, **d))
        if which == 4:
            return sized(**d)
        if which == 5:
            return sized(1, 2, **d)
        return str(exact(1, 2, **d))
    except TypeError as e:
        return str(e)


def case_wrong_names() -> list[str]:
    lists: list[list[str]] = [[], ["a"], ["b"], ["a", "b"], ["a", "b", "c"], ["c"], ["width"], ["width", "z", "height"]]
    return [attempt(names, which) for which in range(7) for names in lists]


def both(xs: list[int], names: list[str]) -> str:
    d = {name: 100 + i for i, name in enumerate(names)}

    def f(a: int, b: int, c: int = 3, *rest: int, k: int = 4, **others: int) -> str:
        return f"{a} {b} {c} {rest} {k} {others}"

    try:
        return f(*xs, **d)
    except TypeError as e:
        return str(e)


def case_both() -> list[str]:
    lists: list[list[str]] = [[], ["a"], ["b"], ["c", "k"], ["z", "b"], ["k"], ["a", "b"]]
    return [both(list(range(n)), names) for n in range(5) for names in lists]


def case_a_decorator_passes_all_on() -> list[str]:
    def logged(f):
        def wrapper(*args, **kwargs):
            return f"<{f(*args, **kwargs)}>"

        return wrapper

    @logged
    def show(a: int, b: int = 2) -> str:
        return f"{a}-{b}"

    return [show(1), show(1, b=5), show(a=3)]


def case_floats_and_strings() -> str:
    def label(text: str = "t", end: str = ".") -> str:
        return text + end

    options = {"end": "!"}
    options["text"] = "hey"
    return label(**options)
