"""What names are bound to, and where they are seen."""


def case_seen_after():
    match (1, 2):
        case (a, b):
            pass
    return a, b


def case_a_later_case_binds_others():
    out = []
    for pair in [(0, 5), (6, 0), (7, 8)]:
        match pair:
            case (0, y):
                out.append(y)
            case (x, 0):
                out.append(x)
            case (x, y):
                out.append(x + y)
    return out


def case_the_subject_by_the_same_name():
    x = [1, 2]
    match x:
        case [x, y]:
            return x, y
    return x


def case_swapped():
    a, b = 1, 2
    match (a, b):
        case (b, a):
            pass
    return a, b


def case_the_same_object():
    xs = [[1], [2]]
    match xs:
        case [first, second]:
            first.append(3)
    return xs, first is xs[0]


def case_what_did_not_match_binds_nothing():
    x = "before"
    match (1, 2):
        case (0, x):
            pass
        case _:
            pass
    return x


def case_unbound_where_nothing_matched():
    match 3:
        case 4 as found:
            pass
    return found


def case_in_a_nested_function():
    match [5, 6]:
        case [a, b]:

            def total() -> int:
                return a + b

    a = 10
    return total()


total_of = 0


def add_up(pair: tuple[int, int]) -> None:
    global total_of
    match pair:
        case (_, total_of):
            pass


def case_a_global():
    add_up((1, 4))
    return total_of


def case_nonlocal():
    seen = 0

    def look(pair: tuple[int, int]) -> None:
        nonlocal seen
        match pair:
            case (1, seen):
                pass

    look((1, 8))
    look((2, 9))
    return seen


def case_wildcards_bind_nothing():
    _ = "kept"
    match (1, 2, 3):
        case (_, _, n):
            pass
    return _, n


def case_with_as():
    match [1, [2, 3]]:
        case [int() as first, [_, _] as rest] as whole:
            return first, rest, whole
