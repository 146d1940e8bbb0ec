"""`match` among the statements of a module."""

inventory: dict[str, int] = {"apple": 3, "pear": 0}

for line in ["buy apple 2", "buy pear 1", "buy apple 2", "stock 5 plum", "stock", "", "count", "quit", "count"]:
    match line.split():
        case ["buy", name, count] if name in inventory and inventory[name] >= int(count):
            inventory[name] -= int(count)
            print(f"sold {count} {name}")
        case ["buy", name, _]:
            print(f"no {name} left")
        case ["stock", count, *names] if names:
            for name in names:
                inventory[name] = inventory.get(name, 0) + int(count)
            print("stocked", names)
        case ["stock", *rest]:
            print("stock what?", rest)
        case []:
            continue
        case ["quit"]:
            break
        case [other]:
            print("unknown", other)
    print("after", line)

print(name, count, names, rest, other)

value = 7
match value:
    case 1 | 2:
        print("small")
    case n if n > 5:
        print("big", n, value + 1)
print(n)

match (value, len(line) > 5):
    case (7, True):
        print("long")
    case (7, False):
        print("none")

pair = [value, 8]
match pair:
    case [x, y] if x > y:
        print("falls")
    case [x, z] if x < z:
        print("rises", y)
print(x, y, z)

match {"error": {"code": 404, "why": 1}}:
    case {"error": {"code": 404 as code, "why": why}}:
        print(code, why)

match value:
    case 8:
        never = 1
try:
    print(never)
except NameError as error:
    print(error)

match "last":
    case "last" as word:
        raise ValueError(word)
