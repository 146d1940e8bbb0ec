"""Decorators that are functions of the program."""

from typing import Any, Callable

log: list[str] = []


def doubled(function: Callable[[int], int]) -> Callable[[int], int]:
    def inner(n: int) -> int:
        return function(n) * 2

    return inner


@doubled
def increment(n: int) -> int:
    return n + 1


def case_a_typed_decorator() -> int:
    return increment(4)


def logged(function):
    def wrapper(*args, **kwargs):
        log.append("before")
        result = function(*args, **kwargs)
        log.append("after")
        return result

    return wrapper


@logged
def add(a: int, b: int = 10) -> int:
    log.append("add")
    return a + b


@logged
def greet(name: str) -> str:
    return "hello " + name


@logged
def nothing() -> None:
    log.append("nothing")


def case_an_untyped_decorator() -> tuple[int, int, str]:
    return (add(1, 2), add(5), greet("you"))


def case_the_order_of_what_happens() -> list[str]:
    log.clear()
    add(1)
    nothing()
    return log


def tag(name: str):
    def decorate(function):
        def wrapper(text: str) -> str:
            return "<" + name + ">" + function(text) + "</" + name + ">"

        return wrapper

    return decorate


@tag("b")
@tag("i")
def shout(text: str) -> str:
    return text.upper()


def case_stacked_decorators_with_arguments() -> str:
    return shout("hi")


def counted(function):
    calls = 0

    def wrapper(*args):
        nonlocal calls
        calls += 1
        return (calls, function(*args))

    return wrapper


@counted
def square(n: int) -> int:
    return n * n


@counted
def cube(n: int) -> int:
    return n * n * n


def case_a_decorator_with_state() -> list[tuple[int, int]]:
    return [square(2), square(3), cube(2), square(4)]


def memoize(function: Callable[[int], int]) -> Callable[[int], int]:
    cache: dict[int, int] = {}

    def wrapper(n: int) -> int:
        if n not in cache:
            cache[n] = function(n)
        return cache[n]

    return wrapper


@memoize
def fibonacci(n: int) -> int:
    if n < 2:
        return n
    return fibonacci(n - 1) + fibonacci(n - 2)


def case_a_memoized_recursion() -> int:
    return fibonacci(80)


registry: dict[str, Callable[[int], int]] = {}


def register(name: str):
    def decorate(function: Callable[[int], int]) -> Callable[[int], int]:
        registry[name] = function
        return function

    return decorate


@register("double")
def twice(x: int) -> int:
    return x * 2


@register("negate")
def negate(x: int) -> int:
    return -x


def case_a_registry() -> tuple[list[str], list[int]]:
    return (sorted(registry), [registry[name](21) for name in sorted(registry)])


def retry(times: int):
    def decorate(function):
        def wrapper(*args):
            result = -1
            for attempt in range(times):
                result = function(attempt, *args)
                if result >= 0:
                    return result
            return result

        return wrapper

    return decorate


@retry(3)
def flaky(attempt: int, value: int) -> int:
    log.append("try " + str(attempt))
    return value if attempt == 2 else -1


def case_a_retrying_decorator() -> tuple[int, list[str]]:
    log.clear()
    return (flaky(7), log)


def identity(function):
    return function


@identity
def plain(a: int, b: int = 2, *, c: int = 3) -> int:
    return a * 100 + b * 10 + c


def case_a_decorator_that_returns_its_function() -> list[int]:
    return [plain(1), plain(1, 5), plain(1, b=6), plain(1, c=7)]


def case_a_decorator_inside_a_function() -> list[int]:
    def plus(n: int):
        def decorate(function):
            return lambda x: function(x) + n

        return decorate

    @plus(1)
    @plus(10)
    def base(x: int) -> int:
        return x * 100

    return [base(1), base(2)]


def validated(function):
    def wrapper(value):
        if value < 0:
            raise ValueError("negative")
        return function(value)

    return wrapper


@validated
def half(value: int) -> int:
    return value // 2


@validated
def root(value: float) -> float:
    return value ** 0.5


def case_one_decorator_for_two_types() -> tuple[int, float]:
    return (half(9), root(2.25))


def case_a_decorator_that_raises() -> int:
    return half(-1)


def swap(function):
    def wrapper(a, b):
        return function(b, a)

    return wrapper


@swap
def subtract(a: int, b: int) -> int:
    return a - b


def case_arguments_are_changed() -> int:
    return subtract(1, 10)


def case_applied_by_hand() -> int:
    return doubled(doubled(lambda n: n + 1))(3)


def with_any(function: Callable[..., Any]) -> Callable[..., Any]:
    def wrapper(*args: Any, **kwargs: Any) -> Any:
        return function(*args, **kwargs)

    return wrapper


@with_any
def join(a: str, b: str) -> str:
    return a + "-" + b


def case_annotated_with_any() -> str:
    return join("x", "y")
