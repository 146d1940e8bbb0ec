"""Base 64 by hand: bytes, slices, ints to bytes and back."""

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def encode(data: bytes) -> str:
    out = []
    for start in range(0, len(data), 3):
        chunk = data[start : start + 3]
        number = int.from_bytes(chunk.ljust(3, b"\x00"), "big")
        digits = [ALPHABET[(number >> shift) & 63] for shift in (18, 12, 6, 0)]
        kept = len(chunk) + 1
        out.append("".join(digits[:kept]) + "=" * (4 - kept))
    return "".join(out)


def decode(text: str) -> bytes:
    out = bytearray()
    for start in range(0, len(text), 4):
        group = text[start : start + 4]
        number = 0
        for character in group:
            number = number * 64 + (0 if character == "=" else ALPHABET.index(character))
        size = 3 - group.count("=")
        out += number.to_bytes(3, "big")[:size]
    return bytes(out)


for word in [b"", b"f", b"fo", b"foo", b"foobar", "naïve café ☕".encode(), bytes(range(0, 256, 17))]:
    text = encode(word)
    print("%-32s %r" % (text, decode(text) == word))

print(decode("SGVsbG8sIHdvcmxkIQ==").decode("ascii"))
