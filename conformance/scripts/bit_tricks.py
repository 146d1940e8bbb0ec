"""Bits of numbers, counted, reversed and rotated."""

MASK = (1 << 32) - 1


def rotate_left(n: int, by: int) -> int:
    by %= 32
    return (n << by | n >> 32 - by) & MASK


def reverse_bits(n: int) -> int:
    out = 0
    for _ in range(32):
        out = out << 1 | n & 1
        n >>= 1
    return out


def gray(n: int) -> int:
    return n ^ n >> 1


print(f"{rotate_left(0x80000001, 4):#010x} {rotate_left(0x12345678, -8):#x}")
print(f"{reverse_bits(1):032b} {reverse_bits(0xF0F0) :#x}")
for n in range(8):
    print(f"{n} {gray(n):03b}", end="; ")
print()
print(-1 >> 5, -1 & MASK, ~MASK, 1 << 100 >> 98)
print(1 << -1)
