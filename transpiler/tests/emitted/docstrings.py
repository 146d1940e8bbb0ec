"""Numbers with a story.

The first paragraph of a module says what it is for.
"""


def fibonacci(n: int) -> int:
    """The n-th Fibonacci number, counted from zero.

    By iteration, so that `n` may be large.
    """
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def area(width: int, height: int) -> int:
    """Area of a rectangle.

    Args:
        width: its width
        height: its height

    >>> area(2, 3)
    6
    """
    return width * height


print(fibonacci(100), area(2, 3))
