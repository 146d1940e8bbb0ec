"""Closures where they are easily got wrong."""

from typing import Callable


def case_a_default_sees_the_value_at_the_def() -> tuple[int, int]:
    x = 1

    def f(y: int = x) -> int:
        return y

    x = 2
    return (f(), x)


def case_a_sign_that_changes_inside() -> float:
    n = 2

    def flip() -> None:
        nonlocal n
        n = -n

    flip()
    return float(2) ** n


def case_nonlocal_through_recursion() -> list[int]:
    seen = 0
    order: list[int] = []

    def visit(depth: int) -> None:
        nonlocal seen
        seen += 1
        mine = seen
        if depth > 0:
            visit(depth - 1)
            visit(depth - 1)
        order.append(mine)

    visit(2)
    return order


def case_each_call_has_its_own_variables() -> list[int]:
    def make() -> Callable[[], int]:
        n = 0

        def step() -> int:
            nonlocal n
            n += 1
            return n

        return step

    steps = [make() for _ in range(3)]
    return [steps[0](), steps[0](), steps[1](), steps[2](), steps[0]()]


def case_recursion_captures_the_frame_it_was_made_in() -> list[int]:
    functions: list[Callable[[], int]] = []

    def descend(n: int) -> None:
        if n == 0:
            return
        functions.append(lambda: n)
        descend(n - 1)

    descend(3)
    return [f() for f in functions]


def case_a_parameter_rebound_after_capture() -> list[int]:
    def run(n: int) -> list[int]:
        f = lambda: n
        first = f()
        n += 10
        return [first, f()]

    return run(1)


def case_a_loop_variable_after_the_loop() -> tuple[int, int]:
    f = None
    for i in range(3):
        if i == 0:
            f = lambda: i
    if f is None:
        return (0, 0)
    return (f(), i)


def case_a_comprehension_inside_a_closure() -> list[list[int]]:
    def table(n: int) -> list[list[int]]:
        def row(i: int) -> list[int]:
            return [i * j for j in range(n)]

        return [row(i) for i in range(n)]

    return table(3)


def case_a_closure_inside_a_comprehension_condition() -> list[int]:
    limit = 2

    def small(x: int) -> bool:
        return x <= limit

    before = [x for x in range(5) if small(x)]
    limit = 3
    return before + [x for x in range(5) if small(x)]


def case_unpacked_into_shared_variables() -> tuple[int, int]:
    a, b = 1, 2

    def swap() -> None:
        nonlocal a, b
        a, b = b, a

    swap()
    return (a, b)


def case_a_shared_variable_in_a_for() -> int:
    total = 0

    def add() -> None:
        nonlocal total
        for total in range(total, total + 3):
            pass

    add()
    add()
    return total


def case_a_shared_optional() -> list[int]:
    best: int | None = None

    def offer(x: int) -> None:
        nonlocal best
        if best is None or x > best:
            best = x

    for x in [3, 9, 4]:
        offer(x)
    return [best] if best is not None else []


def case_a_shared_list_is_rebound() -> list[list[int]]:
    items = [1]
    first = items

    def reset() -> None:
        nonlocal items
        items = [2]

    reset()
    items.append(3)
    return [first, items]


def case_a_shared_str_grows() -> str:
    text = ""

    def say(word: str) -> None:
        nonlocal text
        text += word

    for word in ["a", "b", "c"]:
        say(word)
    return text


def case_a_shared_big_int() -> int:
    product = 1

    def times(n: int) -> None:
        nonlocal product
        product *= n

    for n in range(1, 31):
        times(n)
    return product


def case_an_int_captured_by_value_stays_exact() -> list[int]:
    big = 2**70
    functions = [lambda k: k + big, lambda k: k * big]
    return [f(3) for f in functions]


def case_the_same_function_in_two_places() -> bool:
    def f() -> int:
        return 1

    g = f
    return g() == f()


def case_a_function_that_returns_itself_wrapped() -> int:
    def wrap(f: Callable[[int], int], times: int) -> Callable[[int], int]:
        if times == 0:
            return f
        return wrap(lambda x: f(x) + 1, times - 1)

    return wrap(lambda x: x, 5)(10)


def case_shadowed_in_an_inner_scope() -> list[int]:
    x = 1

    def middle() -> int:
        x = 10

        def inner() -> int:
            nonlocal x
            x += 1
            return x

        return inner() + x

    return [middle(), x]


def case_a_lambda_in_a_default() -> int:
    def f(x: int, g: Callable[[int], int] = lambda n: n * 3) -> int:
        return g(x)

    return f(2) + f(2, lambda n: n)


def case_raised_inside_a_closure() -> int:
    def check(n: int) -> int:
        if n > 2:
            raise ValueError(f"too big: {n}")
        return n

    total = 0
    for n in range(5):
        total += check(n)
    return total


def case_a_nested_function_is_never_called() -> int:
    def unused(x):
        return x.nothing

    return 1


def case_print_from_a_nested_function() -> None:
    def say(word: str) -> None:
        print(word)

    say("hello")


def case_while_condition_is_a_closure() -> int:
    n = 0

    def more() -> bool:
        return n < 5

    while more():
        n += 2
    return n


def case_called_before_assignment_of_what_it_uses() -> str:
    def show() -> str:
        return name

    for name in ["a", "b"]:
        pass
    return show()


def case_a_list_captured_by_value_is_the_same_list() -> list[int]:
    items: list[int] = []
    add = lambda x: items.append(x)
    add(1)
    add(2)
    return items


def case_a_record_like_dict_of_closures() -> list[int]:
    def account(balance: int) -> dict[str, Callable[[int], int]]:
        def deposit(amount: int) -> int:
            nonlocal balance
            balance += amount
            return balance

        def withdraw(amount: int) -> int:
            nonlocal balance
            if amount > balance:
                raise ValueError("insufficient funds")
            balance -= amount
            return balance

        return {"deposit": deposit, "withdraw": withdraw}

    mine, yours = account(100), account(50)
    mine["deposit"](10)
    yours["withdraw"](20)
    return [mine["withdraw"](30), yours["deposit"](5)]


def case_a_set_of_names_seen_by_a_filter() -> list[str]:
    seen: set[str] = set()

    def fresh(name: str) -> bool:
        if name in seen:
            return False
        seen.add(name)
        return True

    return list(filter(fresh, ["a", "b", "a", "c", "b"]))


def case_late_binding_in_set_and_dict_comprehensions() -> list[int]:
    by_name = {str(i): (lambda: i) for i in range(3)}
    return [by_name[name]() for name in by_name]


def case_generator_expression_captures() -> int:
    k = 3
    f = lambda x: x * k
    return sum(f(x) for x in range(4))


def case_shared_between_generations() -> list[int]:
    history: list[Callable[[], int]] = []
    value = 0

    def remember() -> None:
        saved = value
        history.append(lambda: saved)

    for value in [5, 6, 7]:
        remember()
    return [f() for f in history]
