"""Patterns that look like aliasing and are none."""


def smaller(xs: list[int], limit: int) -> list[int]:
    return [x for x in xs if x < limit]


def quicksorted(xs: list[int]) -> list[int]:
    if len(xs) <= 1:
        return xs
    pivot = xs[0]
    rest = xs[1:]
    left = smaller(rest, pivot)
    right = [x for x in rest if x >= pivot]
    return quicksorted(left) + [pivot] + quicksorted(right)


def merged(a: list[int], b: list[int]) -> list[int]:
    out: list[int] = []
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i] <= b[j]:
            out.append(a[i])
            i += 1
        else:
            out.append(b[j])
            j += 1
    out.extend(a[i:])
    out += b[j:]
    return out


def partition(xs: list[int], low: int, high: int) -> int:
    pivot = xs[high]
    store = low
    for k in range(low, high):
        if xs[k] < pivot:
            xs[store], xs[k] = xs[k], xs[store]
            store += 1
    xs[store], xs[high] = xs[high], xs[store]
    return store


def sort_in_place(xs: list[int], low: int, high: int) -> None:
    if low < high:
        middle = partition(xs, low, high)
        sort_in_place(xs, low, middle - 1)
        sort_in_place(xs, middle + 1, high)


def conditional(flag: bool) -> list[int]:
    if flag:
        xs = [1]
    else:
        xs = [2, 2]
    xs.append(3)
    return xs


def dot(a: list[float], b: list[float]) -> float:
    return sum([x * y for x, y in zip(a, b)], 0.0)


def product(a: list[list[float]], b: list[list[float]]) -> list[list[float]]:
    columns = [[row[j] for row in b] for j in range(len(b[0]))]
    return [[dot(row, column) for column in columns] for row in a]


def power(base: list[list[float]], n: int) -> list[list[float]]:
    result = [[1.0, 0.0], [0.0, 1.0]]
    while n > 0:
        if n % 2 == 1:
            result = product(result, base)
        base = product(base, base)
        n //= 2
    return result


def permutations(xs: list[int]) -> list[list[int]]:
    if len(xs) == 0:
        return [[]]
    out: list[list[int]] = []
    for i in range(len(xs)):
        for rest in permutations(xs[:i] + xs[i + 1 :]):
            out.append([xs[i]] + rest)
    return out


def case_quicksort() -> str:
    return str(quicksorted([3, 1, 4, 1, 5, 9, 2, 6]))


def case_merge() -> str:
    return str(merged([1, 4, 6], merged([2], [0, 5, 7])))


def case_sort_in_place() -> str:
    xs = [3, 1, 4, 1, 5, 9, 2, 6]
    sort_in_place(xs, 0, len(xs) - 1)
    return str(xs)


def case_conditional() -> str:
    return f"{conditional(True)} {conditional(False)}"


def case_power_of_a_matrix() -> str:
    return str(power([[1.0, 1.0], [1.0, 0.0]], 10))


def case_permutations() -> str:
    return str(permutations([1, 2, 3]))


def case_queue() -> str:
    queue = [0]
    seen = [False] * 10
    order: list[int] = []
    while len(queue) > 0:
        node = queue.pop(0)
        if seen[node]:
            continue
        seen[node] = True
        order.append(node)
        for step in [2 * node + 1, 2 * node + 2]:
            if step < len(seen) and not seen[step]:
                queue.append(step)
    return f"{order} {all(seen)} {any(seen)} {queue}"


def case_ways_to_change() -> str:
    ways = [1] + [0] * 20
    for coin in [1, 5, 10]:
        for amount in range(coin, len(ways)):
            ways[amount] += ways[amount - coin]
    return str(ways)


def case_negative_and_big_indices() -> str:
    xs = [1, 2, 3]
    total = xs[-1] + xs[-3]
    try:
        total += xs[10**30]
    except IndexError as e:
        return f"{total} {e}"
    return "none"


def case_words() -> str:
    words = "b a c a".split()
    words.sort()
    words[0] = words[0].upper()
    return ",".join(words) + str(words) + "-".join(sorted(words))


def case_shadowed_by_a_loop() -> str:
    xs = [1, 2]
    out: list[int] = []
    for i in range(2):
        ys = [x * i for x in xs]
        ys.append(i)
        xs = ys
        out += xs
    return f"{xs} {out}"


def case_empty_literals() -> str:
    m: list[list[int]] = [[], [], []]
    m[1].append(1)
    m.append([])
    n: list[list[int]] = [[] for _ in range(2)]
    n[0].extend(m[1])
    return f"{m} {n} {len(m[0])} {m[0] == n[1]} {m[:1] == n[1:]}"
