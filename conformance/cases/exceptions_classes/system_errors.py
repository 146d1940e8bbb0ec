"""Exceptions of the system's family with a message, and classes derived from them."""


class Forbidden(PermissionError):
    pass


class Lost(ConnectionError):
    def __init__(self, host: str) -> None:
        super().__init__(f"lost {host}")
        self.host = host


class Quiet(OSError):
    def __init__(self, code: int) -> None:
        self.code = code


class Slow(TimeoutError):
    pass


class Coded(Exception):
    def __init__(self, code: int, *details: str) -> None:
        super().__init__(code, *details)
        self.code = code


class Numbered(ValueError):
    def __init__(self, *numbers: int) -> None:
        super().__init__(*numbers)


def raised(which: int) -> None:
    if which == 0:
        raise Forbidden("no")
    if which == 1:
        raise Forbidden
    if which == 2:
        raise Lost("h")
    if which == 3:
        raise Quiet(7)
    if which == 4:
        raise Slow("late")
    if which == 5:
        raise OSError("plain")
    if which == 6:
        raise TimeoutError()
    if which == 7:
        raise SyntaxError("bad token")
    if which == 8:
        raise ImportError("no module", "x")
    if which == 9:
        raise ConnectionResetError(5)
    raise FileNotFoundError("gone")


def caught(which: int) -> str:
    try:
        raised(which)
    except PermissionError as e:
        return "permission " + repr(e) + str(e)
    except ConnectionError as e:
        return "connection " + repr(e) + str(e)
    except TimeoutError as e:
        return "timeout " + repr(e) + str(e)
    except OSError as e:
        return "os " + repr(e) + str(e) + str(e.args)
    except Exception as e:
        return "other " + repr(e) + str(e) + str(e.args)
    return "nothing"


def case_caught() -> list[str]:
    return [caught(which) for which in range(11)]


def case_attributes() -> str:
    try:
        raise Lost("server")
    except ConnectionError as e:
        return f"{isinstance(e, OSError)} {isinstance(e, TimeoutError)} {e.args}"


def case_own_attributes() -> list[str]:
    out: list[str] = []
    try:
        raise Quiet(7)
    except Quiet as e:
        out.append(f"{e.code} {e.args} {e!r} {e}")
    try:
        raise Lost("z")
    except Lost as e:
        out.append(f"{e.host} {e.args}")
    return out


def case_details_passed_on() -> list[str]:
    out: list[str] = []
    texts = ["x", "y"]
    for e in (Coded(1), Coded(2, "a"), Coded(3, "a", "b"), Coded(4, *texts)):
        out.append(f"{e!r} {e} {e.args} {e.code}")
    return out


def case_numbers_passed_on() -> list[str]:
    numbers = list(range(3))
    return [repr(Numbered(*numbers)), repr(Numbered()), str(Numbered(1)), repr(Numbered(*numbers[:1]))]


def case_args_are_unpacked() -> list[str]:
    out: list[str] = []
    for e in (ValueError("a", 1), ValueError("b"), ValueError("a", 2, 3)):
        try:
            first, second = e.args
            out.append(f"{first} {second}")
        except ValueError as error:
            out.append(str(error))
    return out


def case_uncaught() -> None:
    raise Forbidden("never")
