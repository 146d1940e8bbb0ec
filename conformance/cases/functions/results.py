"""Return values, early returns, locals that do not leak."""


def sign(n: int) -> int:
    if n > 0:
        return 1
    if n < 0:
        return -1
    return 0


def case_early_returns() -> list[int]:
    return [sign(5), sign(-(2**70)), sign(0)]


def first_multiple(of: int, above: int) -> int:
    n = above + 1
    while True:
        if n % of == 0:
            return n
        n += 1


def case_return_out_of_an_endless_loop() -> int:
    return first_multiple(7, 50)


def find_pair(numbers: list[int], wanted: int) -> tuple[int, int]:
    for i in range(len(numbers)):
        for j in range(i + 1, len(numbers)):
            if numbers[i] + numbers[j] == wanted:
                return (i, j)
    return (-1, -1)


def case_return_out_of_nested_loops() -> list[tuple[int, int]]:
    return [find_pair([4, 1, 6, 3], 7), find_pair([1], 2)]


def change_parameter(n: int) -> int:
    n += 1
    return n


def case_parameters_are_local() -> tuple[int, int]:
    n = 5
    return (change_parameter(n), n)


calls = 0


def called() -> int:
    global calls
    calls += 1
    return calls


def case_discarded_result_still_runs() -> int:
    called()
    called()
    return calls


def case_calls_in_one_expression_run_left_to_right() -> list[int]:
    return [called() * 10 - called(), called()]


def shadows_builtins(list: int, str: int, id: int) -> int:
    len = list + str
    return len * id


def case_parameters_named_like_builtins() -> int:
    return shadows_builtins(1, 2, 3)


def fn(type: str, match: str, struct: str, self: str) -> str:
    impl = type + match
    return impl + struct + self


def case_names_that_other_languages_reserve() -> str:
    return fn("a", "b", "c", "d")
