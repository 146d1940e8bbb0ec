"""Going over sets, and changing them meanwhile."""


def case_sum_of_a_loop() -> int:
    total = 0
    for n in {1, 2, 3}:
        total += n
    return total


def case_builtins_over_a_set() -> list[int]:
    s = {4, 1, 3}
    return [sum(s), min(s), max(s), len(list(s)), len(tuple(s))]


def case_any_and_all() -> list[bool]:
    empty: set[int] = set()
    return [any({0, 1}), all({0, 1}), any(empty), all({1})]


def case_enumerate_and_zip() -> list[int]:
    s = {7}
    pairs = [index + value for index, value in enumerate(s)]
    for a, b in zip(s, {3}):
        pairs.append(a * b)
    return pairs


def case_growing_while_iterating() -> int:
    s = {1, 2, 3}
    for n in s:
        s.add(n + 10)
    return len(s)


def case_shrinking_while_iterating() -> int:
    s = {1, 2, 3}
    for n in s:
        s.discard(n)
    return len(s)


def case_leaving_before_the_next_step() -> int:
    s = {1, 2, 3}
    for n in s:
        s.add(n + 10)
        break
    return len(s)


def case_adding_what_is_there() -> int:
    s = {1, 2, 3}
    count = 0
    for n in s:
        s.add(n)
        count += 1
    return count


def case_iterating_a_copy() -> list[int]:
    s = {1, 2, 3}
    for n in list(s):
        if n > 1:
            s.remove(n)
    return sorted(s)


def case_for_else() -> str:
    for word in {"a"}:
        if word == "b":
            break
    else:
        return "exhausted"
    return "left"


def case_join_sorted() -> str:
    return ",".join(sorted({"b", "a", "c"}))


def case_list_of_a_set_and_sorted_reverse() -> list[int]:
    return sorted({3, 9, 4}, reverse=True)


def visited(edges: dict[str, list[str]], start: str) -> list[str]:
    seen = {start}
    queue = [start]
    while queue:
        node = queue.pop()
        for other in edges[node]:
            if other not in seen:
                seen.add(other)
                queue.append(other)
    return sorted(seen)


def case_graph_search() -> list[str]:
    return visited({"a": ["b", "c"], "b": ["a"], "c": ["d"], "d": [], "e": ["a"]}, "a")


def case_unique_in_order() -> list[int]:
    seen = set()
    found = []
    for n in [3, 1, 3, 2, 1]:
        if n not in seen:
            seen.add(n)
            found.append(n)
    return found


def case_sieve() -> list[int]:
    composite: set[int] = set()
    primes = []
    for n in range(2, 50):
        if n in composite:
            continue
        primes.append(n)
        composite.update(range(n * n, 50, n))
    return primes
