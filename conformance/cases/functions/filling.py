"""Empty containers that only a function without annotations fills."""


def record(log, msg):
    log.append(msg)
    return len(log)


def put(c, k, v):
    c[k] = v


def remember(a, b=[]):
    b.append(a)
    return b


def count(word, seen={}):
    seen[word] = seen.get(word, 0) + 1
    return seen[word]


def mark(s, x):
    s.add(x)
    return x in s


log = []
first = record(log, "a")
cache = {}
put(cache, "a", 1)


def down(acc, n):
    if n == 0:
        return acc
    acc.append(n)
    return down(acc, n - 1)


def collect(xs, out):
    for x in xs:
        out.append(x * 2)


def push(stack, x):
    stack.append(x)


def pop(stack):
    return stack.pop()


def outer(acc, x):
    return record(acc, x)


def maybe(acc, x):
    if x > 2:
        acc.append(x)
    else:
        acc.append(None)


def nested(table, k, v):
    table.setdefault(k, []).append(v)


def walk(tree, out=None):
    if out is None:
        out = []
    for item in tree:
        out.append(item + 1)
    return out


def pairs(out, a, b):
    out.append((a, b))


def case_module_list():
    return first, log


def case_module_dict():
    return cache


def case_mutable_default():
    return remember(1), remember(2), remember(3, [0])


def case_mutable_default_dict():
    return count("a"), count("a"), count("b")


def case_a_set():
    s = set()
    return mark(s, 3), mark(s, 3), s


def case_a_local_list():
    xs = []
    record(xs, 1.5)
    record(xs, 2.5)
    return xs


def case_recursive():
    return down([], 4)


def case_then_the_caller():
    xs = []
    record(xs, 1)
    xs.append(2)
    return xs, sum(xs)


def case_the_caller_then_the_helper():
    xs = []
    xs.append(2)
    record(xs, 1)
    return xs


def case_stack():
    stack = []
    push(stack, "x")
    push(stack, "y")
    return pop(stack), stack


def case_through_two():
    acc = []
    outer(acc, b"x")
    return acc


def case_none_too():
    acc = []
    maybe(acc, 1)
    maybe(acc, 3)
    return acc


def case_nested():
    table = {}
    nested(table, "a", 1)
    nested(table, "a", 2)
    nested(table, "b", 3)
    return table


def case_two_types_of_two_lists():
    a = []
    b = []
    record(a, 1)
    record(b, "x")
    return a, b


def case_default_none():
    return walk([1, 2])


def case_pairs():
    out = []
    pairs(out, 1, "a")
    return out


def case_aliases():
    xs = []
    ys = xs
    record(ys, 4)
    return xs, xs is ys


def case_by_keyword():
    xs = []
    record(msg=3, log=xs)
    return xs


def case_lambda():
    xs = []
    add = lambda out, x: out.append(x)
    add(xs, 3)
    return xs


def case_nested_function():
    found = []

    def visit(acc, n):
        acc.append(n)
        if n < 3:
            visit(acc, n + 1)

    visit(found, 0)
    return found


def case_generator():
    def grow(acc, n):
        for i in range(n):
            acc.append(i)
            yield len(acc)

    acc = []
    lengths = list(grow(acc, 3))
    return lengths, acc


def case_raises():
    xs = []
    record(xs, 1)
    pop(xs)
    return pop(xs)
