"""Hashes by hand: FNV, Adler, CRC-32, a Merkle tree with proofs."""


def fnv(data: bytes) -> int:
    h = 0xcbf29ce484222325
    for b in data:
        h ^= b
        h = h * 0x100000001b3 & 0xffffffffffffffff
    return h


def adler(data: bytes) -> int:
    a, b = 1, 0
    for c in data:
        a = (a + c) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def crc_table() -> list[int]:
    table = []
    for i in range(256):
        c = i
        for _ in range(8):
            c = c >> 1 ^ 0xEDB88320 if c & 1 else c >> 1
        table.append(c)
    return table


TABLE = crc_table()


def crc(data: bytes, start: int = 0) -> int:
    c = ~start & 0xffffffff
    for b in data:
        c = TABLE[(c ^ b) & 0xff] ^ c >> 8
    return c ^ 0xffffffff


def digest(*parts: bytes) -> bytes:
    return fnv(b"\0".join(parts)).to_bytes(8, "big")


def root(leaves: list[bytes]) -> bytes:
    if not leaves:
        return digest()
    level = [digest(b"leaf", x) for x in leaves]
    while len(level) > 1:
        if len(level) % 2:
            level.append(level[-1])
        level = [digest(level[i], level[i + 1]) for i in range(0, len(level), 2)]
    return level[0]


def proof(leaves: list[bytes], index: int) -> list[tuple[bool, bytes]]:
    level = [digest(b"leaf", x) for x in leaves]
    out = []
    while len(level) > 1:
        if len(level) % 2:
            level.append(level[-1])
        sibling = index ^ 1
        out.append((sibling < index, level[sibling]))
        level = [digest(a, b) for a, b in zip(level[::2], level[1::2])]
        index //= 2
    return out


def verify(leaf: bytes, path: list[tuple[bool, bytes]], expected: bytes) -> bool:
    h = digest(b"leaf", leaf)
    for left, sib in path:
        h = digest(sib, h) if left else digest(h, sib)
    return h == expected


LEAVES = [s.encode() for s in ["ann", "bob", "cyd", "dee", "eve"]]


def case_fnv() -> list[str]:
    return [f"{fnv(x):016x}" for x in [b"", b"a", "é".encode(), bytes(range(256))]]


def case_adler_crc() -> list[int]:
    return [adler(b"Wikipedia"), crc(b"123456789"), crc(b"6789", crc(b"12345"))]


def case_root() -> str:
    return root(LEAVES).hex() + root([]).hex() + root(LEAVES[:1]).hex(" ")


def case_proofs() -> list[bool]:
    r = root(LEAVES)
    return [verify(x, proof(LEAVES, i), r) for i, x in enumerate(LEAVES)] + [verify(b"zed", proof(LEAVES, 0), r)]


def case_varint() -> str:
    def enc(n: int) -> bytes:
        out = bytearray()
        while True:
            b = n & 0x7f
            n >>= 7
            if n:
                out.append(b | 0x80)
            else:
                out.append(b)
                return bytes(out)

    def dec(data: bytes) -> tuple[int, int]:
        n = shift = 0
        for i, b in enumerate(data):
            n |= (b & 0x7f) << shift
            if not b & 0x80:
                return n, i + 1
            shift += 7
        raise ValueError("truncated")

    return repr([enc(n) for n in (0, 127, 128, 300, 2**70)]) + repr([dec(enc(n)) for n in (0, 300, 2**70)])


def case_varint_truncated() -> int:
    total = 0
    for i, b in enumerate(b"\x80\x80"):
        total |= (b & 0x7f) << 7 * i
        if not b & 0x80:
            break
    else:
        raise ValueError(f"truncated after {i + 1}")
    return total


def case_base64() -> str:
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

    def enc(data: bytes) -> str:
        out = ""
        for i in range(0, len(data), 3):
            chunk = data[i:i + 3]
            n = int.from_bytes(chunk + b"\0" * (3 - len(chunk)), "big")
            quad = [alphabet[n >> s & 63] for s in (18, 12, 6, 0)]
            out += "".join(quad[:len(chunk) + 1]) + "=" * (3 - len(chunk))
        return out

    return enc(b"") + enc(b"f") + enc(b"fo") + enc(b"foo") + enc(bytes([0, 255, 128, 7]))


def case_hexdump() -> str:
    data = bytes(range(60, 80)) + b"\n\xff"
    rows = []
    for off in range(0, len(data), 8):
        row = data[off:off + 8]
        text = "".join(chr(b) if 32 <= b < 127 else "." for b in row)
        rows.append(f"{off:04x}  {' '.join(f'{b:02x}' for b in row):<23}  {text}")
    return "\n".join(rows)


def case_xor() -> bytes:
    key = b"key"
    data = b"attack at dawn"
    enc = bytes(b ^ key[i % len(key)] for i, b in enumerate(data))
    assert bytes(a ^ b for a, b in zip(enc, key * 9)) == data
    return enc
