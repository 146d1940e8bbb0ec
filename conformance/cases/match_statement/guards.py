"""Guards: when they run, what they see, and what is left when they are false."""

log: list[str] = []


def note(text: str, answer: bool) -> bool:
    log.append(text)
    return answer


def case_order():
    match 3:
        case 1 if note("one", True):
            log.append("ran one")
        case 3 if note("first three", False):
            log.append("ran first")
        case 3 if note("second three", True):
            log.append("ran second")
        case _ if note("rest", True):
            log.append("ran rest")
    return log


def sign(n: int) -> str:
    match n:
        case x if x < 0:
            return "negative"
        case x if x > 0:
            return "positive"
        case _:
            return "zero"


def case_of_a_name():
    return sign(-3), sign(4), sign(0)


def compare(pair: tuple[int, int]) -> str:
    match pair:
        case (a, b) if a == b:
            return f"same {a}"
        case (a, b) if a > b:
            return f"falls by {a - b}"
        case (a, b):
            return f"rises by {b - a}"


def case_of_a_tuple():
    return compare((1, 1)), compare((5, 2)), compare((2, 9))


def mirror(xs: list[int]) -> str:
    match xs:
        case [a, b] if a == b:
            return "twins"
        case [a, *_, b] if a == b:
            return "ends"
        case [_, *middle, _] if len(middle) > 1 and middle[0] == middle[-1]:
            return f"inside {middle}"
        case [first, *_]:
            return f"from {first}"
    return "none"


def case_of_a_list():
    return [mirror(xs) for xs in ([1, 1], [1, 2, 1], [0, 4, 5, 4, 1], [8, 9], [])]


def case_names_stay_bound_when_it_is_false():
    match (1, 2):
        case (a, b) if a > b:
            return "no"
        case (1, c):
            pass
    return a, b, c


def case_names_of_the_last_case_stay_bound():
    a = 0
    match [4, 5]:
        case [a, b] if a > b:
            return "no"
    return a, b


def case_names_stay_unbound_before_the_guard():
    match [4, 5]:
        case [x, 6] if x > 0:
            return "no"
        case _:
            pass
    return x


def case_a_name_read_by_a_later_case():
    match [4, 5]:
        case [x, y] if x > y:
            return "no"
        case [_, _]:
            return x * y


def pop_and_see(xs: list[int]) -> str:
    match xs:
        case [a, b, c] if xs.pop() and a < b:
            return f"three {a} {b} {c}"
        case [a, b]:
            return f"two {a} {b}"
    return "other"


def case_that_changes_the_subject():
    return pop_and_see([1, 2, 3]), pop_and_see([2, 1, 3]), pop_and_see([1])


def case_that_changes_a_part():
    xs = [[1], [2]]
    match xs:
        case [a, b] if not xs.reverse() and a == [1]:
            return a, b, xs


def case_with_an_assignment_expression():
    match (3, 4):
        case (a, b) if (total := a + b) > 100:
            return "big"
        case (a, b) if (total := total * 2) > 10:
            return a, b, total
    return total


def case_with_a_lambda():
    match (3, 4):
        case (a, b) if (lambda: a > b)():
            return "falls"
        case (a, b) if any(n > 3 for n in (a, b)):
            return "has a big one"


def case_with_a_comprehension():
    match [3, 4, 5]:
        case [first, *rest] if [n for n in rest if n < first]:
            return "no"
        case [first, *rest] if sum([n - first for n in rest]) == 3:
            return first, rest
