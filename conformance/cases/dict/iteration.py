"""Loops over keys, values and items; what changing the dict meanwhile does."""


def case_keys() -> str:
    out = ""
    for key in {"a": 1, "b": 2}:
        out += key
    return out


def case_values_and_items() -> tuple[int, str]:
    prices = {"tea": 3, "cake": 5}
    total = 0
    for price in prices.values():
        total += price
    text = ""
    for name, price in prices.items():
        text += name + str(price)
    return (total, text)


def case_changing_values_is_allowed() -> dict[str, int]:
    prices = {"tea": 3, "cake": 5}
    for name in prices:
        prices[name] += 1
    return prices


def case_inserting_meanwhile() -> None:
    prices = {"tea": 3}
    for name in prices:
        prices[name + "!"] = 1


def case_deleting_meanwhile() -> None:
    prices = {"tea": 3, "cake": 5}
    for name in prices:
        del prices[name]


def case_deleting_and_inserting_meanwhile() -> list[str]:
    prices = {"tea": 3, "cake": 5}
    seen: list[str] = []
    for name in prices:
        seen.append(name)
        if name == "tea":
            del prices["cake"]
            prices["pie"] = 1
    return seen


def case_deleting_then_leaving() -> dict[str, int]:
    prices = {"tea": 3, "cake": 5}
    for name in prices:
        del prices[name]
        break
    return prices


def case_deleting_by_a_list_of_keys() -> dict[str, int]:
    prices = {"tea": 3, "cake": 5, "pie": 1}
    for name in list(prices):
        if prices[name] < 4:
            del prices[name]
    return prices


def case_values_during_items() -> list[int]:
    prices = {"a": 1, "b": 2, "c": 3}
    seen: list[int] = []
    for _, price in prices.items():
        prices["c"] = 30
        seen.append(price)
    return seen


def case_membership_of_views() -> list[bool]:
    prices = {"tea": 3}
    return ["tea" in prices.keys(), 3 in prices.values(), 4 in prices.values(), ("tea", 3) in prices.items()]


def case_view_sees_later_changes() -> list[str]:
    prices = {"tea": 3}
    names = prices.keys()
    prices["cake"] = 5
    return list(names)
