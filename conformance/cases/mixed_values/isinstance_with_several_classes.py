"""isinstance with tuples, type() is, unions of three."""
from typing import Union

Scalar = Union[int, float, str, bool, None]


def kind(x: Scalar) -> str:
    if x is None:
        return "none"
    if isinstance(x, bool):
        return "bool"
    if isinstance(x, (int, float)):
        return "number " + str(x * 2)
    return "text " + x.upper()


def name(x: Union[int, str, list[int]]) -> str:
    if type(x) is int:
        return f"int {x + 1}"
    elif type(x) == str:
        return "str " + x
    else:
        return "list " + str(len(x))


def flat(x: Union[int, list[int], tuple[int, int], dict[str, int]]) -> int:
    if isinstance(x, int):
        return x
    if isinstance(x, (list, tuple)):
        return sum(x)
    return sum(x.values())


def case_kinds() -> list[str]:
    return [kind(x) for x in [None, True, 2, 2.5, "a"]]


def case_type_is() -> list[str]:
    return [name(1), name("x"), name([1, 2])]


def case_unannotated_isinstance() -> list[str]:
    def describe(x):
        if isinstance(x, str):
            return "s:" + x
        if isinstance(x, (list, tuple, set)):
            return f"c:{len(x)}"
        if isinstance(x, dict):
            return "d:" + ",".join(x)
        return "o:" + str(x)

    return [describe("a"), describe([1]), describe((1, 2)), describe({1}), describe({"k": 1}), describe(3.5), describe(None)]


def case_isinstance_in_comprehension() -> str:
    xs: list[Union[int, str]] = [1, "a", 2, "b"]
    nums = [x * 10 for x in xs if isinstance(x, int)]
    strs = [x + "!" for x in xs if not isinstance(x, int)]
    return repr(nums) + repr(strs)


def case_isinstance_and() -> str:
    xs: list[Union[int, str, None]] = [1, "a", None, 20]
    out = []
    for x in xs:
        if isinstance(x, int) and x > 5:
            out.append("big")
        elif isinstance(x, str) or x is None:
            out.append("other" if x is None else x)
        else:
            out.append(str(x - 1))
    return repr(out)
