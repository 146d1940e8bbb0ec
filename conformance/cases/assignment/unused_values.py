# Values that nobody reads are computed all the same, as far as anybody can tell.


def halve(n: int) -> int:
    return 10 // n


def case_a_call_in_an_unused_sum_still_raises() -> int:
    unused = halve(0) + 1
    return 1


def case_a_variable_read_by_its_own_computation_alone() -> int:
    pair = ("a", False)
    n = 0
    while n < 4:
        n += 1
        pair = ("b" if pair <= pair else "c", bool(7 % (n - 2)))
    return n


def case_an_unused_item_still_raises() -> int:
    items = [1, 2]
    unused = (items[0], items[5])
    return len(items)


def case_an_unused_text_still_prints() -> int:
    def_text = f"{halve(5)}"
    def_text = f"{halve(2)}!"
    print("before")
    unused = [halve(1), halve(0)]
    return 1


def case_an_unused_choice_still_raises() -> int:
    for n in [2, 1, 0]:
        unused = halve(n) > 3 and halve(n - 1) > 3
    return 1


def case_a_test_that_a_literal_decides() -> str:
    n = len("abc")
    if n > 5 or True:
        return "always"
    return "never"


def case_a_chain_that_a_literal_decides() -> str:
    n = len("abc")
    if n < 0 + 0 < 0:
        return "never"
    return "always"
