"""Attributes that are set late, or never, and what they hold."""


class Late(Exception):
    code: int

    def set_code(self, code: int) -> None:
        self.code = code


class Sometimes(Exception):
    def __init__(self, given: bool):
        if given:
            self.value = 1.5


class Holder(Exception):
    def __init__(self, items: list[int], names: dict[str, int]):
        super().__init__("holder")
        self.items = items
        self.names = names
        self.parent: Exception | None = None

    def add(self, item: int) -> "Holder":
        self.items.append(item)
        return self


class Base(Exception):
    def __init__(self, code: int):
        self.code = code


class Forgets(Base):
    def __init__(self, text: str):
        self.text = text


class Counter(Exception):
    def __init__(self) -> None:
        self.count = 0

    def bump(self) -> int:
        self.count += 1
        return self.count


def case_set_late() -> int:
    error = Late("x")
    error.set_code(4)
    return error.code


def case_never_set() -> int:
    error = Late("x")
    return error.code


def case_never_set_caught() -> str:
    try:
        return str(Late("x").code)
    except AttributeError as e:
        return str(e)


def case_sometimes_set() -> list[str]:
    out: list[str] = []
    for given in [True, False]:
        try:
            out.append(str(Sometimes(given).value))
        except AttributeError as e:
            out.append(str(e))
    return out


def case_containers_are_shared() -> tuple[list[int], int]:
    xs = [1]
    error = Holder(xs, {"a": 1})
    error.add(2).add(3)
    xs.append(4)
    return (error.items, error.names["a"])


def case_optional_attribute() -> list[str]:
    error = Holder([], {})
    out = [str(error.parent)]
    error.parent = ValueError("inner")
    out.append(repr(error.parent))
    return out


def case_inherited_but_not_set() -> list[str]:
    error = Forgets("t")
    out = [error.text, repr(error.args)]
    try:
        out.append(str(error.code))
    except AttributeError as e:
        out.append(str(e))
    return out


def case_counting() -> list[int]:
    error = Counter()
    return [error.bump(), error.bump(), error.count]


def case_method_that_raises() -> str:
    class_error = Counter()
    try:
        if class_error.bump() == 1:
            raise class_error
    except Counter as e:
        e.bump()
        return str(e.count) + repr(e)
    return "none"
