"""A tiny evaluator over values of several types."""

from typing import Optional, Union

Value = Union[int, str, list[int]]


def describe(value: Value) -> str:
    if isinstance(value, int):
        return f"number {value}"
    if isinstance(value, str):
        return f"text {value!r}"
    return f"list of {len(value)}"


def double(value: Value) -> Value:
    if isinstance(value, list):
        return [x * 2 for x in value]
    if isinstance(value, str):
        return value + value
    return value * 2


values: list[Value] = [1, "ab", [1, 2, 3]]
for value in values:
    print(describe(value), "->", describe(double(value)))
last: Optional[Value] = None
print(last)
for value in values:
    if not isinstance(value, str):
        last = value
print(last, last is None)
