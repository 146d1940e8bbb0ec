"""Two inventories compared by the views of their dicts."""

before = {"bolt": 40, "nut": 40, "gear": 3, "belt": 1}
after = dict(before, gear=5, washer=100)
after.pop("belt")


def changes(old: dict[str, int], new: dict[str, int]) -> dict[str, int]:
    both = old.keys() & new.keys()
    return {name: new[name] - old[name] for name in sorted(both) if new[name] != old[name]}


print("new:", sorted(after.keys() - before.keys()))
print("gone:", sorted(before.keys() - after.keys()))
print("changed:", changes(before, after))
print("same:", sorted(before.items() & after.items()))
print("any:", before.keys() >= {"bolt", "nut"}, before.keys() == after.keys())
stock = dict.fromkeys(before.keys() | after.keys(), 0)
for inventory in (before, after):
    for name, count in inventory.items():
        stock[name] += count
print(sorted(stock.items(), reverse=True))
names = iter(sorted(stock))
print(next(names), [name.upper() for name in names], next(names, "none left"))
print(list(reversed({"x": 1, "y": 2})), [*stock.values()].count(80))
for name in before:
    if before[name] == 1:
        del before[name]
