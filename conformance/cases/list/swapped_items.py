"""Two items that change places, in lists of every kind and in bytearrays."""


def swapped(xs: list[int], i: int, j: int) -> list[int]:
    xs[i], xs[j] = xs[j], xs[i]
    return xs


def case_ends() -> list[int]:
    return swapped([1, 2, 3], 0, -1)


def case_same_place() -> list[int]:
    return swapped([1, 2, 3], 1, 1)


def case_same_place_from_both_ends() -> list[int]:
    return swapped([1, 2, 3], 0, -3)


def case_first_out_of_range() -> list[int]:
    return swapped([1, 2, 3], 3, 0)


def case_second_out_of_range() -> list[int]:
    return swapped([1, 2, 3], 0, -4)


def case_index_of_no_machine() -> list[int]:
    return swapped([1, 2, 3], 10**30, 0)


def case_nothing_changes_where_one_is_missing() -> tuple[str, list[int]]:
    xs = [1, 2, 3]
    try:
        swapped(xs, 0, 9)
    except IndexError as error:
        return str(error), xs
    return "", xs


def case_rows() -> list[list[int]]:
    rows = [[1], [2, 3], []]
    first = rows[0]
    rows[0], rows[2] = rows[2], rows[0]
    first.append(9)
    return rows


def case_in_a_loop() -> list[str]:
    words = ["d", "a", "c", "b"]
    for i in range(len(words)):
        for j in range(len(words) - 1):
            if words[j] > words[j + 1]:
                words[j], words[j + 1] = words[j + 1], words[j]
    return words


def case_caught_in_place() -> list[int]:
    xs = [1, 2]
    try:
        xs[0], xs[5] = xs[5], xs[0]
        xs.append(3)
    except IndexError:
        xs.append(4)
    return xs


def case_bytes() -> bytes:
    data = bytearray(b"abc")
    data[0], data[-1] = data[-1], data[0]
    return bytes(data)


def case_bytes_out_of_range() -> bytes:
    data = bytearray(b"abc")
    data[0], data[3] = data[3], data[0]
    return bytes(data)
