"""bytes and bytearrays in the rest of the language."""

from typing import Optional


def case_unpacking() -> tuple[int, int, int, int]:
    a, b = b"xy"
    c, d = bytearray(b"\x00\xff")
    return (a, b, c, d)


def case_unpacking_too_few() -> tuple[int, int]:
    data = b"x"
    a, b = data
    return (a, b)


def case_starred() -> tuple[int, list[int]]:
    first, *rest = b"abc"
    return (first, rest)


def case_reversed_and_enumerated() -> list[int]:
    found = []
    for byte in reversed(b"abc"):
        found.append(byte)
    for index, byte in enumerate(bytearray(b"xy"), 5):
        found.append(index * 1000 + byte)
    return found


def case_membership_in_containers() -> list[bool]:
    return [b"a" in [b"a", b"b"], b"z" in (b"a", b"b"), b"a" in {b"a": 1}, b"a" in {b"b", b"c"}]


def case_sets_of_bytes() -> tuple[int, list[bytes], list[int]]:
    words = {b"b", b"a", b"b"}
    return (len(words), sorted(words), sorted(set(b"hello")))


def case_optional() -> list[str]:
    found = []
    for key in [1, 2]:
        data = lookup(key)
        if data is None:
            found.append("none")
        else:
            found.append(data.decode() + str(len(data)))
    return found


def lookup(key: int) -> Optional[bytes]:
    return b"one" if key == 1 else None


def case_or_and_not() -> tuple[bytes, bytes, bool]:
    empty = b""
    return (empty or b"default", b"x" and b"y", not empty)


def case_while_over_a_buffer() -> list[int]:
    data = bytearray(b"abc")
    out = []
    while data:
        out.append(data.pop(0))
    return out


def case_checksum() -> int:
    total = 0
    for byte in b"The quick brown fox":
        total = (total * 31 + byte) % 65521
    return total


def case_xor() -> bytes:
    key = b"k3y"
    data = b"attack at dawn"
    return bytes([byte ^ key[index % len(key)] for index, byte in enumerate(data)])


def case_hex_dump() -> str:
    data = bytes(range(65, 81))
    lines = []
    for start in range(0, len(data), 8):
        chunk = data[start : start + 8]
        lines.append("%04x  %-23s  %s" % (start, chunk.hex(" "), chunk.decode("ascii")))
    return "\n".join(lines)


def case_sorted_by_value() -> list[bytes]:
    words = [b"b", b"a\xff", b"a", b"", b"\x00"]
    return sorted(words)


def case_tuple_comparison() -> list[bool]:
    return [(b"a", 1) < (b"a", 2), (b"b",) > (b"a", ), (b"a", 1) == (b"a", 1)]


def case_index_in_a_list() -> tuple[int, int]:
    items = [b"x", b"y", b"x"]
    return (items.index(b"y"), items.count(b"x"))


def case_bool_index_and_size() -> tuple[int, bytes]:
    return (b"ab"[True], bytes(True))


def case_default_argument() -> tuple[bytes, bytes]:
    return (padded(b"x"), padded(b"y", b"-"))


def padded(data: bytes, fill: bytes = b".") -> bytes:
    return data.center(3, fill)


BUFFER = bytearray()


def case_module_state() -> tuple[bytearray, int]:
    push(b"ab")
    push(b"c")
    return (BUFFER, len(BUFFER))


def push(data: bytes) -> None:
    BUFFER.extend(data)


def case_slices_in_a_loop() -> list[bytes]:
    data = b"abcdefg"
    return [data[index : index + 3] for index in range(0, len(data), 3)]


def case_varint() -> list[bytes]:
    out = []
    for value in [0, 1, 127, 128, 300, 2**32]:
        encoded = bytearray()
        while True:
            low = value & 0x7F
            value >>= 7
            if value:
                encoded.append(low | 0x80)
            else:
                encoded.append(low)
                break
        out.append(bytes(encoded))
    return out


def case_identity_of_bytearrays() -> list[bool]:
    a = bytearray(b"x")
    b = a
    c = bytearray(b"x")
    return [a is b, a is c, a is not c, a == c]


def case_nested_lists_of_bytearrays() -> list[bytearray]:
    rows = [bytearray(2) for _ in range(2)]
    rows[0][1] = 7
    return rows


def case_conditional_expression() -> bytes:
    flag = True
    return b"yes" if flag else b"no"


def case_compare_chain() -> bool:
    return b"a" < b"b" <= b"b" < b"c"


def case_printed_in_containers() -> str:
    return f"{[b'a']} {(b'x', 1)} { {b'k': bytearray(b'v')} }"


def case_min_max_key_free() -> tuple[bytes, bytes]:
    return (min([b"b", b"a"]), max(b"b", b"c", b"a"))


def case_join_parts() -> bytes:
    parts: list[bytes] = []
    for n in range(3):
        parts.append(str(n).encode())
    return b"".join(parts) + b"!" * 2
