def show(template_result: str) -> str:
    return template_result

def case_few() -> str:
    return "{} {}".format(1)

def case_key() -> str:
    return "{a} {b}".format(a=1)

def case_single() -> str:
    return "{0} }".format(1)

def case_caught() -> str:
    try:
        return "{} {name}".format(1, nme=2)
    except (KeyError, IndexError) as e:
        return f"{type(e).__name__} {e}"

def case_first() -> str:
    try:
        return "{:d} {1}".format("x")
    except (KeyError, IndexError, ValueError) as e:
        return f"{type(e).__name__} {e}"

def case_first_spec() -> str:
    try:
        return "{0:d} {1}".format("x")
    except (KeyError, IndexError, ValueError) as e:
        return f"{type(e).__name__} {e}"

def case_positional_in_map() -> str:
    return "{} {a}".format_map({"a": 1})

def case_effects() -> list[int]:
    log: list[int] = []
    try:
        print("{} {b}".format(log.append(1), a=log.append(2)))
    except KeyError:
        log.append(3)
    return log
