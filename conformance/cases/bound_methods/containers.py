"""Methods of builtin objects as values: `append = xs.append`."""

from typing import Callable, Optional

total: list[int] = []


def case_append() -> list[int]:
    xs: list[int] = []
    append = xs.append
    append(1)
    append(2)
    return xs


def case_append_in_a_loop() -> list[str]:
    out: list[str] = []
    add = out.append
    for number in range(3):
        add(str(number))
    return out


def case_bound_to_the_object_of_that_moment() -> tuple[list[int], list[int]]:
    first: list[int] = []
    xs = first
    append = xs.append
    xs = [9]
    append(1)
    return first, xs


def case_of_a_module_variable() -> list[int]:
    push = total.append
    for number in [3, 4]:
        push(number)
    return total


def case_get_of_a_dict() -> list[Optional[int]]:
    ages = {"a": 1, "b": 2}
    get = ages.get
    return [get("a"), get("z"), get("z", 7)]


def case_map_get() -> list[Optional[int]]:
    ages = {"a": 1, "b": 2}
    return list(map(ages.get, ["a", "c"]))


def case_of_a_str() -> list[str]:
    join = ", ".join
    starts = "abc".startswith
    return [join(["a", "b"]), str(starts("ab")), str(starts("b"))]


def case_format_of_numbers() -> list[str]:
    pad = "7".rjust
    return [pad(3), pad(3, "0")]


def apply(function: Callable[[int], None], values: list[int]) -> None:
    for value in values:
        function(value)


def case_passed_as_a_callable() -> tuple[list[int], list[int]]:
    xs: list[int] = []
    seen: set[int] = set()
    apply(xs.append, [1, 2, 2])
    apply(seen.add, [1, 2, 2])
    return xs, sorted(seen)


def case_in_a_dict_of_functions() -> list[int]:
    xs = [1, 2, 3]
    actions: dict[str, Callable[[int], None]] = {"add": xs.append, "drop": xs.remove}
    actions["add"](4)
    actions["drop"](1)
    return xs


def case_pop_of_several_forms() -> tuple[int, int, list[int]]:
    xs = [1, 2, 3, 4]
    pop = xs.pop
    return pop(), pop(0), xs


def case_raises() -> list[str]:
    xs: list[int] = []
    pop = xs.pop
    seen: list[str] = []
    try:
        pop()
    except IndexError as error:
        seen.append(str(error))
    return seen


def case_filter_by_membership() -> list[str]:
    return list(filter("abc".startswith, ["a", "b", "ab"]))


def case_returned() -> list[int]:
    def collector(into: list[int]) -> Callable[[int], None]:
        return into.append

    xs: list[int] = []
    collect = collector(xs)
    collect(5)
    return xs


def case_receiver_is_evaluated_once() -> tuple[list[int], int]:
    calls: list[int] = []
    xs: list[int] = []

    def of() -> list[int]:
        calls.append(1)
        return xs

    append = of().append
    append(1)
    append(2)
    return xs, len(calls)
