"""Perfect, abundant and deficient numbers."""


def divisor_sum(n: int) -> int:
    total = 1 if n > 1 else 0
    d = 2
    while d * d <= n:
        if n % d == 0:
            total += d
            if d != n // d:
                total += n // d
        d += 1
    return total


kinds: dict[str, list[int]] = {"perfect": [], "abundant": [], "deficient": []}
for n in range(1, 501):
    s = divisor_sum(n)
    if s == n:
        kinds["perfect"].append(n)
    elif s > n:
        kinds["abundant"].append(n)
    else:
        kinds["deficient"].append(n)
for kind, members in kinds.items():
    print(kind, len(members), members[:6], sep="\t")
