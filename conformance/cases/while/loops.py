"""`while` with `break`, `continue` and `else`."""


def case_condition_is_tested_first() -> int:
    n = 5
    while n > 5:
        n -= 1
    return n


def collatz(n: int) -> list[int]:
    out = [n]
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        out.append(n)
    return out


def case_collatz() -> list[int]:
    return collatz(6)


def case_continue_still_tests_the_condition() -> list[int]:
    out: list[int] = []
    n = 0
    while n < 6:
        n += 1
        if n % 2:
            continue
        out.append(n)
    return out


def search(items: list[int], wanted: int) -> str:
    i = 0
    while i < len(items):
        if items[i] == wanted:
            break
        i += 1
    else:
        return "not found"
    return "found at " + str(i)


def case_else_runs_without_break() -> list[str]:
    return [search([1, 2], 2), search([1, 2], 3), search([], 1)]


def case_else_after_a_false_start() -> str:
    while False:
        pass
    else:
        return "else"
    return "after"


def case_break_leaves_the_inner_loop_only() -> list[int]:
    out: list[int] = []
    a = 0
    while a < 3:
        b = 0
        while True:
            if b == a:
                break
            b += 1
        else:
            out.append(-1)
        out.append(b)
        a += 1
    return out


def case_continue_in_else_belongs_to_the_outer_loop() -> list[int]:
    out: list[int] = []
    a = 0
    while a < 3:
        a += 1
        b = 0
        while b < 2:
            b += 1
        else:
            if a == 2:
                continue
        out.append(a)
    return out


def case_condition_with_a_side_effect() -> tuple[int, list[int]]:
    stack = [1, 2, 0, 3]
    taken = 0
    while stack.pop() != 0:
        taken += 1
    return (taken, stack)


def case_newton_square_root_of_a_big_number() -> int:
    n = 10**60 + 7
    guess = n
    better = (guess + 1) // 2
    while better < guess:
        guess = better
        better = (guess + n // guess) // 2
    return guess
