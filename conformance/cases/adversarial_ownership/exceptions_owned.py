"""Lists with one owner when something is raised in the middle."""


def fill(xs: list[int], stop: int) -> None:
    for i in range(10):
        if i == stop:
            raise ValueError(f"stopped at {i}")
        xs.append(i)


def make(n: int) -> list[int]:
    xs: list[int] = []
    fill(xs, n)
    return xs


def case_half_done() -> str:
    xs = [7]
    try:
        fill(xs, 3)
    except ValueError as e:
        return f"{e} {xs}"
    return f"done {xs}"


def case_index_error_leaves_the_list() -> str:
    xs = [1, 2]
    try:
        xs[0] = 5
        xs[2] = 6
    except IndexError as e:
        xs.append(9)
        return f"{e} {xs}"
    return "none"


def case_fresh_in_try() -> str:
    xs = [0]
    try:
        xs = make(2)
    except ValueError:
        xs.append(1)
    return str(xs)


def case_caught_in_a_loop() -> str:
    xs = [3, 1, 2]
    ys: list[int] = []
    for i in range(-5, 5):
        try:
            ys.append(xs[i])
        except IndexError:
            ys.append(-1)
    return str(ys)


def case_uncaught() -> str:
    xs = make(20)
    return str(xs[30])


def case_del_in_the_middle() -> str:
    xs = [0, 1, 2, 3, 4]
    try:
        del xs[1]
        del xs[9]
    except IndexError as e:
        del xs[::2]
        return f"{e} {xs}"
    return "none"
