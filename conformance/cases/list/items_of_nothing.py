# Lists that nothing is ever put into: rounds over them never begin.
def pick(items: list[int]) -> str:
    u = min(items)
    return f"{u}"


def rounds(items: list[float]) -> int:
    for i in range(2):
        for item in items:
            seen: float = item
            letters: list[int] = []
            print(seen, "".join(chr(97 + z % 26) for z in letters), seen)
    return len(items)


def case_a() -> str:
    try:
        return pick(list(2 for c in reversed(later) if False))
    except UnboundLocalError as error:
        return str(error)
    later = [1]


def case_b() -> str:
    return str(rounds(list(1.5 for c in {}.items() if False)))


def case_c() -> str:
    return pick(list(2 for c in {}.items() if False))


def least(items: list[int]) -> str:
    u = min(items, default=6)
    return f"{u} {max(items, default=7)}"


def case_d() -> str:
    return least(list(2 for c in {}.items() if False))
