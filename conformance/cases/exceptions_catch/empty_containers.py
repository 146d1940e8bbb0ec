def case_set() -> str:
    try:
        set().pop()
    except KeyError as e:
        return str(e)
    return "?"

def case_list() -> str:
    try:
        [].pop()
    except IndexError as e:
        return str(e)
    return "?"

def case_index() -> str:
    try:
        [][0]
    except IndexError as e:
        return str(e)
    return "?"

def case_dict() -> str:
    try:
        {}["a"]
    except KeyError as e:
        return str(e)
    return "?"

def case_popitem() -> str:
    try:
        {}.popitem()
    except KeyError as e:
        return str(e)
    return "?"

def case_max() -> str:
    try:
        max([])
    except ValueError as e:
        return str(e)
    return "?"

def case_uncaught() -> None:
    set().pop()


def holds_two(xs: list[int]) -> bool:
    return 2 in xs


def case_membership_where_nothing_is_ever_put() -> list[bool]:
    never = [n for n in range(4) if False]
    return [holds_two(list(1 for n in range(4) if False)), 3 in never, "a" not in {}, 5 in set()]
