"""Variables, parameters and results. Lines that end in `# check` say what strict integers do."""
from typing import Callable

from kybra import int8, int16, int32, int64, nat, nat8, nat16, nat32, nat64

BOUNDS = {
    "nat8": (0, 2**8 - 1),
    "nat16": (0, 2**16 - 1),
    "nat32": (0, 2**32 - 1),
    "nat64": (0, 2**64 - 1),
    "int8": (-(2**7), 2**7 - 1),
    "int16": (-(2**15), 2**15 - 1),
    "int32": (-(2**31), 2**31 - 1),
    "int64": (-(2**63), 2**63 - 1),
}

log: list[str] = []
total: nat64 = 0
signed: int32 = 0


def fits(value: int, kind: str, name: str) -> None:
    if kind == "nat":
        if value < 0:
            raise OverflowError(f"{name}: nat cannot hold {value}")
        return
    low, high = BOUNDS[kind]
    if value < low or value > high:
        raise OverflowError(f"{name}: {kind} cannot hold {value}")


def outcome(action: Callable[[], object]) -> str:
    try:
        action()
    except OverflowError as error:
        return str(error)
    return "stored"


def in_nat8(value: int) -> int:
    fits(value, "nat8", "x")  # check
    x: nat8 = value
    return x


def in_nat16(value: int) -> int:
    fits(value, "nat16", "x")  # check
    x: nat16 = value
    return x


def in_nat32(value: int) -> int:
    fits(value, "nat32", "x")  # check
    x: nat32 = value
    return x


def in_nat64(value: int) -> int:
    fits(value, "nat64", "x")  # check
    x: nat64 = value
    return x


def in_nat(value: int) -> int:
    fits(value, "nat", "x")  # check
    x: nat = value
    return x


def in_int8(value: int) -> int:
    fits(value, "int8", "x")  # check
    x: int8 = value
    return x


def in_int16(value: int) -> int:
    fits(value, "int16", "x")  # check
    x: int16 = value
    return x


def in_int32(value: int) -> int:
    fits(value, "int32", "x")  # check
    x: int32 = value
    return x


def in_int64(value: int) -> int:
    fits(value, "int64", "x")  # check
    x: int64 = value
    return x


def probe(store: Callable[[int], int]) -> list[str]:
    answers: list[str] = []
    for base in [0, 2**7, 2**8, 2**15, 2**16, 2**31, 2**32, 2**63, 2**64, 2**70, 10**30]:
        for value in [base - 1, base, base + 1, -base - 1, -base, -base + 1]:
            try:
                answers.append(str(store(value)))
            except OverflowError as error:
                answers.append(str(error))
    return answers


def case_every_type_at_its_bounds() -> list[list[str]]:
    return [
        probe(in_nat8), probe(in_nat16), probe(in_nat32), probe(in_nat64), probe(in_nat),
        probe(in_int8), probe(in_int16), probe(in_int32), probe(in_int64),
    ]


def left_of(balance: int, amount: int) -> int:
    fits(balance - amount, "nat64", "left")  # check
    left: nat64 = balance - amount
    log.append("stored")
    return left


def case_a_difference_below_zero() -> int:
    return left_of(5, 7)


def case_a_difference_that_fits() -> int:
    return left_of(7, 5)


def case_what_comes_after_a_failed_store_does_not_run() -> tuple[str, list[str]]:
    return outcome(lambda: left_of(5, 7)), log


def factorial(n: int) -> int:
    result: nat64 = 1
    for i in range(1, n + 1):
        fits(result * i, "nat64", "result")  # check
        result *= i
    return result


def case_the_largest_factorial() -> int:
    return factorial(20)


def case_a_factorial_too_large() -> int:
    return factorial(21)


def signed_product(a: int64, b: int64) -> int64:
    fits(a * b, "int64", "p")  # check
    p: int64 = a * b
    return p


def case_products_around_the_end() -> list[str]:
    answers: list[str] = []
    for a in [1, -1, 2**31, -(2**31), 2**32, 2**62, -(2**63), 2**63 - 1, 3037000499, 3037000500]:
        for b in [0, 1, -1, 2, 2**31, -(2**32), 2**33, 3037000500]:
            try:
                answers.append(str(signed_product(a, b)))
            except OverflowError as error:
                answers.append(str(error))
    return answers


def sum_of(a: nat64, b: nat64) -> int:
    fits(a + b, "nat64", "s")  # check
    s: nat64 = a + b
    return s


def case_sums_around_the_end() -> list[str]:
    answers: list[str] = []
    for a in [0, 1, 2**63, 2**64 - 1]:
        for b in [0, 1, 2**63 - 1, 2**63, 2**64 - 1]:
            try:
                answers.append(str(sum_of(a, b)))
            except OverflowError as error:
                answers.append(str(error))
    return answers


def case_a_loop_variable() -> list[str]:
    seen: list[str] = []
    item: nat8 = 0
    try:
        for value in [1, 255, 256, 2]:
            fits(value, "nat8", "item")  # check
            item = value
            seen.append(str(item))
    except OverflowError as error:
        seen.append(str(error))
    return seen


def case_the_target_of_a_for() -> list[str]:
    seen: list[str] = []
    item: nat8
    try:
        for item in range(254, 258):
            fits(item, "nat8", "item")  # check
            seen.append(str(item))
    except OverflowError as error:
        seen.append(str(error))
    return seen


def case_targets_of_an_unpacking() -> list[str]:
    a: nat8 = 0
    b: nat8 = 0
    answers: list[str] = []
    for pair in [(1, 2), (3, 256), (-1, 4)]:
        try:
            fits(pair[0], "nat8", "a")  # check
            fits(pair[1], "nat8", "b")  # check
            a, b = pair
            answers.append(f"{a} {b}")
        except OverflowError as error:
            answers.append(str(error))
    return answers


def case_a_walrus() -> list[str]:
    answers: list[str] = []
    n: nat8 = 0
    for value in [3, 300]:
        try:
            fits(value, "nat8", "n")  # check
            if (n := value) > 2:
                answers.append(str(n))
        except OverflowError as error:
            answers.append(str(error))
    return answers


def add(amount: int) -> None:
    global total, signed
    fits(total + amount, "nat64", "total")  # check
    total += amount
    fits(signed - amount, "int32", "signed")  # check
    signed -= amount


def case_module_variables() -> tuple[list[str], int, int]:
    answers = [outcome(lambda: add(2**31)), outcome(lambda: add(1)), outcome(lambda: add(-(2**33)))]
    return answers, total, signed


def parameter(x: nat8) -> int:
    fits(x, "nat8", "x")  # check
    return x + 1


def two(a: nat8, b: int8 = 100) -> int:
    fits(a, "nat8", "a")  # check
    fits(b, "int8", "b")  # check
    return a + b


def case_parameters() -> list[str]:
    return [
        outcome(lambda: parameter(255)),
        outcome(lambda: parameter(256)),
        outcome(lambda: parameter(x=-1)),
        outcome(lambda: two(1)),
        outcome(lambda: two(256, 128)),
        outcome(lambda: two(b=128, a=2)),
    ]


def case_a_parameter_of_a_function_value() -> list[str]:
    functions: list[Callable[[int], int]] = [parameter, lambda n: n]
    answers: list[str] = []
    for function in functions:
        for value in [255, 256]:
            try:
                answers.append(str(function(value)))
            except OverflowError as error:
                answers.append(str(error))
    return answers


def half(n: int) -> nat8:
    fits(n // 2, "nat8", "the result of half")  # check
    return n // 2


def case_results() -> list[str]:
    return [outcome(lambda: half(511)), outcome(lambda: half(512)), outcome(lambda: half(-1))]


def counter() -> Callable[[int], int]:
    count: nat8 = 250

    def step(by: int) -> int:
        nonlocal count
        fits(count + by, "nat8", "count")  # check
        count += by
        return count

    return step


def case_a_variable_of_the_function_around() -> list[str]:
    step = counter()
    return [outcome(lambda: step(3)), outcome(lambda: step(3)), outcome(lambda: step(2)), str(step(0))]


# kybra-aot: exact-ints
def exact(balance: nat64, amount: nat64) -> nat64:
    left: nat64 = balance - amount
    if left < 0:
        return -1
    return left


def exact_beside(balance: nat64, amount: nat64) -> nat64:  # kybra-aot: exact-ints
    def inner(n: nat64) -> nat64:
        return n - amount

    return inner(balance)


def case_a_function_that_opts_out() -> tuple[int, int]:
    return exact(3, 5), exact_beside(3, 5)


def case_literals() -> tuple[int, str]:
    x: nat8 = 255
    try:
        fits(256, "nat8", "x")  # check
        x = 256
    except OverflowError as error:
        return x, str(error)
    return x, "stored"


def case_a_caught_overflow_leaves_the_variable() -> tuple[int, str]:
    x: nat8 = 7
    message = ""
    try:
        fits(x * 100, "nat8", "x")  # check
        x = x * 100
    except OverflowError as error:
        message = str(error)
    return x, message
