"""`break`, `continue` and `else` in `for`."""


def first_even(items: list[int]) -> str:
    for n in items:
        if n % 2 == 0:
            result = str(n)
            break
    else:
        result = "none"
    return result


def case_for_else() -> list[str]:
    return [first_even([1, 4, 6]), first_even([1, 3]), first_even([])]


def primes(limit: int) -> list[int]:
    out: list[int] = []
    for n in range(2, limit):
        for p in out:
            if p * p > n:
                out.append(n)
                break
            if n % p == 0:
                break
        else:
            out.append(n)
    return out


def case_primes_by_else() -> list[int]:
    return primes(40)


def case_continue() -> int:
    total = 0
    for n in range(10):
        if n % 3 == 0:
            continue
        total += n
    else:
        total += 1000
    return total


def case_break_in_else_leaves_the_outer_loop() -> list[int]:
    out: list[int] = []
    for a in range(5):
        for b in range(2):
            if a == 0:
                break
        else:
            out.append(a)
            break
        out.append(-1)
    return out


def case_break_skips_else() -> str:
    text = ""
    for letter in "abc":
        text += letter
        if letter == "c":
            break
    else:
        text += "!"
    return text


def case_return_inside_skips_else() -> int:
    for n in [1]:
        return n
    else:
        return 2


def case_loop_variable_keeps_the_value_at_break() -> int:
    for n in range(100):
        if n * n > 200:
            break
    return n


def case_three_levels() -> list[tuple[int, int, int]]:
    out: list[tuple[int, int, int]] = []
    for a in range(1, 20):
        for b in range(a, 20):
            for c in range(b, 20):
                if a * a + b * b < c * c:
                    break
                if a * a + b * b == c * c:
                    out.append((a, b, c))
    return out
