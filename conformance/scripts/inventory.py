"""An inventory of nested dicts, with a report."""

stock: dict[str, dict[str, int]] = {}


def add(place: str, item: str, count: int) -> None:
    if place not in stock:
        stock[place] = {}
    stock[place][item] = stock[place].get(item, 0) + count


def remove(place: str, item: str, count: int) -> None:
    left = stock[place][item] - count
    if left < 0:
        raise ValueError(f"{place}: {-left} {item} missing")
    if left == 0:
        del stock[place][item]
    else:
        stock[place][item] = left


def report() -> None:
    for place, items in stock.items():
        parts: list[str] = []
        for item, count in items.items():
            parts.append(f"{item}={count}")
        print(place + ":", ", ".join(parts) or "empty")


add("cellar", "wine", 12)
add("cellar", "jam", 3)
add("attic", "box", 1)
remove("cellar", "wine", 12)
add("cellar", "wine", 1)
remove("attic", "box", 1)
report()
remove("cellar", "jam", 5)
