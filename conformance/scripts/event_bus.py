"""An event bus: handlers are functions, closures and lambdas, kept by name."""

from typing import Callable

Handler = Callable[[str, int], None]

handlers: dict[str, list[Handler]] = {}


def on(event: str):
    def register(handler: Handler) -> Handler:
        handlers.setdefault(event, []).append(handler)
        return handler

    return register


def emit(event: str, *values: int) -> int:
    count = 0
    for handler in handlers.get(event, []):
        for value in values:
            handler(event, value)
            count += 1
    return count


@on("paid")
def log_payment(event: str, amount: int) -> None:
    print(f"{event}: {amount}")


def totals() -> tuple[Handler, Callable[[], int]]:
    total = 0

    def add(event: str, amount: int) -> None:
        nonlocal total
        total += amount

    return add, lambda: total


add_paid, paid = totals()
add_refunded, refunded = totals()
on("paid")(add_paid)
on("refunded")(add_refunded)
on("refunded")(lambda event, amount: print(event, "-", amount, sep=""))

print(emit("paid", 10, 20, 30))
print(emit("refunded", 5))
print(emit("nothing", 1, 2))
print(paid(), refunded(), paid() - refunded())
