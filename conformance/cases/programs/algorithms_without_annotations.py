"""Match statements, Literal, overloads by isinstance, generics over containers."""
from typing import Union, Optional, overload, Any, Callable, Iterable, TypeVar

T = TypeVar("T")
U = TypeVar("U")


def double(x):
    if isinstance(x, int):
        return x * 2
    return x + x


def fold(f: Callable[[U, T], U], xs: Iterable[T], start: U) -> U:
    acc = start
    for x in xs:
        acc = f(acc, x)
    return acc


def uniq(xs):
    seen = set()
    return [x for x in xs if not (x in seen or seen.add(x))]


def flatten(xss):
    return [x for xs in xss for x in xs]


def partition(pred, xs):
    yes, no = [], []
    for x in xs:
        (yes if pred(x) else no).append(x)
    return yes, no


def case_double() -> str:
    return repr(double(4)) + repr(double("ab"))


def case_uniq() -> str:
    return repr(uniq([3, 1, 3, 2])) + repr(uniq("hello")) + repr(uniq([(1, 2), (1, 2)]))


def case_flatten() -> str:
    return repr(flatten([[1], [2, 3]])) + repr(flatten(["ab", "c"])) + repr(flatten([(1, 2), (3,)]))


def case_partition() -> str:
    return repr(partition(lambda x: x > 2, [1, 2, 3, 4])) + repr(partition(str.isupper, "aBcD"))


def case_handlers_by_kind() -> str:
    handlers: dict[str, Callable[[str], str]] = {}

    def on(kind: str):
        def register(f: Callable[[str], str]) -> Callable[[str], str]:
            handlers[kind] = f
            return f
        return register

    @on("a")
    def handle_a(x: str) -> str:
        return "A" + x

    @on("b")
    def handle_b(x: str) -> str:
        return x + "B"

    return handlers["a"]("1") + handlers["b"]("2") + handlers.get("c", lambda x: "none " + x)("3")


def case_ackermann_and_hanoi() -> str:
    def ack(m, n):
        if m == 0:
            return n + 1
        if n == 0:
            return ack(m - 1, 1)
        return ack(m - 1, ack(m, n - 1))

    moves = []

    def hanoi(n, a, b, c):
        if n:
            hanoi(n - 1, a, c, b)
            moves.append(a + c)
            hanoi(n - 1, b, a, c)

    hanoi(3, "A", "B", "C")
    return repr(ack(2, 3)) + " ".join(moves)


def case_permutations() -> str:
    def perms(xs):
        if len(xs) <= 1:
            return [xs]
        return [[x] + p for i, x in enumerate(xs) for p in perms(xs[:i] + xs[i + 1:])]

    def subsets(xs):
        return [[]] if not xs else [s + t for s in subsets(xs[1:]) for t in ([], [xs[0]])]

    return repr(perms([1, 2, 3])) + repr(sorted(subsets([1, 2, 3])))


def case_knapsack() -> str:
    items = [(60, 10), (100, 20), (120, 30)]
    best = [0] * 51
    for v, w in items:
        for c in range(50, w - 1, -1):
            best[c] = max(best[c], best[c - w] + v)
    return repr(best[50])


def case_lcs_and_edit_distance() -> str:
    def lcs(a, b):
        t = [[""] * (len(b) + 1) for _ in range(len(a) + 1)]
        for i, x in enumerate(a):
            for j, y in enumerate(b):
                t[i + 1][j + 1] = t[i][j] + x if x == y else max(t[i][j + 1], t[i + 1][j], key=len)
        return t[-1][-1]

    def edit(a, b):
        prev = list(range(len(b) + 1))
        for i, x in enumerate(a, 1):
            cur = [i]
            for j, y in enumerate(b, 1):
                cur.append(min(prev[j] + 1, cur[-1] + 1, prev[j - 1] + (x != y)))
            prev = cur
        return prev[-1]

    return lcs("AGGTAB", "GXTXAYB") + str(edit("kitten", "sitting"))


def case_binary_search_and_sorts() -> str:
    def bsearch(xs, x):
        lo, hi = 0, len(xs)
        while lo < hi:
            mid = (lo + hi) // 2
            if xs[mid] < x:
                lo = mid + 1
            else:
                hi = mid
        return lo if lo < len(xs) and xs[lo] == x else None

    def qsort(xs):
        if not xs:
            return []
        p, *rest = xs
        return qsort([x for x in rest if x < p]) + [p] + qsort([x for x in rest if x >= p])

    def msort(xs):
        if len(xs) < 2:
            return xs
        m = len(xs) // 2
        a, b = msort(xs[:m]), msort(xs[m:])
        out = []
        while a and b:
            out.append(a.pop(0) if a[0] <= b[0] else b.pop(0))
        return out + a + b

    xs = qsort([5, 3, 8, 1, 9, 2])
    return repr(xs) + repr([bsearch(xs, x) for x in (8, 4)]) + repr(msort("hello world".split())) + repr(qsort(["b", "a"])) + repr(bsearch(["a", "c"], "c"))
