def note(log: list[str], x: int) -> int:
    log.append(str(x))
    return x

def case_too_few() -> str:
    return "%d %d" % (1,)

def case_too_few_one() -> str:
    return "%d %d" % 1

def case_caught() -> str:
    try:
        return "%d" % "x"
    except TypeError as e:
        return f"caught {e}"

def case_too_many() -> str:
    try:
        return "%d" % (1, 2)
    except TypeError as e:
        return f"caught {e}"

def case_order() -> list[str]:
    log: list[str] = []
    try:
        log.append("%d %d %y" % (note(log, 1), note(log, 2)))
    except ValueError as e:
        log.append(str(e))
    return log

def case_value_first() -> str:
    try:
        return "%d %d" % (float("nan"),)
    except (TypeError, ValueError) as e:
        return f"{type(e).__name__} {e}"

def case_type_before_syntax() -> str:
    try:
        return "%d %y" % "x"
    except (TypeError, ValueError) as e:
        return f"{type(e).__name__} {e}"

def case_missing_key() -> str:
    return "%(a)s %(b)s" % {"a": 1}

def case_star() -> str:
    return "%*d" % ("x", 1)

def case_unused() -> list[str]:
    return ["abc" % [1], "abc" % {"a": 1}, "abc" % b"a", "abc" % ()]

def case_unused_raises() -> str:
    return "abc" % 1

def case_float_as_hex() -> str:
    return "%x" % 1.5

def case_not_real() -> str:
    return "%f" % None

def case_incomplete() -> str:
    return "%d%" % 1
