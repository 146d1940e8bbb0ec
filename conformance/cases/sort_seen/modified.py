"""Key functions that change the list that is being sorted, or raise."""

numbers: list[int] = [3, 1, 2]


def case_append() -> list[int]:
    def key(x: int) -> int:
        numbers.append(x)
        return x

    try:
        numbers.sort(key=key)
    except ValueError as e:
        return [len(str(e))] + numbers
    return []


def case_append_uncaught() -> None:
    def key(x: int) -> int:
        numbers.append(x)
        return x

    numbers.sort(key=key)


def case_append_and_pop() -> list[int]:
    def key(x: int) -> int:
        numbers.append(x)
        numbers.pop()
        return x

    try:
        numbers.sort(key=key, reverse=True)
    except ValueError:
        return numbers
    return []


def case_clear_changes_nothing() -> list[int]:
    def key(x: int) -> int:
        numbers.clear()
        numbers.reverse()
        numbers.extend([])
        return x

    numbers.sort(key=key)
    return numbers


def case_pop_from_nothing() -> list[int]:
    def key(x: int) -> int:
        return numbers.pop()

    try:
        numbers.sort(key=key)
    except IndexError as e:
        return [len(str(e))] + numbers
    return []


def case_raises_halfway() -> list[int]:
    def key(x: int) -> int:
        numbers.append(9)
        if x == 2:
            raise KeyError(x)
        return x

    try:
        numbers.sort(key=key)
    except KeyError:
        return numbers
    return []


def case_raises_uncaught() -> None:
    numbers.sort(key=lambda x: 1 // (x - len(numbers) - 2))


def case_sorts_itself_in_the_key() -> list[int]:
    def key(x: int) -> int:
        numbers.sort()
        return x

    numbers.sort(key=key)
    return numbers


def case_sorts_itself_with_a_key_in_the_key() -> list[int]:
    def key(x: int) -> int:
        numbers.sort(key=lambda y: y + len(numbers))
        return -x

    numbers.sort(key=key)
    return numbers


def case_augmented() -> list[int]:
    global numbers

    def key(x: int) -> int:
        global numbers
        numbers += [x]
        return x

    try:
        numbers.sort(key=key)
    except ValueError:
        return numbers
    return []


def case_rebound_meanwhile() -> list[int]:
    before = numbers

    def key(x: int) -> int:
        global numbers
        numbers = [x]
        return x

    numbers.sort(key=key)
    return numbers + before


def case_a_copy_is_sorted() -> list[int]:
    def key(x: int) -> int:
        numbers.append(x)
        return x

    found = sorted(numbers, key=key)
    return found + numbers


def case_a_local_list_is_changed() -> list[int]:
    xs = [2, 1]

    def key(x: int) -> int:
        xs.append(x)
        return x

    try:
        xs.sort(key=key)
    except ValueError:
        xs.append(7)
    return xs


def case_append_and_clear() -> list[int]:
    def key(x: int) -> int:
        numbers.append(x)
        numbers.clear()
        return x

    try:
        numbers.sort(key=key)
    except ValueError:
        return numbers
    return []


def case_append_and_delete() -> list[int]:
    def key(x: int) -> int:
        numbers.append(x)
        del numbers[:]
        return x

    try:
        numbers.sort(key=key)
    except ValueError:
        return numbers
    return []


def case_append_and_multiply() -> list[int]:
    global numbers

    def key(x: int) -> int:
        global numbers
        numbers.append(x)
        numbers *= 0
        return x

    try:
        numbers.sort(key=key)
    except ValueError:
        return numbers
    return []


def case_append_and_replace() -> list[int]:
    def key(x: int) -> int:
        numbers.append(x)
        numbers[:] = []
        return x

    try:
        numbers.sort(key=key)
    except ValueError:
        return numbers
    return []
