"""Functions whose names are bound more than once, or under a condition, at the top level."""


def twice(f):
    def inner(x: int) -> int:
        return f(f(x))

    return inner


def add(x: int) -> int:
    return x + 1


add = twice(add)
DEBUG = False
if DEBUG:

    def mode() -> str:
        return "debug"

else:

    def mode() -> str:
        return "plain"


made = {}
for letter in "ab":

    def repeat(x: int, letter: str = letter) -> str:
        return letter * x

    made[letter] = repeat

log = []


def _():
    log.append("first")


_()


def _(x: int):
    log.append(f"second {x}")


_(3)


def later() -> int:
    return 1


old = later


def later() -> int:
    return old() + 10


try:

    def divide(n: int) -> int:
        return 10 // n

    divide(0)
except ZeroDivisionError:

    def divide(n: int) -> int:
        return -n


if len(made) > 2:

    def fact(n: int) -> int:
        return 0

else:

    def fact(n: int) -> int:
        return 1 if n < 2 else n * fact(n - 1)


if len(made) > 5:

    def never(n: int) -> int:
        return n


def swap() -> None:
    global step
    step = other


def step(n: int) -> int:
    return n + 1


def other(n: int) -> int:
    return n * 100


def count_up() -> int:
    return 1


first_count = count_up()
count_up = first_count + 1
both_counts = (first_count, count_up)


def case_decorated_by_hand():
    return add(3)


def case_defined_by_one_of_two_branches():
    return mode()


def case_defined_in_a_loop():
    return made["a"](2), made["b"](3), repeat(1)


def case_one_name_for_functions_of_two_signatures():
    return log


def case_the_old_function_is_kept_by_another_name():
    return later(), old()


def case_defined_again_where_the_first_raised():
    return divide(4)


def case_a_recursive_function_defined_conditionally():
    return fact(5)


def case_a_function_that_was_never_defined():
    return never(1)


def case_a_function_replaces_another():
    before = step(5)
    swap()
    return before, step(5)


def case_a_function_then_a_number():
    return both_counts


def case_defined_in_a_while_loop_of_a_function():
    out = []
    while len(out) < 3:

        def grow(x: int) -> int:
            return x + len(out)

        out.append(grow(1))
    return out


def case_redefined_in_a_function():
    def f(x: int) -> int:
        return x

    a = f(1)

    def f(x: int) -> int:
        return x * 2

    return a, f(1)


def case_defaults_are_evaluated_each_time():
    functions = []
    for i in range(3):

        def f(x: int = i * 10) -> int:
            return x

        functions.append(f)
    return [f() for f in functions], f(1)
