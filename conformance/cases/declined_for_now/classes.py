"""Classes with methods, inheritance, properties and operators."""

from dataclasses import dataclass
from enum import Enum


class Counter:
    step = 1

    def __init__(self, start: int):
        self.value = start

    def increment(self) -> int:
        self.value += self.step
        return self.value


class Fast(Counter):
    step = 10

    def increment(self) -> int:
        return super().increment() + 1


@dataclass
class Point:
    x: int
    y: int = 0

    def __add__(self, other: "Point") -> "Point":
        return Point(self.x + other.x, self.y + other.y)


class Colour(Enum):
    RED = 1
    GREEN = 2


def case_instance_state_and_alias() -> tuple[int, int]:
    counter = Counter(5)
    other = counter
    other.increment()
    return (counter.increment(), other.value)


def case_inheritance_and_super() -> list[int]:
    counters = [Counter(0), Fast(0)]
    return [counter.increment() for counter in counters]


def case_class_attribute_against_instance_attribute() -> list[int]:
    a, b = Counter(0), Counter(0)
    a.step = 5
    Counter.step = 7
    return [a.increment(), b.increment()]


def case_dataclass_repr_and_equality() -> tuple[str, bool]:
    point = Point(1) + Point(2, 3)
    return (repr(point), point == Point(3, 3))


def case_enum() -> tuple[str, int, bool]:
    return (Colour.RED.name, Colour(2).value, Colour.RED is Colour(1))
