"""Operations of tuples of known length."""


def case_concatenation() -> tuple[int, str, float]:
    return (1, "a") + (2.5,)


def case_concatenation_with_empty() -> tuple[int, int]:
    return () + (1, 2) + ()


def case_repetition() -> tuple[int, ...]:
    return (1, 2) * 2


def case_repetition_by_a_variable() -> list[str]:
    n = 3
    return [repr((0,) * n), repr(n * ("a", "b"))]


def case_index_by_a_variable() -> list[int]:
    t = (10, 20, 30)
    return [t[i] for i in range(3)]


def case_index_by_a_variable_out_of_range() -> int:
    t = (10, 20, 30)
    i = 3
    return t[i]


def case_slice_by_variables() -> list[str]:
    t = (1, 2, 3, 4)
    a, b = 1, 3
    return [repr(t[a:b]), repr(t[b:]), repr(t[::-a])]


def case_count_and_index() -> list[int]:
    t = (3, 1, 3)
    return [t.count(3), t.index(1), t.count(9)]


def case_index_of_what_is_missing() -> int:
    return (1, 2).index(5)


def case_augmented() -> tuple[int, ...]:
    t = (1,)
    t += (2, 3)
    return t


def case_builtins_of_a_literal() -> list[int]:
    return [sum((1, 2, 3)), max((4, 9, 2)), min((4, 9, 2)), len(sorted((2, 1))), len(list((1, 2)))]


def case_iteration_over_a_literal() -> list[str]:
    return [word for word in ("a", "b")]


def case_any_all_join() -> tuple[bool, bool, str]:
    return (any((0, 1)), all((0, 1)), "".join(("x", "y")))


def case_zip_and_enumerate() -> list[tuple[int, int]]:
    return [(index, a * b) for index, (a, b) in enumerate(zip((1, 2), (3, 4)))]


def case_reversed() -> list[int]:
    return [n for n in reversed((1, 2, 3))]


def case_nested_comparison() -> list[bool]:
    return [(1, (2, "a")) < (1, (2, "b")), (1, 2) < (1, 2), max([(1, "b"), (1, "a")]) == (1, "b")]
