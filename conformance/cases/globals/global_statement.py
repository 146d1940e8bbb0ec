"""Module variables, read without and written with `global`."""

counter = 0
history: list[int] = []
names: dict[str, int] = {"start": 1}
LIMIT = 3


def increment() -> int:
    global counter
    counter += 1
    return counter


def case_written_by_a_function() -> tuple[int, int, int]:
    return (increment(), increment(), counter)


def case_every_case_starts_afresh() -> int:
    return increment()


def shadow() -> int:
    counter = 50
    counter += 1
    return counter


def case_a_local_of_the_same_name() -> tuple[int, int]:
    return (shadow(), counter)


def read_before_write() -> int:
    value = counter  # type: ignore  # noqa: F823
    counter = 5
    return value


def case_assignment_makes_it_local_everywhere() -> int:
    return read_before_write()


def augment_without_global() -> None:
    counter += 1  # type: ignore  # noqa: F821


def case_augmented_assignment_makes_it_local() -> None:
    augment_without_global()


def record(n: int) -> None:
    history.append(n)
    names["n" + str(n)] = n


def case_mutation_needs_no_global() -> tuple[list[int], dict[str, int]]:
    record(4)
    record(5)
    return (history, names)


def reset() -> None:
    global history, counter
    history = []
    counter = -1


def case_rebinding_leaves_the_old_list() -> tuple[list[int], list[int], int]:
    old = history
    old.append(1)
    reset()
    history.append(2)
    return (old, history, counter)


def case_constants() -> list[int]:
    out: list[int] = []
    for n in range(LIMIT):
        out.append(n * LIMIT)
    return out


def swap_globals() -> None:
    global first, second
    first, second = second, first


first, second = "a", "b"


def case_swapping_globals() -> str:
    swap_globals()
    return first + second


def loop_into_global() -> None:
    global position
    for position in range(4):
        pass


position = -1


def case_loop_target_is_global() -> int:
    loop_into_global()
    return position
