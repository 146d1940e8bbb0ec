"""`sum` of floats is the int 0 where there are none."""


def mean(xs: list[float]) -> float:
    return sum(xs) / len(xs)


def shown(xs: list[float]) -> str:
    total = sum(xs)
    return f"{total} {total:.2f} {total:>8} {total / 2} {total + 1.5} {total - 1} {total * 3} {total // 2} {total % 2} {total ** 2}"


def asked(xs: list[float]) -> str:
    total = sum(xs)
    return f"{total > 0} {total == 0} {total <= 1.5} {bool(total)} {-total} {abs(total)} {round(total, 1)} {round(total)} {int(total)} {float(total)} {max(total, 1)} {min(total, 0.5)}"


LISTS: list[list[float]] = [[], [1.5, 2.0], [-0.0], [0.1] * 3]


def case_shown() -> list[str]:
    return [shown(xs) for xs in LISTS]


def case_asked() -> list[str]:
    return [asked(xs) for xs in LISTS]


def case_mean() -> float:
    return mean([1.5, 2.5])


def case_mean_of_none() -> float:
    return mean([])


def case_of_a_generator() -> list[str]:
    return [str(sum(x * 2 for x in xs)) for xs in LISTS]


def case_with_a_start() -> list[str]:
    return [f"{sum(xs, 0)} {sum(xs, 0.0)} {sum(xs, 5)} {sum(xs, start=1)}" for xs in LISTS]


def case_of_a_dict_and_a_tuple() -> list[str]:
    prices = {"a": 1.25, "b": 2.0}
    none: dict[str, float] = {}
    return [str(sum(prices.values())), str(sum(none.values())), str(sum((0.5, 1.5)))]


def case_compared_and_formatted() -> list[str]:
    return [f"{sum(xs):,.3f}|{sum(xs):05}" for xs in LISTS]


def case_returned() -> str:
    def total(xs: list[float]) -> float:
        return sum(xs)

    return f"{total([])} {total([1.5])} {total([]) == total([0.0])}"


def case_kept() -> list[str]:
    totals = [sum(xs) for xs in LISTS]
    return [str(totals), str(sum(totals)), str(max(totals)), str(sorted(totals))]
