"""Functions that call themselves and one another."""


def factorial(n: int) -> int:
    return 1 if n <= 1 else n * factorial(n - 1)


def case_factorial_past_a_word() -> list[int]:
    return [factorial(5), factorial(20), factorial(21), factorial(25)]


def fib(n: int) -> int:
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def case_fibonacci() -> int:
    return fib(18)


def is_even(n: int) -> bool:
    return True if n == 0 else is_odd(n - 1)


def is_odd(n: int) -> bool:
    return False if n == 0 else is_even(n - 1)


def case_mutual_recursion() -> list[bool]:
    return [is_even(10), is_even(7), is_odd(7), is_odd(0)]


def ackermann(m: int, n: int) -> int:
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def case_ackermann() -> int:
    return ackermann(2, 6)


def gcd(a, b):
    return a if b == 0 else gcd(b, a % b)


def case_unannotated_with_big_numbers() -> list[int]:
    return [gcd(48, 36), gcd(2**90, 6**40), gcd(-12, 18), gcd(12, -18)]


def permutations(items: list[int], start: int, out: list[list[int]]) -> None:
    if start == len(items):
        out.append(items[:])
        return
    for i in range(start, len(items)):
        items[start], items[i] = items[i], items[start]
        permutations(items, start + 1, out)
        items[start], items[i] = items[i], items[start]


def case_backtracking_on_one_list() -> list[list[int]]:
    out: list[list[int]] = []
    permutations([1, 2, 3], 0, out)
    return out


def hanoi(n: int, source: str, target: str, spare: str, moves: list[str]) -> int:
    if n == 0:
        return 0
    count = hanoi(n - 1, source, spare, target, moves)
    moves.append(source + target)
    return count + 1 + hanoi(n - 1, spare, target, source, moves)


def case_hanoi() -> tuple[int, list[str]]:
    moves: list[str] = []
    return (hanoi(3, "A", "C", "B", moves), moves)


def depth(tree: dict[str, list[str]], root: str) -> int:
    deepest = 0
    for child in tree.get(root, []):
        deepest = max(deepest, depth(tree, child))
    return deepest + 1


def case_depth_of_a_tree() -> int:
    return depth({"a": ["b", "c"], "c": ["d"], "d": ["e"]}, "a")
