"""Powers of ints whose exponents a loop counts."""


def case_over_a_display():
    total = 0
    for exponent in [0, 3, 10]:
        n = 2**exponent
        n, digit = divmod(n, 10)
        total += digit + n
    return total


def case_the_number_of_enumerate():
    found = []
    for i, name in enumerate(["a", "b"], 1):
        found.append(name * (5 % 10**i))
    return found, [10**i for i, _ in enumerate("abc")]


def case_over_a_tuple():
    return [1000 // 10**k for k in (0, 1, 2)]
