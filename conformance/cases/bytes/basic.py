"""bytes: literals, items, slices, operators, comparison."""


def case_literals_and_repr() -> list[bytes]:
    return [b"", b"abc", b"\x00\x01\xff", b"it's", b'say "hi"', b"both ' and \"", b"\t\n\r\\", b"a" b"b", rb"\n", b"\x7f~ "]


def case_repr_and_str() -> tuple[str, str, str]:
    data = b"a\x00'"
    return (repr(data), str(data), f"{data} {data!r} {data!s:>12}")


def case_len_and_truth() -> tuple[int, int, bool, bool]:
    return (len(b""), len(b"abc"), bool(b""), bool(b"\x00"))


def case_items_are_ints() -> list[int]:
    data = b"abc\xff"
    return [data[0], data[-1], data[1] + data[2]]


def case_item_out_of_range() -> int:
    return b"abc"[3]


def case_item_far_out_of_range() -> int:
    index = 10**30
    return b"abc"[index]


def case_slices() -> list[bytes]:
    data = b"0123456789"
    return [data[2:5], data[:3], data[-3:], data[::2], data[::-1], data[8:2:-3], data[5:5], data[100:]]


def case_slice_step_zero() -> bytes:
    step = 0
    return b"abc"[::step]


def case_add_and_repeat() -> list[bytes]:
    a = b"ab"
    b = b"c"
    return [a + b, a * 3, 2 * b, a * 0, a * -1, a + b"", b"" + a]


def case_augmented() -> tuple[bytes, bytes]:
    data = b"a"
    before = data
    data += b"b"
    data *= 2
    return (before, data)


def case_containment() -> list[bool]:
    data = b"hello"
    return [b"ell" in data, b"" in data, b"z" in data, 104 in data, 0 in data, b"lo" not in data]


def case_containment_of_no_byte() -> bool:
    value = 256
    return value in b"abc"


def case_comparison() -> list[bool]:
    a = b"abc"
    b = b"abd"
    return [a < b, a <= b, a > b, a >= b, a == b, a != b, b"ab" < a, b"\xff" > a, b"" < a, a == b"abc"]


def case_iteration() -> list[int]:
    total = []
    for byte in b"a\x00\xff":
        total.append(byte)
    return total


def case_iteration_with_enumerate_and_zip() -> list[tuple[int, int, int]]:
    found = []
    for index, byte in enumerate(b"xyz"):
        found.append((index, byte, 0))
    for left, right in zip(b"abc", b"de"):
        found.append((left, right, left - right))
    return found


def case_comprehension() -> list[int]:
    return [byte * 2 for byte in b"abc" if byte != 98]


def case_as_dict_keys() -> dict[bytes, int]:
    counts: dict[bytes, int] = {}
    for word in b"a b a c b a".split():
        counts[word] = counts.get(word, 0) + 1
    return counts


def case_dict_lookup() -> tuple[int, bool]:
    table = {b"one": 1, b"two": 2}
    return (table[b"o" + b"ne"], b"three" in table)


def case_in_containers() -> tuple[list[bytes], tuple[bytes, int]]:
    items = [b"c", b"a", b"b"]
    items.sort()
    return (items, (b"x", 1))


def case_sorted_min_max_sum() -> tuple[list[int], int, int, int]:
    data = b"hello"
    return (sorted(data), min(data), max(data), sum(data))


def case_min_of_nothing() -> int:
    return min(b"")


def case_list_any_all() -> tuple[list[int], bool, bool, bool]:
    return (list(b"ab"), any(b"\x00\x00"), all(b"\x01\x02"), all(b"\x01\x00"))


def case_max_of_two() -> bytes:
    return max(b"abc", b"abd")


def case_conditional() -> str:
    data = b""
    if data:
        return "some"
    return "none"


def case_parameters_and_results() -> bytes:
    return doubled(doubled(b"ab"))


def doubled(data: bytes) -> bytes:
    return data + data


def case_format_with_a_spec() -> str:
    data = b"a"
    return f"{data:>5}"


def case_compared_with_other_types() -> list[bool]:
    data = b"a"
    return [data == "a", data != 97, data == [97]]  # type: ignore
