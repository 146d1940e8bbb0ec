"""`match` in loops, with jumps, and as the last statement of functions."""


def case_break_and_continue():
    out = []
    for n in range(10):
        match n:
            case 1 | 3:
                continue
            case 7:
                break
            case k if k % 2 == 0:
                out.append(-k)
            case k:
                out.append(k)
        out.append(100)
    return out


def case_break_under_a_guard_with_names():
    out = []
    for pair in [(1, 2), (2, 2), (3, 1), (0, 0), (9, 9)]:
        match list(pair):
            case [a, b] if a == b and a == 0:
                break
            case [a, b] if a == b:
                continue
            case [a, b] if a > b:
                out.append(a - b)
            case [_, b]:
                out.append(b)
    else:
        out.append(-1)
    return out


def case_while():
    n, steps = 27, 0
    while True:
        match n:
            case 1:
                break
            case even if even % 2 == 0:
                n = even // 2
            case odd:
                n = 3 * odd + 1
        steps += 1
    return steps


def case_loop_else():
    for n in [1, 2]:
        match n:
            case 3:
                break
    else:
        return "not found"
    return "found"


def early(n: int) -> str:
    match n:
        case 0:
            return "none"
        case 1:
            return "one"
        case _:
            return "many"


def case_each_case_returns():
    return early(0), early(1), early(2)


def case_no_case():
    out = ["before"]
    match 5:
        case 1:
            out.append("one")
        case 2:
            out.append("two")
    out.append("after")
    return out


def nothing(n: int):
    match n:
        case 1:
            return "one"


def case_falls_off_the_end():
    return nothing(1), nothing(2)


calls = 0


def subject() -> int:
    global calls
    calls += 1
    return calls


def case_the_subject_is_evaluated_once():
    match subject():
        case 5:
            out = "five"
        case 3 | 4:
            out = "three"
        case 1:
            out = "one"
        case _:
            out = "other"
    return out, calls


def case_the_subject_is_bound_anew_in_a_case():
    x = 3
    match x:
        case 3:
            x = 4
        case 4:
            x = 5
    return x


def case_bound_in_each_case():
    out = []
    for n in (1, 2, 3):
        match n:
            case 1:
                word = "one"
            case 2:
                word = "two"
            case _:
                word = "more"
        out.append(word)
    return out


def countdown(n: int):
    match n:
        case 0:
            yield "start"
        case k:
            yield str(k)
            yield from countdown(k - 1)


def case_in_a_generator():
    return list(countdown(3))


def fib(n: int) -> int:
    match n:
        case 0 | 1:
            return n
        case _:
            return fib(n - 1) + fib(n - 2)


def case_recursion():
    return fib(15)
