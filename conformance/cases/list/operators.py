"""`+`, `*`, `in`, `==`, `<`, augmented assignment."""


def case_concatenation_copies() -> tuple[list[int], list[int]]:
    a = [1]
    b = a + [2]
    a.append(9)
    return (a, b)


def case_repetition() -> list[list[int]]:
    return [[1, 2] * 2, 3 * [0], [1] * 0, [1] * -1]


def case_repetition_shares_its_elements() -> list[list[int]]:
    grid = [[0]] * 3
    grid[0].append(1)
    return grid


def case_plus_equals_changes_the_alias() -> tuple[list[int], list[int]]:
    a = [1]
    b = a
    a += [2]
    return (a, b)


def case_plus_does_not_change_the_alias() -> tuple[list[int], list[int]]:
    a = [1]
    b = a
    a = a + [2]
    return (a, b)


def case_times_equals_changes_the_alias() -> list[int]:
    a = [1, 2]
    b = a
    a *= 2
    return b


def case_plus_equals_text_extends() -> list[str]:
    letters = ["a"]
    letters += "bc"
    return letters


def case_membership_by_equality() -> list[bool]:
    rows = [[1], [2, 3]]
    return [[1] in rows, [3] in rows, [2, 3] in rows, [] not in rows]


def case_equality_is_deep() -> list[bool]:
    return [[1, [2]] == [1, [2]], [1, 2] == [1], [] == [], [1] != [1.0], [True] == [1]]


def case_order() -> list[bool]:
    return [[1, 2] < [1, 3], [1] < [1, 0], [] < [0], [2] > [1, 9], [1, 2] <= [1, 2]]


def case_identity() -> list[bool]:
    a = [1]
    b = a
    c = [1]
    return [a is b, a is c, a is not c, a == c]
