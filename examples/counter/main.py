"""A counter, and the small functions by which canisters are measured."""

from kybra import nat64, query, update, void

counter: nat64 = 0


@query
def noop() -> void:
    pass


@query
def get() -> nat64:
    return counter


@update
def set(value: nat64) -> void:
    global counter
    counter = value


@update
def increment() -> nat64:
    global counter
    counter += 1
    return counter


@query
def fibonacci(n: nat64) -> nat64:
    """The n-th Fibonacci number, by iteration."""
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


@query
def fib(n: nat64) -> nat64:
    """The n-th Fibonacci number, by recursion."""
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


@query
def sum_to(n: nat64) -> nat64:
    """1 + 2 + ... + n."""
    total = 0
    for i in range(1, n + 1):
        total += i
    return total


@query
def ackermann(m: nat64, n: nat64) -> nat64:
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))
