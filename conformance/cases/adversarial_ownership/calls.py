"""Lists passed to functions, by every kind of parameter."""


def same(xs: list[int]) -> list[int]:
    return xs


def two(xs: list[int], ys: list[int]) -> None:
    xs.append(len(ys))
    ys.append(len(xs))


def read_and_grow(xs: list[int], ys: list[int]) -> int:
    xs.append(1)
    return len(ys)


def keep(store: list[list[int]], xs: list[int]) -> None:
    store.append(xs)
    xs.append(0)


def rebind(xs: list[int]) -> int:
    xs.append(1)
    xs = [7]
    xs.append(2)
    return len(xs)


def down(xs: list[int], n: int) -> list[int]:
    if n == 0:
        return xs
    xs.append(n)
    return down(xs, n - 1)


def case_returned_parameter() -> str:
    xs = [1]
    ys = same(xs)
    ys.append(2)
    return f"{xs} {ys}"


def case_twice_the_same() -> str:
    xs = [1]
    two(xs, xs)
    ys = [0, 0]
    two(xs, ys)
    return f"{xs} {ys}"


def case_read_what_is_changed() -> str:
    xs = [1]
    return f"{read_and_grow(xs, xs)} {xs}"


def case_kept_then_changed() -> str:
    store: list[list[int]] = []
    xs = [1]
    keep(store, xs)
    xs.append(9)
    store[0].append(8)
    return f"{store} {xs}"


def case_rebound_parameter() -> str:
    xs = [1]
    return f"{rebind(xs)} {xs}"


def case_given_down_and_back() -> str:
    xs = [5]
    ys = down(xs, 3)
    ys.append(0)
    return f"{xs} {ys}"


def case_argument_order() -> str:
    xs = [1]

    def note(i: int) -> int:
        xs.append(i)
        return len(xs)

    return f"{note(1)} {read_and_grow(xs, [note(2)])} {xs}"
