"""`product`, `permutations`, `combinations`."""

from itertools import combinations, combinations_with_replacement, permutations, product


def case_product_of_two():
    return list(product([1, 2], "ab")), [a + str(b) for a, b in product("xy", range(2))]


def case_product_of_one_and_three():
    return list(product("ab")), list(product([1], ["x", "y"], (True, False)))


def case_product_repeated():
    return list(product([0, 1], repeat=3)), ["".join(parts) for parts in product("ab", repeat=2)]


def case_product_of_nothing():
    empty: list[int] = []
    return list(product(empty, [1, 2])), list(product([1, 2], repeat=0)), list(product(empty, repeat=1))


def case_product_repeated_less_than_never():
    return list(product([1], repeat=-1))


def case_permutations():
    return list(permutations([1, 2, 3])), ["".join(p) for p in permutations("abc", 2)], list(permutations("ab", 3))


def case_permutations_of_negative_length():
    try:
        permutations([1, 2], -1)
    except ValueError as error:
        return repr(error)
    return "made"


def case_combinations():
    return list(combinations("abcd", 2)), list(combinations([1, 2], 3)), list(combinations([1, 2], 0))


def case_combinations_unpacked():
    return sum(a * b for a, b in combinations([1, 2, 3, 4], 2))


def case_combinations_with_replacement():
    return list(combinations_with_replacement("abc", 2)), list(combinations_with_replacement([1], 3))


def case_combinations_of_negative_length():
    return combinations([1, 2], -2) is None


def case_pools_are_made_at_once():
    log = []

    def numbers():
        for number in range(3):
            log.append(number)
            yield number

    pairs = combinations(numbers(), 2)
    log.append(-1)
    return list(pairs), log
