"""bytes(...), fromhex, hex, int.from_bytes, int.to_bytes."""


def case_empty_and_zeros() -> tuple[bytes, bytes, bytes]:
    return (bytes(), bytes(0), bytes(3))


def case_negative_size() -> bytes:
    size = -1
    return bytes(size)


def case_size_beyond_an_index() -> bytes:
    size = 10**30
    return bytes(size)


def case_of_ints() -> bytes:
    return bytes([0, 65, 255])


def case_of_an_int_too_large() -> bytes:
    return bytes([1, 256])


def case_of_a_negative_int() -> bytes:
    return bytes([-1])


def case_of_bytes() -> bytes:
    return bytes(b"abc")


def case_of_range_list() -> bytes:
    return bytes(list(range(5)))


def case_of_text() -> list[bytes]:
    return [bytes("é", "utf-8"), bytes("é", "latin-1"), bytes("é", "ascii", "replace"), bytes("x", encoding="ascii")]


def case_of_text_that_does_not_fit() -> bytes:
    return bytes("é", "ascii")


def case_fromhex() -> list[bytes]:
    return [bytes.fromhex(""), bytes.fromhex("00ff"), bytes.fromhex(" AB cd\nEF "), bytes.fromhex("0102 03")]


def case_fromhex_of_a_bad_digit() -> bytes:
    return bytes.fromhex("0g")


def case_fromhex_of_an_odd_digit() -> bytes:
    return bytes.fromhex("123")


def case_fromhex_of_a_split_byte() -> bytes:
    return bytes.fromhex("1 2")


def case_fromhex_of_wide_text() -> bytes:
    return bytes.fromhex("12 é0")


def case_hex() -> list[str]:
    data = b"abcde"
    return [b"".hex(), data.hex(), data.hex(":"), data.hex(":", 2), data.hex(":", -2), data.hex("-", 0), data.hex(sep=" ", bytes_per_sep=3), data.hex("x", 100)]


def case_hex_with_a_long_separator() -> str:
    return b"ab".hex("::")


def case_hex_with_a_wide_separator() -> str:
    return b"ab".hex("é")


def case_from_bytes() -> list[int]:
    data = b"\x01\x02"
    return [
        int.from_bytes(data, "big"),
        int.from_bytes(data, "little"),
        int.from_bytes(data),
        int.from_bytes(b"\xff\xfe", "big", signed=True),
        int.from_bytes(b"\xff\xfe", byteorder="little", signed=True),
        int.from_bytes(b"", "big"),
        int.from_bytes(b"\xff" * 12, "big"),
        int.from_bytes([1, 0], "little"),
    ]


def case_from_bytes_in_a_bad_order() -> int:
    return int.from_bytes(b"a", "middle")  # type: ignore


def case_to_bytes() -> list[bytes]:
    n = 258
    return [
        n.to_bytes(2, "big"),
        n.to_bytes(4, "little"),
        (5).to_bytes(),
        (-1).to_bytes(2, "big", signed=True),
        (-129).to_bytes(2, byteorder="little", signed=True),
        (0).to_bytes(0, "big"),
        (2**64).to_bytes(9, "big"),
        (127).to_bytes(1, "big", signed=True),
        (128).to_bytes(length=2, byteorder="big", signed=True),
    ]


def case_to_bytes_too_small() -> bytes:
    return (256).to_bytes(1, "big")


def case_to_bytes_of_a_negative() -> bytes:
    n = -1
    return n.to_bytes(1, "big")


def case_to_bytes_signed_too_small() -> bytes:
    return (-129).to_bytes(1, "big", signed=True)


def case_to_bytes_signed_positive_too_small() -> bytes:
    return (128).to_bytes(1, "big", signed=True)


def case_to_bytes_of_negative_length() -> bytes:
    return (5).to_bytes(-1, "big")


def case_to_bytes_in_a_bad_order() -> bytes:
    return (5).to_bytes(2, "x")  # type: ignore


def case_to_bytes_round_trip() -> list[bool]:
    found = []
    for n in [0, 1, 255, 256, 65535, 65536, 10**20, -1, -128, -129, -(10**20)]:
        found.append(int.from_bytes(n.to_bytes(16, "big", signed=True), "big", signed=True) == n)
    return found


def case_true_to_bytes() -> bytes:
    return True.to_bytes(2, "little")


def case_of_iterables() -> list[bytes]:
    return [bytes(range(3)), bytes((1, 2)), bytes(n + 1 for n in range(3)), bytes({65: 0, 66: 1}), b",".join(bytes([n]) for n in range(2)), b"".join((b"a", b"b"))]
