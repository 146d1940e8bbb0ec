"""Lists passed to functions, nobody keeps one."""


def read(xs: list[int]) -> int:
    return xs[0] + len(xs)


def grow(xs: list[int], by: int) -> None:
    for i in range(by):
        xs.append(i)


def same(xs: list[int]) -> list[int]:
    return xs


def fresh(n: int) -> list[int]:
    xs = [0] * n
    grow(xs, 2)
    return xs


def down(xs: list[int], n: int) -> list[int]:
    if n == 0:
        return xs
    xs.append(n)
    return down(xs, n - 1)


def case_read_only() -> str:
    xs = [1, 2]
    return f"{read(xs)} {read([5])} {read(fresh(3))} {xs}"


def case_changed_by_the_callee() -> str:
    xs: list[int] = []
    grow(xs, 2)
    grow(xs, len(xs))
    return str(xs)


def case_returned_parameter_at_last_use() -> str:
    xs = [1]
    ys = same(xs)
    ys.append(2)
    return f"{ys} {same([4])} {same(fresh(1))}"


def case_given_down_and_back_at_last_use() -> str:
    return str(down(fresh(1), 3))


def case_changed_temporary() -> str:
    grow([1], 3)
    same([1]).append(4)
    return str(len(same([1, 2])))
