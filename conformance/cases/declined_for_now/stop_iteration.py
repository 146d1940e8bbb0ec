"""Where `StopIteration` is raised for what goes over items."""


def case_next_as_a_function() -> list[int]:
    its = [iter([1]), iter([2]), iter([3])]
    next(its[1])
    return list(map(next, its))


def case_an_inner_iterable_raises() -> int:
    it = iter([[1], [2]])
    return sum(y for x in [1, 2, 3] for y in next(it))
