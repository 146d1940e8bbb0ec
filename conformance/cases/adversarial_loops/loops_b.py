"""Loop variables, break, else, and mutation while iterating."""


def case_clear_while_iterating() -> list[int]:
    xs = [1, 2, 3]
    out = []
    for x in xs:
        out.append(x)
        xs.clear()
    else:
        out.append(-1)
    return out


def case_rebind_while_iterating() -> list[int]:
    xs = [1, 2, 3]
    for x in xs:
        xs = xs + [x]
    return xs


def case_iadd_while_iterating() -> list[int]:
    xs = [1, 2, 3]
    for x in xs:
        if len(xs) < 10:
            xs += [x]
    return xs


def case_set_while_iterating() -> list[int]:
    xs = [1, 2, 3, 4]
    for i, x in enumerate(xs):
        xs[-1 - i] = x * 10
    return xs


def case_insert_front() -> list[int]:
    xs = [1, 2]
    for x in xs:
        if len(xs) < 6:
            xs.insert(0, x + 1)
    return xs


def case_enumerate_append() -> list[int]:
    xs = [5]
    out = []
    for i, x in enumerate(xs, 10):
        out.append(i * x)
        if i < 13:
            xs.append(x - 1)
    return out


def case_zip_mutating() -> list[int]:
    a = [1, 2, 3]
    b = [4, 5, 6, 7]
    out = []
    for x, y in zip(a, b):
        out.append(x * y)
        a.append(9) if len(a) < 6 else None
    return out


def case_reversed_mutating() -> list[int]:
    a = [1, 2, 3, 4]
    out = []
    for x in reversed(a):
        out.append(x)
        if x == 3:
            a.pop()
            a.pop()
            a.pop()
    return out


def case_reversed_append() -> list[int]:
    a = [1, 2, 3]
    out = []
    for x in reversed(a):
        a.append(x)
        out.append(x)
    return out + a


def case_sorted_mutating() -> list[int]:
    a = [3, 1, 2]
    for x in sorted(a):
        a.append(x)
    return a


def case_dict_size_change() -> int:
    d = {1: 2}
    for k in d:
        d[k + 1] = 3
    return len(d)


def case_dict_size_change_break() -> int:
    d = {1: 2, 5: 6}
    for k in d:
        d[k + 1] = 3
        break
    return len(d)


def case_dict_last_iteration() -> int:
    d = {1: 2, 2: 3}
    for k in d:
        if k == 2:
            d[9] = 9
    return len(d)


def case_dict_replace_key() -> dict[int, int]:
    d = {1: 1, 2: 2}
    n = 0
    for k in d:
        n += 1
        if n > 6:
            break
        del d[k]
        d[k + 10] = k
    return d


def case_dict_del() -> int:
    d = {1: 2, 2: 3}
    for k in d:
        del d[k]
    return 1


def case_dict_values_mod() -> dict[str, int]:
    d = {"a": 1, "b": 2}
    for k, v in d.items():
        d[k] = v * 10
    return d


def case_dict_values_change() -> int:
    d = {"a": 1, "b": 2}
    for v in d.values():
        d["z"] = v
    return 0


def case_dict_list_copy() -> dict[int, int]:
    d = {1: 1, 2: 2, 3: 3}
    for k in list(d):
        if k != 2:
            del d[k]
    return d


def case_dict_clear_in_loop() -> int:
    d = {1: 1, 2: 2}
    for k in d:
        d.clear()
    return 0


def case_str_rebind() -> str:
    s = "abc"
    for c in s:
        s += c.upper()
    return s


def case_comp_scope() -> list[int]:
    x = 5
    ys = [x for x in range(3)]
    return ys + [x]


def case_comp_nested_scope() -> list[list[int]]:
    i = 9
    ys = [[i * j for i in range(j)] for j in range(i - 6)]
    return ys + [[i]]
