"""An inventory with a hierarchy of errors, retries with backoff, and clean-up."""

from typing import Callable, Optional, TypeVar

T = TypeVar("T")


class InventoryError(Exception):
    code = 100

    def __init__(self, sku: str, detail: str = "") -> None:
        self.sku = sku
        self.detail = detail
        super().__init__(f"[{self.code}] {sku}" + (f": {detail}" if detail else ""))


class OutOfStock(InventoryError):
    code = 101

    def __init__(self, sku: str, wanted: int, available: int) -> None:
        super().__init__(sku, f"wanted {wanted}, have {available}")
        self.wanted = wanted
        self.available = available

    def missing(self) -> int:
        return self.wanted - self.available


class UnknownSku(InventoryError):
    code = 102


class Flaky(RuntimeError):
    """May go away if tried again."""


class GaveUp(Exception):
    def __init__(self, attempts: int, last: Exception) -> None:
        super().__init__(attempts)
        self.last = last


stock: dict[str, int] = {"bolt": 10, "nut": 0}
reserved: dict[str, int] = {}
events: list[str] = []


def reserve(sku: str, n: int) -> int:
    if sku not in stock:
        raise UnknownSku(sku)
    if stock[sku] < n:
        raise OutOfStock(sku, n, stock[sku])
    stock[sku] -= n
    reserved[sku] = reserved.get(sku, 0) + n
    return stock[sku]


def release_all() -> None:
    while reserved:
        sku, n = reserved.popitem()
        stock[sku] += n


def order(lines: dict[str, int]) -> bool:
    done = False
    try:
        for sku, n in lines.items():
            reserve(sku, n)
        done = True
        return True
    finally:
        events.append("commit" if done else "rollback")
        if done:
            reserved.clear()
        else:
            release_all()


def retry(action: Callable[[], T], attempts: int = 3, on: Optional[list[int]] = None) -> T:
    delay = 1
    last: Optional[Exception] = None
    for attempt in range(1, attempts + 1):
        try:
            result = action()
        except Flaky as e:
            last = e
            events.append(f"try {attempt}: {e}, wait {delay}")
            if on is not None:
                on.append(delay)
            delay *= 2
        else:
            events.append(f"ok after {attempt}")
            return result
    assert last is not None
    raise GaveUp(attempts, last) from last


def flaky(failures: int, answer: T) -> Callable[[], T]:
    left = failures

    def call() -> T:
        nonlocal left
        if left > 0:
            left -= 1
            raise Flaky(f"{left} left")
        return answer

    return call


print(order({"bolt": 3}), stock)
for lines in ({"bolt": 4, "nut": 1}, {"bolt": 1, "gear": 1}, {"bolt": 7}):
    try:
        print(order(lines))
    except OutOfStock as e:
        print(e, e.missing(), e.sku, e.code)
    except UnknownSku as e:
        print(e, e.args, isinstance(e, KeyError), isinstance(e, InventoryError))
    print(stock, reserved)
delays: list[int] = []
print(retry(flaky(2, "late")), retry(flaky(0, 42), on=delays), retry(flaky(1, [1.5]), 2, delays), delays)
try:
    retry(flaky(9, None), attempts=4, on=delays)
except GaveUp as e:
    print(e, e.last, repr(e.last))
print(delays, "\n".join(events))
