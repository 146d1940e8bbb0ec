"""Unpacking a tuple of another length raises when it runs."""


def area(*dims: float) -> float:
    w, h = dims
    return w * h


def swap(pair):
    a, b = pair
    return b, a


def case_too_few_stars():
    out = [area(2, 3.5)]
    try:
        area(1)
    except ValueError as e:
        out.append(-1.0)
        print(e)
    return out


def case_too_many_stars():
    return area(1, 2, 3)


def case_no_stars():
    try:
        return area()
    except ValueError as e:
        return str(e)


def case_too_many_in_a_tuple():
    a, b = (1, 2, 3)
    return a, b


def case_caught_with_what_follows():
    seen = []
    try:
        seen.append("before")
        a, b = 1, 2, 3
        seen.append("after")
    except ValueError as e:
        seen.append(str(e))
    return seen


def case_after_a_loop():
    seen = []
    try:
        for a, b in [(1, 2, 3)]:
            seen.append(a)
    except ValueError as e:
        return seen, str(e)
    return seen, ""


def case_a_loop_over_nothing():
    xs = [(1, 2, 3)]
    xs.clear()
    total = 0
    for a, b in xs:
        total += a
    return total


def case_in_a_comprehension():
    try:
        return [a for a, b in [(1, 2, 3)]]
    except ValueError as e:
        return [len(str(e))]


def case_of_one_call_of_several():
    try:
        return swap((1, 2)), swap((1, 2, 3))
    except ValueError as e:
        return str(e)


def case_nested():
    try:
        (a, b), c = (1, 2, 3), 4
    except ValueError as e:
        return str(e)
    return c


def case_nested_after_the_first_is_bound():
    c = 0
    try:
        c, (a, b) = 4, (1,)
    except ValueError as e:
        return c, str(e)
    return c, ""


def case_star_target():
    try:
        a, b, *c = (1,)
    except ValueError as e:
        return str(e)
    return a


def case_variables_of_before_stay():
    a = 5
    try:
        a, b = (1, 2, 3)
    except ValueError:
        pass
    return a


def case_conditional():
    p = (1, 2)
    if len(p) == 3:
        a, b, c = p
        return a
    a, b = p
    return a + b


def case_evaluates_the_value_first():
    log = []

    def value():
        log.append("value")
        return (1, 2, 3)

    try:
        a, b = value()
    except ValueError:
        log.append("raised")
    return log


def case_in_a_finally():
    log = []
    try:
        try:
            a, b = (1,)
        finally:
            log.append("finally")
    except ValueError as e:
        log.append(str(e))
    return log
