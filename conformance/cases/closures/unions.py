"""Closures over values of union types, and functions that take them."""

from typing import Callable


def case_union_captured() -> list[str]:
    def show(x: int | str) -> str:
        if isinstance(x, int):
            return f"int {x}"
        return f"str {x}"

    held: int | str = 1

    def flip() -> None:
        nonlocal held
        if isinstance(held, int):
            held = "s"
        else:
            held = 2

    out = [show(held)]
    flip()
    out.append(show(held))
    flip()
    out.append(show(held))
    return out


def case_union_key() -> list[int | str]:
    xs: list[int | str] = [3, "a", 1, "bb"]
    return sorted(xs, key=lambda x: x if isinstance(x, int) else len(x))


def case_union_function() -> list[str]:
    fs: dict[str, Callable[[int | str], str]] = {"a": lambda x: str(x), "b": lambda x: "b" if isinstance(x, str) else "i"}
    return [fs["a"](1), fs["a"]("z"), fs["b"]("z"), fs["b"](2)]


def case_set_map() -> list[int]:
    seen: set[int] = set()

    def add(x: int) -> int:
        seen.add(x)
        return len(seen)

    return list(map(add, [1, 2, 1, 3]))
