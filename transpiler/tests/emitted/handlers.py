class Missing(Exception):
    def __init__(self, name: str, wanted: int) -> None:
        super().__init__(name)
        self.name = name
        self.wanted = wanted


stock: dict[str, int] = {"bolt": 3}


def count(name: str) -> int:
    try:
        return stock[name]
    except KeyError:
        return 0


def number(text: str) -> int:
    try:
        value = int(text)
    except ValueError:
        value = -1
    return value + 1


def take(name: str, wanted: int) -> int:
    try:
        there = stock[name]
    except KeyError:
        raise Missing(name, wanted)
    if there < wanted:
        raise Missing(name, wanted - there)
    stock[name] = there - wanted
    return there - wanted


def forget(name: str) -> None:
    try:
        del stock[name]
    except KeyError:
        pass


def ask(name: str) -> str:
    try:
        left = take(name, 2)
        print(left)
        return "taken"
    except Missing as missing:
        return f"{missing.wanted} of {missing.name} are missing"


print(count("bolt"), number("7"), number("x"), ask("bolt"), ask("bolt"), ask("nut"))
forget("nut")
