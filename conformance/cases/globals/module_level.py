"""Statements at the top level run once, in order, before any case."""

total = 0
for step in range(5):
    total += step

squares: list[int] = []
i = 0
while i < 3:
    squares.append(i * i)
    i += 1

if total > 5:
    size = "large"
else:
    size = "small"


def later() -> str:
    return defined_below


defined_below = "below"
snapshot = total
total = 100


def overwritten() -> int:
    return 1


first_version = overwritten()


def overwritten() -> int:  # type: ignore  # noqa: F811
    return 2


def case_loop_results() -> tuple[int, list[int], int]:
    return (snapshot, squares, i)


def case_loop_variable_stays() -> int:
    return step


def case_condition() -> str:
    return size


def case_name_defined_after_the_function() -> str:
    return later()


def case_value_at_call_time() -> int:
    return total


def case_redefined_function() -> tuple[int, int]:
    return (first_version, overwritten())


def case_name_of_the_module() -> bool:
    return __name__ == "__main__"
