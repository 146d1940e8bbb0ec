"""What a loop can assign, and what it can go over."""


def case_over_text() -> str:
    out = ""
    for letter in "añb":
        out = letter + out
    return out


def case_unpacking_target() -> int:
    total = 0
    for name, (a, b) in [("x", (1, 2)), ("y", (3, 4))]:
        total += len(name) * a * b
    return total


def case_subscript_target() -> list[int]:
    slots = [0, 0]
    for slots[1] in [5, 6, 7]:
        slots[0] += slots[1]
    return slots


def case_elements_are_the_same_objects() -> list[list[int]]:
    rows = [[1], [2]]
    for row in rows:
        row.append(0)
    return rows


def case_rebinding_an_element_name() -> list[list[int]]:
    rows = [[1], [2]]
    for row in rows:
        row = row + [0]
    return rows


def case_iterable_is_evaluated_once() -> tuple[int, int]:
    global made
    rounds = 0
    for _ in make():
        rounds += 1
    return (rounds, made)


made = 0


def make() -> list[int]:
    global made
    made += 1
    return [1, 2, 3]


def case_wrong_number_to_unpack() -> int:
    total = 0
    rows = [[1, 2], [3]]
    for a, b in rows:
        total += a + b
    return total


def case_over_an_int() -> int:
    n = 5
    for i in n:  # type: ignore
        return i
    return 0


def case_enumerate_and_zip() -> list[str]:
    out: list[str] = []
    for i, letter in enumerate("ab"):
        out.append(str(i) + letter)
    for i, letter in enumerate("cd", 5):
        out.append(str(i) + letter)
    for a, b in zip([1, 2, 3], "xy"):
        out.append(str(a) + b)
    return out


def case_reversed_and_sorted() -> list[int]:
    out: list[int] = []
    for n in reversed([1, 2, 3]):
        out.append(n)
    for n in sorted([5, 4]):
        out.append(n)
    for n in reversed(range(0, 7, 3)):
        out.append(n)
    return out


def case_sum_any_all() -> tuple[int, float, bool, bool]:
    return (sum([1, 2**64, -5]), sum([0.5, 1]), any([False, True]), all([True, False]))
