"""Functions inside functions: called, recursive, capturing."""

from typing import Callable


def case_a_nested_function_is_called() -> int:
    def double(x):
        return x * 2

    return double(3) + double(4)


def case_a_nested_function_is_typed_by_each_call() -> tuple[int, float, str]:
    def twice(x):
        return x + x

    return (twice(2), twice(0.5), twice("ab"))


def case_a_parameter_is_captured() -> list[int]:
    def scaled(values: list[int], factor: int) -> list[int]:
        def scale(x: int) -> int:
            return x * factor

        return [scale(value) for value in values]

    return scaled([1, 2, 3], 10)


def case_a_call_sees_what_the_variable_holds_then() -> list[int]:
    step = 1

    def add(x: int) -> int:
        return x + step

    first = add(10)
    step = 5
    return [first, add(10)]


def case_a_list_is_shared_with_the_nested_function() -> list[int]:
    log = []

    def note(x: int) -> None:
        log.append(x)

    for i in range(3):
        note(i * i)
    return log


def case_nested_recursion() -> int:
    def factorial(n: int) -> int:
        if n <= 1:
            return 1
        return n * factorial(n - 1)

    return factorial(20)


def case_nested_recursion_with_a_captured_limit() -> list[int]:
    limit = 20
    found = []

    def walk(n: int) -> None:
        if n > limit:
            return
        found.append(n)
        walk(n * 2)
        walk(n * 3)

    walk(1)
    return found


def case_mutual_recursion() -> tuple[bool, bool, bool]:
    def even(n: int) -> bool:
        if n == 0:
            return True
        return odd(n - 1)

    def odd(n: int) -> bool:
        if n == 0:
            return False
        return even(n - 1)

    return (even(10), odd(10), even(7))


def case_three_levels() -> int:
    a = 1

    def outer(b: int) -> int:
        def middle(c: int) -> int:
            def inner(d: int) -> int:
                return a * 1000 + b * 100 + c * 10 + d

            return inner(4)

        return middle(3)

    return outer(2)


def case_a_sibling_is_called_from_a_level_below() -> int:
    base = 100

    def helper(x: int) -> int:
        return base + x

    def outer() -> int:
        def inner() -> int:
            return helper(5)

        return inner()

    return outer()


def case_a_name_shadows_that_of_the_function_around() -> tuple[int, int]:
    x = 1

    def inner() -> int:
        x = 2
        return x

    return (inner(), x)


def case_a_parameter_shadows_the_variable_around() -> tuple[int, int]:
    x = 1

    def inner(x: int) -> int:
        x += 10
        return x

    return (inner(5), x)


def counter() -> Callable[[], int]:
    count = 0

    def step() -> int:
        nonlocal count
        count += 1
        return count

    return step


def case_nonlocal_state_is_per_closure() -> list[int]:
    a, b = counter(), counter()
    return [a(), a(), b(), a()]


def case_nonlocal_without_escape() -> tuple[int, int]:
    total = 0

    def add(x: int) -> None:
        nonlocal total
        total += x

    for i in range(5):
        add(i)
    before = total
    add(100)
    return (before, total)


def case_nonlocal_two_levels_up() -> int:
    depth = 0

    def middle() -> None:
        def inner() -> None:
            nonlocal depth
            depth += 3

        inner()
        inner()

    middle()
    return depth


def case_two_closures_share_a_variable() -> list[int]:
    def pair():
        value = 0

        def set_value(x: int) -> None:
            nonlocal value
            value = x

        def get_value() -> int:
            return value

        return set_value, get_value

    setter, getter = pair()
    other_setter, other_getter = pair()
    setter(5)
    other_setter(7)
    return [getter(), other_getter()]


def case_late_binding_in_a_loop() -> list[int]:
    functions = []
    for n in range(3):
        functions.append(lambda: n)
    return [function() for function in functions]


def case_lambda_default_captures_early() -> list[int]:
    functions = []
    for n in range(3):
        functions.append(lambda n=n: n)
    return [function() for function in functions]


def case_late_binding_in_a_comprehension() -> list[int]:
    functions = [lambda: n * 10 for n in range(4)]
    return [function() for function in functions]


def case_each_comprehension_has_its_own_variable() -> list[int]:
    groups = []
    for size in range(1, 4):
        groups.append([lambda: i for i in range(size)])
    return [f() for group in groups for f in group]


def case_late_binding_of_a_while_loop() -> list[int]:
    functions = []
    i = 0
    while i < 3:
        functions.append(lambda: i)
        i += 1
    return [f() for f in functions]


def case_a_closure_sees_rebinding_after_it_was_made() -> tuple[int, int]:
    x = 1
    f = lambda: x
    before = f()
    x = 2
    return (before, f())


def case_a_factory_captures_its_argument() -> list[int]:
    def adder(n: int) -> Callable[[int], int]:
        def add(x: int) -> int:
            return x + n

        return add

    functions = [adder(i) for i in range(3)]
    return [f(10) for f in functions]


def adder(n):
    return lambda x: x + n


def case_an_unannotated_factory() -> tuple[int, float, str]:
    return (adder(1)(2), adder(0.5)(1.5), adder("b")("a"))


def case_def_in_a_loop() -> list[int]:
    functions = []
    for i in range(3):
        def f() -> int:
            return i * 100

        functions.append(f)
    return [f() for f in functions]


def case_def_in_a_branch() -> list[str]:
    def choose(loud: bool):
        if loud:
            def say(s: str) -> str:
                return s.upper()
        else:
            def say(s: str) -> str:
                return s.lower()
        return say("Hello")

    return [choose(True), choose(False)]


def case_a_nested_function_is_passed() -> list[int]:
    def apply(f: Callable[[int], int], values: list[int]) -> list[int]:
        return [f(value) for value in values]

    offset = 7

    def shift(x: int) -> int:
        return x + offset

    return apply(shift, [1, 2])


def case_defaults_are_evaluated_once() -> list[list[int]]:
    def collect(x: int, into: list[int] = []) -> list[int]:
        into.append(x)
        return into

    collect(1)
    return [collect(2), collect(3, [])]


def case_a_free_variable_that_is_not_bound_yet() -> int:
    def show() -> int:
        return later

    value = show()
    later = 3
    return value


def case_a_free_variable_that_is_bound_by_then() -> int:
    def show() -> int:
        return later

    later = 3
    return show()


def case_a_variable_bound_on_one_path_only() -> int:
    def run(flag: bool) -> int:
        def show() -> int:
            return value

        if flag:
            value = 10
        return show()

    return run(True) + run(False)


def case_an_optional_is_narrowed_where_it_is_captured() -> list[int]:
    def shifted(values: list[int], offset: int | None) -> list[int]:
        if offset is None:
            return values

        def shift(x: int) -> int:
            return x + offset

        return [shift(v) for v in values]

    return shifted([1, 2], 5) + shifted([3], None)
