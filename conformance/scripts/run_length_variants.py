"""Run-length coding of text, bytes and lists, round trips and errors."""

from typing import Sequence, TypeVar

T = TypeVar("T")
Run = tuple[T, int]


def runs(xs: Sequence[T]) -> list[tuple[T, int]]:
    out: list[tuple[T, int]] = []
    for x in xs:
        if out and out[-1][0] == x:
            value, n = out[-1]
            out[-1] = value, n + 1
        else:
            out.append((x, 1))
    return out


def unruns(rs: list[tuple[T, int]]) -> list[T]:
    return [x for x, n in rs for _ in range(n)]


def encode(text: str) -> str:
    return "".join((str(n) if n > 1 else "") + ("\\" + c if c.isdigit() or c == "\\" else c) for c, n in runs(text))


def decode(code: str) -> str:
    out, count, escape = "", "", False
    for at, c in enumerate(code):
        if escape or not (c.isdigit() or c == "\\"):
            out += c * int(count or "1")
            count, escape = "", False
        elif c == "\\":
            escape = True
        else:
            count += c
    if count or escape:
        raise ValueError(f"code ends in the middle: {code[-3:]!r}")
    return out


def pack(data: bytes) -> bytes:
    out = bytearray()
    i = 0
    while i < len(data):
        n = 1
        while i + n < len(data) and data[i + n] == data[i] and n < 255:
            n += 1
        out += bytes([n, data[i]])
        i += n
    return bytes(out)


def unpack(code: bytes) -> bytes:
    if len(code) % 2:
        raise ValueError("odd length")
    return b"".join(code[i + 1:i + 2] * code[i] for i in range(0, len(code), 2))


for text in ("aaabccdddd", "", "a1122\\\\b", "ééé ", "x" * 12):
    code = encode(text)
    print(f"{text!r} -> {code!r} {decode(code) == text}")
for bad in ("3", "a\\", "12\\"):
    try:
        print(decode(bad))
    except ValueError as e:
        print(e)
data = bytes(300) + b"abba\xff\xff"
print(pack(data), unpack(pack(data)) == data, len(pack(data)))
print(runs([1, 1, 2, 2, 2, 1]), unruns([("a", 2), ("b", 0), ("c", 1)]))
look = "1"
for _ in range(8):
    look = "".join(f"{n}{c}" for c, n in runs(look))
    print(look, end=" ")
print()
