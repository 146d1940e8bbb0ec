"""Base64, base32, hex dumps and percent-encoding by hand."""

ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
REVERSE = {b: i for i, b in enumerate(ALPHABET)}


class DecodeError(ValueError):
    def __init__(self, message: str, *, at: int) -> None:
        super().__init__(message)
        self.at = at


def encode(data: bytes) -> bytes:
    out = bytearray()
    for i in range(0, len(data), 3):
        group = data[i:i + 3]
        n = int.from_bytes(group.ljust(3, b"\0"), "big")
        for k in range(len(group) + 1):
            out.append(ALPHABET[n >> 18 - 6 * k & 63])
        out += b"=" * (3 - len(group))
    return bytes(out)


def decode(text: bytes) -> bytes:
    stripped = text.rstrip(b"=")
    out = bytearray()
    bits = count = 0
    for at, b in enumerate(stripped):
        if b not in REVERSE:
            raise DecodeError(f"bad byte {bytes([b])!r}", at=at)
        bits = bits << 6 | REVERSE[b]
        count += 6
        if count >= 8:
            count -= 8
            out.append(bits >> count)
            bits &= (1 << count) - 1
    if bits:
        raise DecodeError("trailing bits", at=len(stripped))
    return bytes(out)


def base32(n: int, width: int = 0) -> str:
    digits = "0123456789abcdefghjkmnpqrstvwxyz"
    out = ""
    while n or not out:
        n, r = divmod(n, 32)
        out = digits[r] + out
    return out.rjust(width, "0")


def hexdump(data: bytes, width: int = 16) -> list[str]:
    lines = []
    for offset in range(0, len(data), width):
        row = data[offset:offset + width]
        printable = "".join(chr(b) if 32 <= b < 127 else "." for b in row)
        lines.append(f"{offset:08x}  {row.hex(' '):<{width * 3}} |{printable}|")
    return lines


def percent(text: str, safe: str = "/") -> str:
    return "".join(
        c if c.isascii() and c.isalnum() or c in safe else "".join(f"%{b:02X}" for b in c.encode("utf-8")) for c in text
    )


def unpercent(text: str) -> str:
    out = bytearray()
    i = 0
    while i < len(text):
        if text[i] == "%":
            out.extend(bytes.fromhex(text[i + 1:i + 3]))
            i += 3
        else:
            out += text[i].encode()
            i += 1
    return out.decode()


for sample in (b"", b"f", b"fo", b"foo", b"foobar", bytes(range(250, 256)), "zażółć".encode()):
    packed = encode(sample)
    print(packed.decode(), decode(packed) == sample)
for bad in (b"Zm9v!", b"Zh=="):
    try:
        print(decode(bad))
    except DecodeError as e:
        print(e, e.at)
print(base32(0), base32(31), base32(2**70 + 5), base32(1, 4))
print("\n".join(hexdump(b"Hello, w\xc3\xb6rld!\n" + bytes(8))))
print(percent("a b/ü?"), unpercent(percent("a b/ü?€")))
for text in ("%zz", "%e2%82", "%2"):
    try:
        print(unpercent(text))
    except UnicodeDecodeError as e:
        print("unicode:", e)
    except ValueError as e:
        print("value:", e)
