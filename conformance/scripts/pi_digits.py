"""Digits of pi by a spigot of big integers."""


def digits(count: int) -> str:
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    out = ""
    while len(out) < count:
        if 4 * q + r - t < n * t:
            out += str(n)
            q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, k, n, l = (
                q * k,
                (2 * q + r) * l,
                t * l,
                k + 1,
                (q * (7 * k + 2) + r * l) // (t * l),
                l + 2,
            )
    return out


text = digits(120)
print(text[0] + "." + text[1:])
for i in range(10):
    print(i, text.count(str(i)), end="  ")
print()
