"""Operations that read and change a list at once."""


def case_extend_by_itself() -> str:
    xs = [1, 2]
    xs.extend(xs)
    xs += xs
    return str(xs)


def case_append_what_was_popped() -> str:
    xs = [1, 2, 3]
    xs.append(xs.pop(0))
    xs.append(xs.pop() + xs.pop())
    return str(xs)


def case_index_from_itself() -> str:
    xs = [2, 0, 1]
    xs[xs[0]] = xs[xs[1]]
    return f"{xs} {xs[xs[xs[0]]]}"


def case_insert_its_length() -> str:
    xs = [5, 6]
    xs.insert(len(xs) - 1, len(xs))
    xs.insert(-1, xs[0] + xs[-1])
    return str(xs)


def case_slice_of_itself() -> str:
    xs = [1, 2, 3, 4]
    xs[1:3] = xs
    xs[::2] = xs[::-2]
    return str(xs)


def case_pop_twice_in_a_sum() -> str:
    xs = [10, 3]
    return f"{xs.pop() - xs.pop()} {xs}"


def case_augmented_item() -> str:
    xs = [1, 2, 3]
    i = 0
    xs[i] += xs[i + 1]
    xs[-1] *= xs[i]
    xs[i] -= len(xs)
    return str(xs)


def case_swap_items() -> str:
    xs = [1, 2, 3]
    xs[0], xs[2] = xs[2], xs[0]
    i = 0
    i, xs[i] = 1, 7
    return f"{xs} {i}"


def case_repeat_in_place() -> str:
    xs = [1, 2]
    xs *= len(xs)
    xs *= 0
    xs.append(1)
    return str(xs)


def case_compare_parts() -> str:
    xs = [1, 2]
    ys = [1, 2, 0]
    return f"{xs < ys} {xs == ys[:2]} {xs + [0] == ys} {ys[1:] > xs} {xs <= xs} {[3] > xs}"


def case_contains_and_positions() -> str:
    xs = [3, 1, 3]
    return f"{3 in xs} {4 not in xs} {xs.index(3)} {xs.index(3, 1)} {xs.count(3)} {xs.index(1, 0, 2)}"


def case_sort_and_reverse() -> str:
    xs = [3, 1, 2]
    ys = sorted(xs)
    xs.sort(reverse=True)
    ys.reverse()
    zs = sorted(xs, reverse=True)
    return f"{xs} {ys} {zs} {xs == ys} {min(xs)} {max(ys)} {sum(zs)}"
