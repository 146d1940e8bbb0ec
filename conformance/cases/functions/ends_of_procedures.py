"""How procedures end that may raise: with what their last statement does in each of its branches."""


def check(n: int) -> None:
    if n > 4:
        raise ValueError(f"check {n}")


def outcome(name: str, n: int) -> str:
    try:
        run(name, n)
    except (ValueError, KeyError, AssertionError) as e:
        return repr(e)
    return "ends"


def if_raises(n: int) -> None:
    if n > 3:
        raise ValueError(n)


def if_raises_else_prints(n: int) -> None:
    if n > 3:
        raise ValueError(n)
    else:
        print("small", n)


def if_raises_else_returns(n: int) -> None:
    if n > 3:
        raise ValueError(n)
    else:
        return


def if_returns_else_raises(n: int) -> None:
    if n < 3:
        return
    else:
        raise ValueError(n)


def if_raises_else_raises(n: int) -> None:
    if n > 3:
        raise ValueError(n)
    else:
        raise KeyError(n)


def a_chain(n: int) -> None:
    if n > 8:
        raise ValueError(n)
    elif n > 6:
        print("more than 6")
    elif n > 4:
        raise KeyError(n)
    elif n > 2:
        return


def a_chain_with_else(n: int) -> None:
    if n > 8:
        raise ValueError(n)
    elif n > 6:
        print("more than 6")
    else:
        raise KeyError(n)


def a_nested_if(n: int) -> None:
    if n > 3:
        if n % 2 == 0:
            raise ValueError(n)
        print("odd", n)


def a_nested_if_at_the_end(n: int) -> None:
    if n > 3:
        print("more than 3")
        if n % 2 == 0:
            raise ValueError(n)
        elif n > 8:
            return
    else:
        print("less")


def a_raise(n: int) -> None:
    print("raises", n)
    raise ValueError(n)


def a_loop_that_raises(n: int) -> None:
    for i in range(n):
        if i > 3:
            raise ValueError(i)


def a_loop_with_else(n: int) -> None:
    for i in range(n):
        if i > 3:
            break
    else:
        raise ValueError(n)


def a_while(n: int) -> None:
    while n > 0:
        n -= 2
        if n == 1:
            raise ValueError(n)


def a_forever(n: int) -> None:
    while True:
        n -= 2
        if n < 0:
            raise ValueError(n)
        if n == 0:
            return


def a_try_that_raises_another(n: int) -> None:
    try:
        check(n)
    except ValueError as e:
        raise KeyError(str(e)) from e


def a_try_that_goes_on(n: int) -> None:
    try:
        check(n)
    except KeyError:
        print("key")
    else:
        if n > 2:
            raise ValueError(n)


def a_finally(n: int) -> None:
    try:
        if n > 3:
            raise ValueError(n)
    finally:
        print("done", n)


def a_finally_that_raises(n: int) -> None:
    try:
        print("tries", n)
    finally:
        if n > 3:
            raise ValueError(n)


def a_match(n: int) -> None:
    match n:
        case 5:
            raise ValueError(n)
        case 9:
            print("nine")
        case _ if n > 3:
            raise KeyError(n)


def an_assert(n: int) -> None:
    if n > 2:
        assert n < 6, "too big"


def a_call_in_a_branch(n: int) -> None:
    if n > 2:
        check(n)
    else:
        print("not called")


def a_call(n: int) -> None:
    print("calls")
    check(n)


def a_return_in_a_branch(n: int) -> None:
    if n > 3:
        check(n)
        return
    print("at the end")


def a_conditional_raise_after_a_return(n: int) -> None:
    if n < 3:
        return
    if n > 6:
        raise ValueError(n)


def a_walrus(n: int) -> None:
    if n > 1 and (m := n * 2) > 9:
        raise ValueError(m)


def run(name: str, n: int) -> None:
    if name == "if_raises":
        if_raises(n)
    elif name == "if_raises_else_prints":
        if_raises_else_prints(n)
    elif name == "if_raises_else_returns":
        if_raises_else_returns(n)
    elif name == "if_returns_else_raises":
        if_returns_else_raises(n)
    elif name == "if_raises_else_raises":
        if_raises_else_raises(n)
    elif name == "a_chain":
        a_chain(n)
    elif name == "a_chain_with_else":
        a_chain_with_else(n)
    elif name == "a_nested_if":
        a_nested_if(n)
    elif name == "a_nested_if_at_the_end":
        a_nested_if_at_the_end(n)
    elif name == "a_raise":
        a_raise(n)
    elif name == "a_loop_that_raises":
        a_loop_that_raises(n)
    elif name == "a_loop_with_else":
        a_loop_with_else(n)
    elif name == "a_while":
        a_while(n)
    elif name == "a_forever":
        a_forever(n)
    elif name == "a_try_that_raises_another":
        a_try_that_raises_another(n)
    elif name == "a_try_that_goes_on":
        a_try_that_goes_on(n)
    elif name == "a_finally":
        a_finally(n)
    elif name == "a_finally_that_raises":
        a_finally_that_raises(n)
    elif name == "a_match":
        a_match(n)
    elif name == "an_assert":
        an_assert(n)
    elif name == "a_call_in_a_branch":
        a_call_in_a_branch(n)
    elif name == "a_call":
        a_call(n)
    elif name == "a_return_in_a_branch":
        a_return_in_a_branch(n)
    elif name == "a_conditional_raise_after_a_return":
        a_conditional_raise_after_a_return(n)
    elif name == "a_walrus":
        a_walrus(n)


def case_if_raises() -> list[str]:
    return [outcome("if_raises", n) for n in [0, 1, 3, 5, 6, 7, 9, 10]]


def case_if_raises_else_prints() -> list[str]:
    return [outcome("if_raises_else_prints", n) for n in [0, 1, 3, 5, 6, 7, 9, 10]]


def case_if_raises_else_returns() -> list[str]:
    return [outcome("if_raises_else_returns", n) for n in [0, 1, 3, 5, 6, 7, 9, 10]]


def case_if_returns_else_raises() -> list[str]:
    return [outcome("if_returns_else_raises", n) for n in [0, 1, 3, 5, 6, 7, 9, 10]]


def case_if_raises_else_raises() -> list[str]:
    return [outcome("if_raises_else_raises", n) for n in [0, 1, 3, 5, 6, 7, 9, 10]]


def case_a_chain() -> list[str]:
    return [outcome("a_chain", n) for n in [0, 1, 3, 5, 6, 7, 9, 10]]


def case_a_chain_with_else() -> list[str]:
    return [outcome("a_chain_with_else", n) for n in [0, 1, 3, 5, 6, 7, 9, 10]]


def case_a_nested_if() -> list[str]:
    return [outcome("a_nested_if", n) for n in [0, 1, 3, 5, 6, 7, 9, 10]]


def case_a_nested_if_at_the_end() -> list[str]:
    return [outcome("a_nested_if_at_the_end", n) for n in [0, 1, 3, 5, 6, 7, 9, 10]]


def case_a_raise() -> list[str]:
    return [outcome("a_raise", n) for n in [0, 1, 3, 5, 6, 7, 9, 10]]


def case_a_loop_that_raises() -> list[str]:
    return [outcome("a_loop_that_raises", n) for n in [0, 1, 3, 5, 6, 7, 9, 10]]


def case_a_loop_with_else() -> list[str]:
    return [outcome("a_loop_with_else", n) for n in [0, 1, 3, 5, 6, 7, 9, 10]]


def case_a_while() -> list[str]:
    return [outcome("a_while", n) for n in [0, 1, 3, 5, 6, 7, 9, 10]]


def case_a_forever() -> list[str]:
    return [outcome("a_forever", n) for n in [0, 1, 3, 5, 6, 7, 9, 10]]


def case_a_try_that_raises_another() -> list[str]:
    return [outcome("a_try_that_raises_another", n) for n in [0, 1, 3, 5, 6, 7, 9, 10]]


def case_a_try_that_goes_on() -> list[str]:
    return [outcome("a_try_that_goes_on", n) for n in [0, 1, 3, 5, 6, 7, 9, 10]]


def case_a_finally() -> list[str]:
    return [outcome("a_finally", n) for n in [0, 1, 3, 5, 6, 7, 9, 10]]


def case_a_finally_that_raises() -> list[str]:
    return [outcome("a_finally_that_raises", n) for n in [0, 1, 3, 5, 6, 7, 9, 10]]


def case_a_match() -> list[str]:
    return [outcome("a_match", n) for n in [0, 1, 3, 5, 6, 7, 9, 10]]


def case_an_assert() -> list[str]:
    return [outcome("an_assert", n) for n in [0, 1, 3, 5, 6, 7, 9, 10]]


def case_a_call_in_a_branch() -> list[str]:
    return [outcome("a_call_in_a_branch", n) for n in [0, 1, 3, 5, 6, 7, 9, 10]]


def case_a_call() -> list[str]:
    return [outcome("a_call", n) for n in [0, 1, 3, 5, 6, 7, 9, 10]]


def case_a_return_in_a_branch() -> list[str]:
    return [outcome("a_return_in_a_branch", n) for n in [0, 1, 3, 5, 6, 7, 9, 10]]


def case_a_conditional_raise_after_a_return() -> list[str]:
    return [outcome("a_conditional_raise_after_a_return", n) for n in [0, 1, 3, 5, 6, 7, 9, 10]]


def case_a_walrus() -> list[str]:
    return [outcome("a_walrus", n) for n in [0, 1, 3, 5, 6, 7, 9, 10]]


def case_what_nobody_catches() -> None:
    if_raises(1)
    a_nested_if(5)
    if_raises(7)


def returns_that_do_nothing(n: int) -> None:
    if n > 6:
        print("more than 6")
        return
    elif n == 2:
        return
    elif n > 3:
        if n == 5:
            return
        print("more than 3")
        return
    return


def case_returns_that_do_nothing() -> None:
    for n in [0, 2, 4, 5, 6, 7]:
        returns_that_do_nothing(n)
