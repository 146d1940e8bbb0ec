"""Packets built in a bytearray: headers, checksums, escaping, bit fields."""


def header(kind: int, length: int, *flags: int) -> bytearray:
    out = bytearray(4)
    out[0] = 0x7E
    out[1] = (kind & 0xF) << 4 | sum(1 << f for f in set(flags))
    out[2:4] = length.to_bytes(2, "big")
    return out


def checksum(data: bytes | bytearray) -> int:
    total = 0
    for i, b in enumerate(data):
        total = (total + b * (i + 1)) % 256
    return -total & 0xFF


def escape(data: bytes) -> bytes:
    out = bytearray()
    for b in data:
        if b in b"\x7d\x7e":
            out += bytes((0x7D, b ^ 0x20))
        else:
            out.append(b)
    return bytes(out)


def unescape(data: bytes) -> bytes:
    out = bytearray()
    it = iter(data)
    for b in it:
        if b == 0x7D:
            following = next(it, None)
            if following is None:
                raise ValueError("dangling escape")
            b = following ^ 0x20
        out.append(b)
    return bytes(out)


def packet(kind: int, payload: bytes, *flags: int) -> bytes:
    body = escape(payload)
    out = header(kind, len(body), *flags)
    out.extend(body)
    out.append(checksum(out))
    return bytes(out)


def parse(raw: bytes) -> tuple[int, list[int], bytes]:
    if raw[:1] != b"\x7e":
        raise ValueError(f"bad start {raw[:1]!r}")
    size = int.from_bytes(raw[2:4], "big")
    body, check = raw[4:4 + size], raw[4 + size]
    if checksum(raw[:4 + size]) != check:
        raise ValueError("bad checksum %#04x" % check)
    return raw[1] >> 4, [i for i in range(4) if raw[1] >> i & 1], unescape(body)


for payload in (b"", b"hello", bytes([0x7D, 0x7E, 0x20]), "żó".encode()):
    p = packet(5, payload, 0, 2)
    print(p.hex("-"), parse(p)[2] == payload, parse(p)[:2])
good = packet(1, b"abc")
for raw in (b"x", good[:-1] + b"\x00", good[:-1], b""):
    try:
        print(parse(raw))
    except ValueError as e:
        print("ValueError:", e)
    except IndexError as e:
        print("IndexError:", e)
buffer = bytearray(b"hello world")
alias = buffer
buffer[0:5] = b"HELLO!"
del buffer[-2:]
buffer.insert(0, 33)
buffer[1] ^= 0x20
alias.reverse()
print(buffer, alias is buffer, buffer.find(b"w"), buffer.pop(), len(buffer), buffer.count(b"o"))
buffer.clear()
print(alias, bytes(3), bytearray("é", "utf-8"), b"-")
print(b"a,b,,c".split(b","), b" x ".strip(), b"abc".upper().center(7, b"*"), b"x=1".partition(b"="), b"-".join([b"a", b"b"]), b"ab" * 2)
print(b"abc" < b"abd", b"abc"[1], b"abc"[::-1], list(b"\x00\xff"), 97 in b"abc", b"bc" in b"abc", b"a\nb".splitlines(), b"abc".startswith((b"x", b"ab")))
for value in (256, -1):
    try:
        alias.append(value)
    except ValueError as e:
        print(e)
try:
    bytes.fromhex("abc")
except ValueError as e:
    print(e)
try:
    b"\xff".decode("ascii")
except UnicodeDecodeError as e:
    print(e)
