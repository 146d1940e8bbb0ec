"""Lambdas: called, stored, returned, passed."""

from typing import Callable


def case_a_lambda_is_called_at_once() -> int:
    return (lambda x, y: x * y)(6, 7)


def case_a_lambda_in_a_variable() -> tuple[int, float]:
    half = lambda x: x / 2
    return (int(half(10)), half(5))


def case_lambdas_in_a_dict() -> list[int]:
    operations = {"add": lambda a, b: a + b, "sub": lambda a, b: a - b, "mul": lambda a, b: a * b}
    return [operations[name](7, 3) for name in ["add", "sub", "mul"]]


def case_lambdas_in_a_list_of_declared_type() -> list[int]:
    steps: list[Callable[[int], int]] = [lambda x: x + 1, lambda x: x * 2, abs_diff]
    value = 5
    for step in steps:
        value = step(value)
    return [value]


def abs_diff(x: int) -> int:
    return abs(x - 100)


def case_a_conditional_lambda() -> list[int]:
    found = []
    for flag in [True, False]:
        f = (lambda x: x + 1) if flag else (lambda x: x - 1)
        found.append(f(10))
    return found


def case_a_lambda_returns_a_lambda() -> int:
    add = lambda x: lambda y: x + y
    return add(3)(4)


def case_a_lambda_with_defaults() -> list[int]:
    f = lambda x, y=10: x + y
    return [f(1), f(1, 2), f(1, y=5)]


def case_a_lambda_without_parameters() -> str:
    greet = lambda: "hi"
    return greet()


def case_a_tuple_of_functions() -> tuple[int, str]:
    pair = (lambda x: x + 1, lambda s: s + "!")
    return (pair[0](1), pair[1]("a"))


def compose(f, g):
    return lambda x: g(f(x))


def case_composition() -> tuple[int, str]:
    inc_then_double = compose(lambda x: x + 1, lambda x: x * 2)
    to_text = compose(inc_then_double, lambda n: "n=" + str(n))
    return (inc_then_double(5), to_text(6))


def case_composition_in_a_loop() -> int:
    f = lambda x: x
    for _ in range(3):
        f = compose(f, lambda x: x * 2)
    return f(5)


def case_a_pipeline() -> int:
    def pipeline(functions: list[Callable[[int], int]]) -> Callable[[int], int]:
        def run(x: int) -> int:
            for function in functions:
                x = function(x)
            return x

        return run

    return pipeline([lambda x: x + 1, lambda x: x * 10])(4)


def case_an_optional_callback() -> list[int]:
    def run(x: int, callback: Callable[[int], int] | None = None) -> int:
        if callback is None:
            return x
        return callback(x)

    return [run(1), run(2, lambda x: x * 100), run(3, None)]


def apply_all(functions, x):
    return [f(x) for f in functions]


def case_a_list_of_lambdas_is_typed_by_its_use() -> list[int]:
    return apply_all([lambda a: a + 1, lambda b: b * 2], 10)


handlers = {}


def register(name, handler):
    handlers[name] = handler


def case_handlers_in_a_global() -> list[int]:
    register("double", lambda x: x * 2)
    register("square", lambda x: x * x)
    return [handlers["double"](7), handlers["square"](7)]


def case_a_lambda_with_a_walrus() -> int:
    f = lambda x: (y := x + 1) * y
    return f(3)


def case_a_lambda_with_a_comprehension() -> list[int]:
    k = 3
    f = lambda xs: [x * k for x in xs if x != k]
    return f([1, 2, 3, 4])


def case_a_lambda_is_true() -> str:
    return "yes" if (lambda: 0) else "no"


square = lambda x: x * x


def case_a_lambda_of_the_module() -> tuple[int, float]:
    return (square(4), square(0.5))


def case_continuations() -> int:
    def factorial(n, k):
        if n == 0:
            return k(1)
        return factorial(n - 1, lambda r: k(r * n))

    return factorial(6, lambda r: r)


def case_church_numerals() -> int:
    zero = lambda f: lambda x: x
    succ = lambda n: lambda f: lambda x: f(n(f)(x))
    three = succ(succ(succ(zero)))
    return three(lambda x: x + 1)(0)
