"""`del` of variables: unbound afterwards, as before the first assignment."""



def case_del_then_read():
    x = 1
    del x
    return x


def case_message():
    x = 1
    del x
    try:
        return str(x)
    except UnboundLocalError as e:
        return str(e)


def case_rebind():
    x = 1
    del x
    x = 2
    return x


def case_twice():
    x = 1
    del x
    try:
        del x
    except UnboundLocalError as e:
        return str(e)


def case_maybe(n: int = 0):
    if n:
        x = 1
    try:
        del x
    except UnboundLocalError as e:
        return str(e)


def case_two():
    a, b, d = 1, [1, 2], {"k": 1}
    del a, b[0], d["k"]
    return (b, d)


def case_tuple():
    a, b = 1, 2
    del (a, b)
    try:
        return b
    except UnboundLocalError:
        return "gone"


def case_loop():
    out = []
    for i in range(3):
        x = i * 2
        out.append(x)
        del x
    return out


def case_loop_var():
    for i in range(3):
        pass
    del i
    try:
        return i
    except NameError as e:
        return str(e)


G = 5


def drop():
    global G
    del G


def case_global():
    drop()
    try:
        return G
    except NameError as e:
        return str(e)


def case_global_twice():
    drop()
    try:
        drop()
    except NameError as e:
        return str(e)


def case_global_rebind():
    global G
    drop()
    G = 8
    return G


H = [1]
del H


def case_module_level():
    try:
        return H
    except NameError as e:
        return str(e)


def case_in_branch(flag: bool = True):
    x = [1]
    if flag:
        del x
    else:
        x.append(2)
    try:
        return x
    except UnboundLocalError:
        return []


def case_alias():
    a = [1]
    b = a
    del a
    b.append(2)
    return b


def param(n: int) -> int:
    m = n + 1
    del n
    return m


def case_param():
    return param(3)


def case_finally():
    x = 1
    try:
        del x
    finally:
        y = 2
    try:
        return x
    except UnboundLocalError:
        return y


def case_while():
    n = 3
    out = []
    while True:
        t = n
        n -= 1
        out.append(t)
        del t
        if n == 0:
            break
    return out
