"""A name that is bound anew stands for another value, which may be of another type."""


def numbers(text: str) -> int:
    rows = text.split()
    rows = [int(row) for row in rows]
    return sum(rows)


def case_list_of_texts_then_of_ints():
    return numbers("1 2 39")


def case_dict_then_sorted_keys():
    counts = {}
    for letter in "mississippi":
        counts[letter] = counts.get(letter, 0) + 1
    before = dict(counts)
    counts = sorted(counts)
    return before, counts


def case_number_then_its_text():
    value = 12
    value = value * 2
    value = str(value)
    value = value + "!"
    return value


def shout(text):
    text = text.upper()
    text = text.split()
    text = len(text)
    return text


def case_a_parameter_is_bound_anew():
    return shout("a few words")


def total(amount: str) -> int:
    amount = int(amount)
    return amount + 1


def case_a_declared_parameter_is_bound_anew():
    return total("41")


def case_an_augmented_assignment_reads_what_was_bound():
    value = [1]
    value += [2]
    kept = value
    value = "a"
    value += "b"
    return kept, value


def case_loops_with_one_variable():
    found = []
    for item in [1, 2]:
        found.append(str(item))
    for item in ["a", "b"]:
        found.append(item.upper())
    for item in [[1], [2, 3]]:
        found.append(repr(item))
    return found


def case_the_variable_after_its_loop():
    for item in [1, 2]:
        pass
    first = item
    for item in "ab":
        pass
    return first, item


def case_branches_meet():
    value = [0]
    if len(value) > 0:
        value = [1]
    else:
        value = [2]
    kept = value
    value = ("x", kept)
    return value


def case_a_loop_carries_its_own():
    value = "seed"
    size = len(value)
    value = size
    while value < 20:
        value = value * 2
    return value


def case_lists_that_hold_other_things():
    out = []
    for word in ["a", "b"]:
        out.append([word])
    first = out
    out = []
    for number in range(2):
        out.append({number: "x"})
    return first, out


def risky(flag: bool) -> str:
    value = ["a"]
    try:
        value = len(value)
        if flag:
            raise ValueError("no")
        value = {"n": value}
        return f"done {value['n']}"
    except ValueError:
        return f"caught {value}"


def case_what_a_handler_sees():
    return risky(False), risky(True)


def case_a_handlers_name():
    seen = []
    try:
        raise ValueError("first")
    except ValueError as error:
        seen.append(str(error))
    error = [1, 2]
    seen.append(str(len(error)))
    try:
        raise KeyError("second")
    except KeyError as error:
        seen.append(repr(error))
    return seen


def gone() -> int:
    value = [1]
    value = "text"
    del value
    return len(value)


def case_deleted_is_deleted():
    try:
        return gone()
    except UnboundLocalError as error:
        return str(error)


def stale(rounds: int) -> str:
    seen = ""
    for turn in range(rounds):
        if turn == 0:
            value = "text"
            seen += value
            value = [turn]
            del value
        else:
            seen += str(len(value))
    return seen


def case_nothing_stale_is_seen():
    try:
        return stale(2)
    except UnboundLocalError as error:
        return str(error)


def left(fail: bool) -> str:
    error = TypeError("none")
    text = ""
    try:
        if fail:
            raise ValueError("x")
    except ValueError as error:
        text = str(error)
        error = KeyError(text)
        text = str(error)
    return text + str(error)


def case_a_handlers_name_is_gone_after_it():
    kept = left(False)
    try:
        return left(True)
    except UnboundLocalError as error:
        return kept, str(error)


def case_a_function_around_keeps_one():
    value = 1
    value = value + 1

    def look() -> int:
        return value

    value = value * 10
    return look()


def case_swapped_with_other_types():
    a = 1
    b = "x"
    kept = (a, b)
    a, b = b, a
    return kept, a, b


def case_walrus_binds_anew():
    size = "abc"
    if (size := len(size)) > 2:
        return size + 1
    return size


def case_aliases_stay():
    rows = [1, 2]
    same = rows
    same.append(3)
    rows = [str(row) for row in rows]
    rows.append("4")
    return same, rows


def case_none_first():
    answer = None
    answer = [1]
    answer.append(2)
    return answer


def case_comprehension_over_the_name():
    data = {"b": 2, "a": 1}
    data = [(value, key) for key, value in data.items()]
    data = {key: value for value, key in sorted(data)}
    return data
