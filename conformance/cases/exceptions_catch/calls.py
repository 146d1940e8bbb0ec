"""Exceptions through calls, loops, recursion and comprehensions."""

log: list[str] = []


def check(n: int) -> int:
    if n < 0:
        raise ValueError(f"negative: {n}")
    return n


def middle(n: int) -> int:
    log.append("enter")
    result = check(n) + 1
    log.append("leave")
    return result


def outer(n: int) -> int:
    try:
        return middle(n)
    except ValueError as e:
        log.append(str(e))
        return -1


def case_through_two_calls() -> tuple[int, int, list[str]]:
    return (outer(1), outer(-1), log)


def case_in_a_comprehension() -> list[int]:
    try:
        return [check(n) for n in [1, 2, -3, 4]]
    except ValueError:
        return []


def case_condition_of_a_comprehension() -> str:
    try:
        return str([n for n in [1, -1] if check(n) > 0])
    except ValueError as e:
        return str(e)


def case_each_round() -> list[str]:
    out: list[str] = []
    for n in [1, -1, 2, -2]:
        try:
            out.append(str(check(n)))
        except ValueError as e:
            out.append(str(e))
            continue
        out.append("next")
    return out


def case_break_in_a_handler() -> int:
    count = 0
    for n in [1, 2, -1, 3]:
        try:
            count += check(n)
        except ValueError:
            break
    else:
        count = 100
    return count


def case_break_in_the_body() -> int:
    count = 0
    while True:
        try:
            count += check(1)
            if count > 3:
                break
        except ValueError:
            count = -100
    return count


def case_continue_in_the_body() -> list[int]:
    out: list[int] = []
    for n in range(5):
        try:
            if n % 2 == 0:
                continue
            out.append(check(n))
        except ValueError:
            pass
    return out


def case_loop_else_with_a_handler() -> list[str]:
    out: list[str] = []
    for limit in [5, 2]:
        for n in range(4):
            try:
                if n > limit:
                    raise ValueError("over")
            except ValueError:
                out.append("break")
                break
        else:
            out.append("else")
    return out


def depth(n: int) -> int:
    if n == 0:
        raise RuntimeError("bottom")
    return depth(n - 1) + 1


def case_recursion() -> str:
    try:
        return str(depth(20))
    except RuntimeError as e:
        return str(e)


def safe_depth(n: int) -> int:
    try:
        if n == 0:
            raise RuntimeError("bottom")
        return safe_depth(n - 1) + 1
    except RuntimeError:
        return 0


def case_recursion_that_catches() -> int:
    return safe_depth(10)


def always() -> int:
    raise KeyError("always")


def case_a_function_that_never_returns() -> str:
    try:
        always()
        return "unreachable"
    except KeyError as e:
        return repr(e)


def never_in_an_expression() -> int:
    try:
        return 1 + always()
    except KeyError:
        return 5


def case_never_in_an_expression() -> int:
    return never_in_an_expression()


def handle(e: ValueError) -> str:
    return "handled " + str(e)


def case_exception_as_an_argument() -> str:
    try:
        check(-5)
    except ValueError as e:
        return handle(e)
    return "none"


def make(n: int) -> ValueError:
    return ValueError("made", n)


def case_made_elsewhere() -> str:
    try:
        raise make(3)
    except ValueError as e:
        return repr(e)


def case_in_a_list() -> list[str]:
    errors: list[Exception] = []
    for n in [-1, 1, -2]:
        try:
            check(n)
        except ValueError as e:
            errors.append(e)
    return [str(e) for e in errors]


def case_optional_exception() -> list[str]:
    out: list[str] = []
    for n in [1, -1]:
        error: Exception | None = None
        try:
            check(n)
        except ValueError as e:
            error = e
        if error is not None:
            out.append(repr(error))
        else:
            out.append("fine")
    return out


def evaluate(text: str, trace: list[str]) -> int:
    trace.append(text)
    return int(text)


def case_order_of_evaluation() -> list[str]:
    trace: list[str] = []
    try:
        pair = (evaluate("1", trace), evaluate("x", trace), evaluate("3", trace))
        trace.append(str(pair))
    except ValueError:
        trace.append("caught")
    return trace


def case_short_circuit() -> list[str]:
    trace: list[str] = []
    for text in ["0", "1"]:
        try:
            if evaluate(text, trace) == 1 and evaluate("y", trace) == 2:
                trace.append("both")
        except ValueError:
            trace.append("caught")
    return trace


def case_conditional_expression() -> list[int]:
    out: list[int] = []
    for n in [1, -1]:
        try:
            out.append(check(n) if n != 0 else 0)
        except ValueError:
            out.append(99)
    return out


def double(n: int) -> int:
    return check(n) * 2


def apply(f, n: int) -> int:
    return f(n)


def case_function_value() -> list[int]:
    out: list[int] = []
    for n in [2, -2]:
        try:
            out.append(apply(double, n))
        except ValueError:
            out.append(0)
    return out
