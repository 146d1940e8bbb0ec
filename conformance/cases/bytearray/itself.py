"""A bytearray that is added to itself, by its name or by another."""


def grow(target: bytearray, more: bytearray) -> str:
    try:
        target += more
    except BufferError as error:
        return f"{error!r} {target!r}"
    return repr(target)


def case_another_name():
    first = bytearray(b"ab")
    return grow(first, first), grow(first, bytearray(first)), grow(bytearray(), first), first


def case_its_own_name():
    data = bytearray(b"ab")
    try:
        data += data
    except BufferError as error:
        return repr(error), error.args, data
    return data


def case_nothing_is_added_to_nothing():
    data = bytearray()
    same = data
    data += same
    return data, data is same


def case_nobody_catches():
    data = bytearray(b"abc")
    other = data
    data += other
    return data


def case_of_a_dict():
    held = {"a": bytearray(b"xy")}
    try:
        held["a"] += held["a"]
    except BufferError:
        held["a"] += bytes(held["a"])
    return held


def case_a_slice_and_extend_take_a_copy():
    data = bytearray(b"abcd")
    data[1:2] = data
    data[2:2] = data
    data.extend(data)
    data[::-1] = data
    return data


def case_as_long_as_itself():
    data = bytearray(b"abcd")
    data[0:4] = data
    try:
        data[0:2:2] = data
    except ValueError as error:
        return data, repr(error)
    return data


def case_equal_ones_are_two():
    first, second = bytearray(b"q"), bytearray(b"q")
    first += second
    second += first
    return first, second
