"""Loop variables, break, else, and mutation while iterating."""


def case_after() -> int:
    for i in range(5):
        pass
    return i


def case_after_break() -> int:
    for i in range(5):
        if i * i > 5:
            break
    else:
        i = 100
    return i


def case_empty_keeps() -> int:
    i = 42
    for i in range(0):
        pass
    return i


def case_unbound_loop_var() -> int:
    for i in range(0):
        pass
    return i


def case_unbound_branch() -> int:
    n = 3
    if n > 5:
        x = 1
    return x


def case_unbound_in_fstring() -> str:
    n = 3
    if n > 5:
        word = "a"
    return f"{word!r}"


def case_unbound_aug() -> int:
    n = 3
    if n > 5:
        total = 1
    total += 1
    return total


def case_bound_in_second_iteration() -> list[int]:
    out = []
    for i in range(3):
        if i > 0:
            out.append(prev)
        prev = i
    return out


def case_del_then_use() -> int:
    x = 5
    del x
    return x


def case_del_rebind() -> int:
    x = 5
    del x
    x = 6
    return x


def case_same_var_nested() -> list[int]:
    out = []
    for i in range(3):
        for i in range(i, i + 2):
            out.append(i)
        out.append(i * 10)
    return out


def case_nested_else() -> list[str]:
    out = []
    for i in range(4):
        for j in range(3):
            if j == i:
                out.append(f"b{i}{j}")
                break
            if i == 3:
                continue
        else:
            out.append(f"e{i}{j}")
            continue
        out.append(f"t{i}")
    else:
        out.append("end")
    return out


def case_while_else_continue() -> list[int]:
    n = 5
    out = []
    while n:
        n -= 1
        if n % 2:
            continue
        out.append(n)
    else:
        out.append(-1)
    return out


def case_while_else_break_inner() -> list[int]:
    out = []
    n = 0
    while n < 3:
        n += 1
        while True:
            out.append(n)
            break
        else:
            out.append(100)
    else:
        out.append(200)
    return out


def case_break_in_else() -> list[int]:
    out = []
    for i in range(5):
        for j in range(i):
            if j == 3:
                break
        else:
            if i == 2:
                break
            out.append(i)
    return out + [i]


def case_continue_in_else() -> list[int]:
    out = []
    for i in range(4):
        for _ in []:
            pass
        else:
            if i % 2:
                continue
        out.append(i)
    return out


def case_append_while_iterating() -> list[int]:
    xs = [1, 2, 3]
    for x in xs:
        if len(xs) < 8:
            xs.append(x * 10)
    return xs


def case_remove_while_iterating() -> list[int]:
    xs = [1, 2, 2, 3, 4, 4, 5]
    for x in xs:
        if x % 2 == 0:
            xs.remove(x)
    return xs


def case_pop_while_iterating() -> list[int]:
    xs = [1, 2, 3, 4, 5, 6]
    out = []
    for x in xs:
        out.append(x)
        xs.pop()
    return out
