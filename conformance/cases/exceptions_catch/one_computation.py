"""A try around one computation that may raise, in every shape."""

STOCK: dict[str, int] = {"bolt": 3}


class Missing(Exception):
    def __init__(self, name: str, wanted: int = 1) -> None:
        super().__init__(name)
        self.wanted = wanted


def take(name: str) -> int:
    try:
        there = STOCK[name]
    except KeyError:
        raise Missing(name, wanted=2)
    return there


def case_returned() -> list[int]:
    def count(name: str) -> int:
        try:
            return STOCK[name]
        except KeyError:
            return 0

    return [count("bolt"), count("nut")]


def case_assigned() -> list[int]:
    out: list[int] = []
    for text in ["1", "x", " 2 "]:
        try:
            value = int(text)
        except ValueError:
            value = -1
        out.append(value)
    return out


def case_kept_where_it_fails() -> list[int]:
    value = 7
    out: list[int] = []
    for text in ["1", "x", "2"]:
        try:
            value = int(text)
        except ValueError:
            pass
        out.append(value)
    return out


def case_left_by_continue() -> list[int]:
    out: list[int] = []
    for text in ["1", "x", "2", "end", "3"]:
        try:
            value = int(text)
        except ValueError:
            if text == "end":
                break
            continue
        out.append(value * 2)
    return out


def case_forgotten() -> int:
    try:
        del STOCK["nut"]
    except KeyError:
        pass
    return len(STOCK)


def case_else() -> str:
    try:
        value = STOCK["bolt"]
    except KeyError:
        text = "none"
    else:
        text = f"{value} there"
    return text


def case_named() -> list[str]:
    out: list[str] = []
    for key in ["bolt", "nut"]:
        try:
            out.append(str(STOCK[key]))
        except KeyError as error:
            out.append(repr(error))
    return out


def case_of_a_function() -> list[str]:
    out: list[str] = []
    for key in ["bolt", "nut"]:
        try:
            out.append(str(take(key)))
        except Missing as missing:
            out.append(f"{missing} {missing.args} {missing.wanted}")
    return out


def case_passed_on() -> int:
    try:
        return take("nut")
    except ValueError:
        return 0


def case_two_clauses(text: str = "0") -> list[str]:
    out: list[str] = []
    for text in ["5", "0", "x"]:
        try:
            out.append(str(10 // int(text)))
        except ZeroDivisionError:
            out.append("by zero")
        except ValueError:
            out.append("no number")
    return out


def case_wider_class() -> str:
    try:
        return str([1, 2][5])
    except LookupError as error:
        return f"{type(error).__name__}: {error}"


def case_before_and_after() -> list[str]:
    out: list[str] = []
    for key in ["bolt", "nut"]:
        try:
            out.append("before")
            found = STOCK[key]
            out.append(f"after {found}")
        except KeyError:
            out.append("missing")
    return out


def case_name_of_outer_scope() -> list[int]:
    value = 1
    out: list[int] = []
    try:
        value = value + STOCK["bolt"]
        out.append(value)
    except KeyError:
        out.append(0)
    out.append(value)
    return out


def case_in_finally() -> list[str]:
    out: list[str] = []

    def ask(key: str) -> int:
        try:
            return STOCK[key]
        except KeyError:
            out.append("missing")
            return -1
        finally:
            out.append("done")

    out.append(str(ask("bolt")))
    out.append(str(ask("nut")))
    return out
