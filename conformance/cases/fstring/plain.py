"""f-strings without format specs."""


def case_values() -> str:
    n, x, name = -3, 2.0, "ann"
    return f"{n} {x} {name} {n + 1} {True} {None}"


def case_braces_and_quotes() -> str:
    table = {"k": "v"}
    return f"{{{table['k']}}} {{}} '{1}' \"{2}\""


def case_conversions() -> str:
    text = "it's\n"
    return f"{text!r}|{text!s}|{'é'!a}|{5!r}"


def case_containers_use_repr_inside() -> str:
    items = ["a", "b"]
    pair = ("x", 1.5)
    table = {"k": [None, True]}
    return f"{items} {pair} {table}"


def case_self_documenting() -> str:
    n = 5
    word = "w"
    return f"{n=} {word=} {n + 1 = } {word=!s}"


calls: list[int] = []


def next_number() -> int:
    calls.append(len(calls))
    return len(calls)


def case_evaluated_left_to_right() -> str:
    return f"{next_number()} {next_number() * 10} {next_number()}"


def case_nested() -> str:
    names = ["a", "b"]
    return f"<{f'{names[0]}-{len(names)}'}>"


def case_concatenated_with_plain() -> str:
    n = 1
    return "a{n}" f"b{n}" "c"


def case_conditional_inside() -> list[str]:
    out: list[str] = []
    for n in [1, 2]:
        out.append(f"{n} item{'' if n == 1 else 's'}")
    return out


def case_big_and_special_numbers() -> str:
    return f"{2**70} {-0.0} {1e16} {float('nan')} {1 / 3}"


def case_multi_line() -> str:
    a, b = 1, 2
    return f"""first {a}
second {b}
"""


def case_raises_inside() -> str:
    zero = 0
    return f"value: {1 // zero}"
