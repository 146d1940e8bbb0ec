"""Annotations that what runs does not keep."""


def twice(x: int) -> int:
    return x * 2


def show(x: float) -> str:
    return f"{x}"


def flag(n: int) -> str:
    return repr(n) + str(n + 1)


def case_int_given_a_float() -> str:
    return repr(twice(1.5))  # type: ignore


def case_int_given_a_bool() -> list[str]:
    return [flag(True), flag(False), repr(twice(True))]


def case_float_given_an_int() -> list[str]:
    x: float = 1
    return [show(x), show(2), repr(x), f"{x:.2f}"]


def case_list_of_floats_with_ints() -> str:
    xs: list[float] = [1, 2, 3.5]
    return repr(xs) + repr(sum(xs))


def case_list_of_floats_only_ints() -> str:
    xs: list[float] = [1, 2, 3]
    xs.append(4)
    return repr(xs) + repr(sum(xs)) + repr(xs[0] / 2)


def case_float_total_that_begins_as_int() -> str:
    total: float = 0
    for i in range(3):
        total += i
    a = repr(total)
    total += 0.5
    return a + repr(total)


def case_str_given_where_int_is_declared() -> str:
    return repr(twice("ab"))  # type: ignore
