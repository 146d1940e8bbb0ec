"""Names that have no value yet when they are read."""


def assigned_in_one_branch(flag: bool) -> int:
    if flag:
        value = 1
    return value


def case_bound() -> int:
    return assigned_in_one_branch(True)


def case_unbound_local() -> int:
    return assigned_in_one_branch(False)


def last_of(items: list[int]) -> int:
    for n in items:
        pass
    return n


def case_loop_variable_after_the_loop() -> int:
    return last_of([4, 5])


def case_loop_variable_of_an_empty_loop() -> int:
    return last_of([])


def deleted() -> int:
    value = 1
    del value
    return value  # noqa: F821


def case_after_del() -> int:
    return deleted()


def case_unknown_name() -> int:
    return no_such_name  # type: ignore  # noqa: F821


def set_late() -> None:
    global late
    late = 5


def case_global_not_yet_set() -> int:
    return late


def case_global_set_by_a_call() -> int:
    set_late()
    return late
