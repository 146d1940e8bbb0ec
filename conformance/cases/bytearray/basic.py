"""bytearray: a mutable sequence of bytes, shared by reference."""


def case_constructors() -> list[bytearray]:
    return [bytearray(), bytearray(3), bytearray(b"abc"), bytearray([1, 2, 255]), bytearray("é", "utf-8"), bytearray.fromhex("0aFF"), bytearray(bytearray(b"x"))]


def case_of_an_int_too_large() -> bytearray:
    return bytearray([256])


def case_negative_size() -> bytearray:
    return bytearray(-2)


def case_repr() -> tuple[str, str, str]:
    data = bytearray(b"a'\x00")
    return (repr(data), str(data), f"{data}")


def case_items_and_slices() -> tuple[int, int, bytearray, bytearray, bytearray]:
    data = bytearray(b"hello")
    return (data[0], data[-1], data[1:3], data[::-1], data[::2])


def case_item_out_of_range() -> int:
    return bytearray(b"abc")[5]


def case_set_item() -> bytearray:
    data = bytearray(b"abc")
    data[0] = 120
    data[-1] = 0
    data[1] += 1
    return data


def case_set_item_out_of_range() -> bytearray:
    data = bytearray(b"abc")
    data[3] = 1
    return data


def case_set_item_to_no_byte() -> bytearray:
    data = bytearray(b"abc")
    data[0] = 256
    return data


def case_set_item_to_no_byte_out_of_range() -> bytearray:
    data = bytearray(b"abc")
    data[9] = -1
    return data


def case_delete_item() -> bytearray:
    data = bytearray(b"abcd")
    del data[1]
    del data[-1]
    return data


def case_delete_item_out_of_range() -> bytearray:
    data = bytearray(b"abc")
    del data[3]
    return data


def case_append_and_extend() -> bytearray:
    data = bytearray()
    data.append(65)
    data.append(0)
    data.extend(b"xyz")
    data.extend([1, 2])
    data.extend(bytearray(b"!"))
    data.extend(data)
    return data


def case_append_no_byte() -> bytearray:
    data = bytearray()
    data.append(256)
    return data


def case_extend_with_no_byte() -> bytearray:
    data = bytearray(b"a")
    data.extend([1, 300])
    return data


def case_pop() -> tuple[int, int, int, bytearray]:
    data = bytearray(b"abcd")
    return (data.pop(), data.pop(0), data.pop(-1), data)


def case_pop_from_empty() -> int:
    return bytearray().pop()


def case_pop_out_of_range() -> int:
    return bytearray(b"a").pop(3)


def case_insert_remove_reverse() -> list[bytearray]:
    data = bytearray(b"abc")
    data.insert(0, 120)
    data.insert(-1, 121)
    data.insert(99, 122)
    first = bytearray(data)
    data.remove(98)
    data.reverse()
    return [first, data]


def case_remove_missing() -> bytearray:
    data = bytearray(b"a")
    data.remove(98)
    return data


def case_clear_and_copy() -> tuple[bytearray, bytearray, bool]:
    data = bytearray(b"abc")
    other = data.copy()
    data.clear()
    return (data, other, data is other)


def case_aliases_see_changes() -> tuple[bytearray, bool, bool]:
    data = bytearray(b"a")
    alias = data
    grow(alias)
    return (data, alias is data, data == bytearray(b"az"))


def grow(data: bytearray) -> None:
    data.append(122)


def case_augmented_changes_the_object() -> tuple[bytearray, bytearray]:
    data = bytearray(b"a")
    alias = data
    data += b"b"
    data *= 2
    return (data, alias)


def case_plain_operators_make_new_objects() -> tuple[bytearray, bytearray, bytes, bytearray]:
    data = bytearray(b"ab")
    return (data + b"c", data * 2, b"x" + data, data)


def case_comparison_with_bytes() -> list[bool]:
    data = bytearray(b"abc")
    return [data == b"abc", b"abc" == data, data != b"abd", data < b"abd", b"b" > data, data >= bytearray(b"ab"), data == bytearray(b"abc")]


def case_containment() -> list[bool]:
    data = bytearray(b"abc")
    return [97 in data, b"bc" in data, bytearray(b"x") in data, b"x" not in data]


def case_iteration_sees_growth() -> list[int]:
    data = bytearray(b"ab")
    seen = []
    for byte in data:
        seen.append(byte)
        if len(data) < 5:
            data.append(byte + 1)
    return seen


def case_methods_give_bytearrays() -> list[bytearray]:
    data = bytearray(b" Ab c ")
    return [data.upper(), data.strip(), data.replace(b"A", b"x"), data.center(10, b"."), data.title(), data.removeprefix(b" ")]


def case_split_and_join() -> tuple[list[bytearray], bytearray, bytes]:
    data = bytearray(b"a,b")
    parts = data.split(b",")
    return (parts, bytearray(b"-").join(parts), b"+".join(parts))


def case_decode_and_hex() -> tuple[str, str, str]:
    data = bytearray(b"caf\xc3\xa9")
    return (data.decode(), data.hex(), data.hex(" "))


def case_decode_error() -> str:
    return bytearray(b"\xff").decode()


def case_len_truth_min_max_sorted_sum() -> tuple[int, bool, bool, int, int, list[int], int]:
    data = bytearray(b"bca")
    return (len(data), bool(data), bool(bytearray()), min(data), max(data), sorted(data), sum(data))


def case_from_bytes() -> int:
    return int.from_bytes(bytearray(b"\x01\x00"), "big")


def case_bytes_of_it_does_not_change() -> tuple[bytes, bytearray]:
    data = bytearray(b"ab")
    frozen = bytes(data)
    data[0] = 0
    return (frozen, data)


def case_in_a_record_of_lists() -> dict[str, bytearray]:
    table: dict[str, bytearray] = {}
    for word in ["x", "y", "x"]:
        if word not in table:
            table[word] = bytearray()
        table[word].append(len(table))
    return table


def case_default_of_a_loop() -> list[bytearray]:
    made = []
    for size in range(3):
        made.append(bytearray(size))
    made[0].append(1)
    return made


def case_find_and_count() -> list[int]:
    data = bytearray(b"abcabc")
    return [data.find(b"c"), data.rfind(b"c"), data.count(b"b"), data.index(98), data.find(bytearray(b"ca"))]


def case_repr_of_quotes() -> list[bytearray]:
    return [bytearray(b"'"), bytearray(b'"'), bytearray(b"'\""), bytearray(b"\\")]


def case_set_slices() -> list[bytearray]:
    a = bytearray(b"abcdef")
    a[1:3] = b"XYZ"
    b = bytearray(b"abcdef")
    b[::2] = b"123"
    c = bytearray(b"abcdef")
    c[4:2] = bytearray(b"--")
    d = bytearray(b"abcdef")
    d[1:1] = [0, 255]
    e = bytearray(b"abc")
    e[:] = e
    f = bytearray(b"abcdef")
    f[::2] = b""
    return [a, b, c, d, e, f]


def case_set_slice_of_another_size() -> bytearray:
    a = bytearray(b"abcdef")
    a[::2] = b"x"
    return a


def case_set_slice_to_no_byte() -> bytearray:
    a = bytearray(b"abc")
    a[0:1] = [300]
    return a


def case_delete_slices() -> list[bytearray]:
    a = bytearray(b"abcdef")
    del a[1:3]
    b = bytearray(b"abcdef")
    del b[::2]
    c = bytearray(b"abcdef")
    del c[::-3]
    return [a, b, c]


def case_of_iterables() -> list[bytearray]:
    a = bytearray(range(3))
    a.extend(range(5, 7))
    a.extend(n * 2 for n in range(3))
    a.extend((1, 2))
    return [a, bytearray(n for n in [65, 66]), bytearray((1, 2, 3))]
