"""The arguments of exceptions: gone over, listed, compared with numbers, texts and None."""

from typing import Optional, Union


class Refused(Exception):
    def __init__(self, code: int, reason: str) -> None:
        super().__init__(code, reason)
        self.code = code


def refuse(code: int, reason: str) -> None:
    raise Refused(code, reason)


def case_gone_over() -> list[str]:
    try:
        refuse(3, "full")
    except Refused as error:
        for argument in error.args:
            print(argument)
        return [repr(argument) for argument in error.args]
    return []


def case_joined() -> str:
    try:
        raise ValueError("a", 2, 3.5, None, ["x"], b"y")
    except ValueError as error:
        return ", ".join(str(argument) for argument in error.args)


def case_numbered() -> list[str]:
    try:
        raise KeyError("a", "b")
    except LookupError as error:
        return [f"{position}: {argument!r}" for position, argument in enumerate(error.args)]


def case_none_at_all() -> int:
    count = 0
    try:
        raise ValueError
    except ValueError as error:
        for argument in error.args:
            print(argument)
            count += 1
    return count


def case_listed() -> str:
    try:
        refuse(4, "x")
    except Refused as error:
        arguments = list(error.args)
        return f"{arguments}"
    return ""


def case_compared_with_a_text() -> list[bool]:
    try:
        refuse(404, "it's \"gone\"")
    except Refused as error:
        code, reason = error.args
        return [
            reason == 'it\'s "gone"',
            reason != "gone",
            "gone" == reason,
            code == "404",
            error.args[1] in ("gone", "it's \"gone\""),
        ]
    return []


def case_compared_with_a_number() -> list[bool]:
    found: list[bool] = []
    for value in [1.0, 0.5, float("nan")]:
        try:
            raise ValueError(value, 1, True, 10**30)
        except ValueError as error:
            first = error.args[0]
            found += [first == 1, first == 1.0, first == True, first != 0.5, error.args[1] == 1.0]
            found += [error.args[2] == 1, error.args[3] == 10**30, error.args[3] == 1e30, 1 == error.args[2]]
            found.append(error.args[1] == "1")
    return found


def case_compared_with_none() -> list[bool]:
    text: Optional[str] = None
    other: Optional[str] = "None"
    either: Union[int, str] = 5
    try:
        raise RuntimeError(text, other, either, [None])
    except RuntimeError as error:
        return [
            error.args[0] == None,
            error.args[1] == None,
            error.args[1] != None,
            error.args[1] == "None",
            error.args[2] == 5,
            error.args[2] == "5",
            error.args[3] == None,
        ]


def case_handled_by_its_code() -> str:
    for code in [404, 500]:
        try:
            refuse(code, "why")
        except Refused as error:
            if error.args[0] == 404:
                continue
            return f"not 404 but {error.args[0]}"
    return "all"


def refuse_with(value: Optional[str]) -> None:
    raise ValueError(value, 5)


def case_tested_for_none() -> list[str]:
    found: list[str] = []
    for value in [None, "", "a"]:
        try:
            refuse_with(value)
        except ValueError as error:
            if error.args[0] is None:
                found.append("none")
            elif error.args[0] is not None and error.args[1] is not None:
                found.append(f"some {error.args[0]}")
    return found


def case_truth_of_arguments() -> list[bool]:
    try:
        refuse_with("")
    except ValueError as error:
        return [bool(error.args[0]), not error.args[1], bool(error.args)]
    return []
