"""Big ints, floats, formats, bytes."""


def case_temperature() -> str:
    rows = []
    for c in range(-40, 101, 35):
        f = c * 9 / 5 + 32
        rows.append(f"{c:>4}C = {f:>6.1f}F {'#' * max(0, int(f) // 20)}")
    return "\n".join(rows)
