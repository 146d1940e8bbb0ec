"""Iterators as values."""


def case_next_of_a_list() -> list[int]:
    it = iter([1, 2])
    return [next(it), next(it)]


def case_next_at_the_end() -> int:
    it = iter([1])
    next(it)
    return next(it)


def case_next_with_default() -> list[int]:
    it = iter([1])
    return [next(it, 9), next(it, 9), next(it, 9)]


def case_next_with_none() -> bool:
    it = iter("a")
    next(it)
    return next(it, None) is None


def case_aliases_share_what_is_left() -> list[int]:
    a = iter([1, 2, 3, 4])
    b = a
    found = [next(a), next(b), next(a)]
    return found + list(b)


def case_list_after_next() -> list[int]:
    it = iter(range(5))
    next(it)
    next(it)
    return list(it)


def case_exhausted_stays_exhausted() -> list[int]:
    xs = [1]
    it = iter(xs)
    first = list(it)
    xs.append(2)
    return first + list(it)


def case_loop_goes_on_where_it_stands() -> list[int]:
    it = iter([1, 2, 3, 4])
    for n in it:
        if n == 2:
            break
    return list(it)


def case_header_then_rest() -> tuple[str, list[str]]:
    lines = iter("title\na\nb".split("\n"))
    title = next(lines)
    return (title, [line for line in lines])


def case_sees_what_is_appended() -> list[int]:
    xs = [1]
    it = iter(xs)
    next(it)
    xs.append(2)
    return [next(it)]


def case_iter_of_everything() -> list[int]:
    found = [next(iter((7, 8))), next(iter({5: 1})), next(iter({9})), next(iter(range(3, 4)))]
    return found + [ord(next(iter("a")))]


def case_iter_of_an_iterator_is_itself() -> list[int]:
    it = iter([1, 2, 3])
    same = iter(it)
    next(same)
    return list(it)


def case_enumerate_value() -> list[tuple[int, str]]:
    it = enumerate("abc", 5)
    first = next(it)
    return [first] + list(it)


def case_zip_value() -> list[tuple[int, str]]:
    pairs = zip([1, 2, 3], "ab")
    first = next(pairs)
    return [first] + list(pairs)


def case_zip_takes_one_too_many() -> list[int]:
    it = iter([1, 2, 3])
    pairs = list(zip(it, [10]))
    return [len(pairs)] + list(it)


def case_zip_of_one_iterator_twice() -> list[tuple[int, int]]:
    it = iter([1, 2, 3, 4, 5])
    return list(zip(it, it))


def case_reversed_value() -> list[int]:
    it = reversed([1, 2, 3])
    return [next(it)] + list(it)


def case_dict_changed_meanwhile() -> str:
    d = {"a": 1, "b": 2}
    it = iter(d)
    next(it)
    d["c"] = 3
    return next(it)


def case_set_changed_meanwhile() -> int:
    s = {1, 2}
    it = iter(s)
    next(it)
    s.add(3)
    return next(it)


def case_builtins_consume() -> list[int]:
    it = iter([1, 2, 3])
    next(it)
    return [sum(it), len(list(it)), max(iter([4, 6])), min(iter([4, 6]))]


def case_any_leaves_the_rest() -> list[int]:
    it = iter([0, 1, 2, 3])
    found = any(it)
    return [int(found)] + list(it)


def case_membership_consumes() -> list[int]:
    it = iter([1, 2, 3, 4])
    found = 2 in it
    return [int(found)] + list(it)


def case_as_a_parameter() -> list[int]:
    it = iter([1, 2, 3, 4, 5])
    taken = take(it, 2)
    return taken + [100] + list(it)


def take(it, count: int) -> list[int]:
    found = []
    for _ in range(count):
        found.append(next(it))
    return found


def case_unpacking() -> list[int]:
    it = iter([1, 2, 3])
    a, *rest = it
    return [a] + rest


def case_sorted_join_set_tuple() -> tuple[list[int], str, int, int]:
    return (sorted(iter([2, 1])), ",".join(iter(["a", "b"])), len(set(iter([1, 1]))), len(tuple(iter([1, 1]))))


def case_extend_and_dict() -> tuple[list[int], dict[int, str]]:
    xs = [0]
    xs.extend(iter([1]))
    return (xs, dict(enumerate("ab")))
