"""Lists when something is raised in the middle."""


def fill(xs: list[int], stop: int) -> None:
    for i in range(10):
        if i == stop:
            raise ValueError(f"stopped at {i}")
        xs.append(i)


def case_given_away_in_try() -> str:
    out: list[list[int]] = []
    xs = [1]
    try:
        out.append(xs)
        fill(out[0], 1)
    except ValueError:
        xs.append(5)
    return f"{out} {xs}"


def case_finally_changes() -> str:
    xs = [1]

    def run() -> int:
        try:
            xs.append(2)
            return len(xs)
        finally:
            xs.append(3)

    return f"{run()} {xs}"


def with_finally(n: int) -> list[int]:
    xs = [n]
    try:
        if n > 1:
            return xs
        xs.append(0)
    finally:
        xs.append(-1)
    return xs


def case_returned_through_finally() -> str:
    return f"{with_finally(1)} {with_finally(2)}"


def case_pop_from_empty() -> str:
    xs: list[int] = []
    try:
        xs.pop()
    except IndexError as e:
        return f"{e} {xs}"
    return "none"


def case_evaluated_before_the_index() -> str:
    xs = [1]

    def value() -> int:
        xs.append(2)
        return 3

    xs[1] = value()
    return str(xs)


def case_handler_reads_the_old_list() -> str:
    xs = [1, 2, 3]
    try:
        ys = xs
        ys.append(int("x"))
    except ValueError:
        xs.append(0)
    return str(xs)
