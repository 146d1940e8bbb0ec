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
