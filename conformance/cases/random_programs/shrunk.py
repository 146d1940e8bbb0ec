"""What random programs have found, made small."""

from typing import Callable, Optional, TypedDict, Union


class Item(TypedDict):
    name: str
    counts: list[int]


class Refused(Exception):
    def __init__(self, code: int) -> None:
        super().__init__(f"bad {code!r}")
        self.code = code


def some_int(text: str) -> int:
    return int(text)


def taken_default(item: Item = {"name": "a", "counts": []}) -> Item:
    item["counts"].append(len(item["counts"]))
    return item


def either_default(items: list[Union[int, str]] = [5, "x"]) -> list[Union[int, str]]:
    items.append(len(items))
    return items


def truth_of_functions(items: list[Callable[[int], bool]]) -> str:
    if not items:
        return "none"
    rounds = 0
    while items:
        items.pop()
        rounds += 1
    return str(rounds)


def case_a_default_is_a_record_that_its_annotation_names() -> list[Item]:
    return [taken_default(), taken_default(), taken_default({"name": "b", "counts": [7]})]


def case_a_default_is_a_list_of_a_union() -> list[Union[int, str]]:
    either_default()
    return either_default()


def case_a_default_of_a_nested_function_is_a_record() -> list[int]:
    base = some_int("3")

    def inner(item: Item = {"name": "c", "counts": [base]}, more: Optional[list[int]] = None) -> int:
        item["counts"].append(1)
        return len(item["counts"]) + (0 if more is None else len(more))

    return [inner(), inner(), inner(more=[1, 2])]


def case_a_list_of_functions_is_true_if_it_has_any() -> list[str]:
    return [truth_of_functions([]), truth_of_functions([lambda x: x > 1, lambda x: True])]


def case_a_dict_of_functions_is_true_if_it_has_any() -> list[int]:
    table: dict[str, Callable[[int], int]] = {}
    before = 1 if table else 2
    table["a"] = lambda x: x + 1
    return [before, 1 if table else 2]


def case_a_local_that_only_an_operator_assigns_is_never_bound() -> int:
    total = {1: 2}

    def inner(number: int) -> int:
        print(total, number)
        if number > 3:
            total |= {3: 4}
        return number

    return inner(5)


def case_an_operand_that_an_operation_leaves_as_it_is() -> list[int]:
    big = some_int("12345678901234567890")
    other = some_int("-98765432109876543210")
    third = some_int("55555555555555555555")
    return [(big & big) - big, (other + 0) * (other - 1), (1 * third) + third]


def case_a_slice_bound_beyond_every_index() -> list[str]:
    text = "abcdef"
    return [text[:18446744073709551615], text[18446744073709551615:], text[:9223372036854775808:2]]


def case_a_result_that_a_finally_forgets() -> Optional[list[int]]:
    try:
        try:
            print("first")
        except Refused as error:
            print(error.code)
        else:
            print("second")
        finally:
            return None
    finally:
        return [1]


def raised_or_not(condition: bool) -> list[int]:
    try:
        try:
            print("inner")
            if condition:
                return []
        finally:
            print("left")
        numbers: list[int] = []
        return [number for number in numbers if number]
    except Refused as error:
        return [error.code]


def case_a_handler_that_nothing_reaches() -> list[list[int]]:
    return [raised_or_not(True), raised_or_not(False)]


def case_literals_compared_with_a_difference() -> list[bool]:
    return [
        3 > -9007199254740993 <= -2 - 1,
        -9007199254740993 <= -2 - 1,
        9007199254740993 >= 2 + 1,
    ]


class Unheard(ValueError):
    def __init__(self, field: str) -> None:
        self.field = field


def case_an_exception_that_only_its_handler_raises() -> str:
    try:
        print("nothing raises")
    except Unheard as error:
        field = error.field
        texts: dict[str, str] = {"a": field}
        raise Unheard(texts.get(field, field))
    return "done"


def case_a_comprehension_in_a_handler_that_raises() -> list[list[int]]:
    rows: list[list[int]] = []
    try:
        position = 6
        try:
            print([1][position])
        except LookupError:
            numbers: list[int] = [position, position]
            rows = [[max(numbers, key=lambda number: True)] for _ in range(3)]
            numbers.clear()
            rows = [[max(numbers, key=lambda number: True)] for _ in range(3)]
    except Exception as error:
        print(type(error).__name__, error)
    return rows


def case_a_comprehension_before_a_finally() -> list[list[int]]:
    rows: list[list[int]] = []
    try:
        rows = [[int(text), len(text)] for text in ["1", "22", "x"]]
    except ValueError as error:
        print(error)
    finally:
        print("last")
    return rows


lowered: list[int] = [10, 1]


def case_a_finally_that_goes_on_with_the_loop() -> tuple[int, list[int]]:
    text = "line"
    try:
        for number in lowered:
            try:
                lowered[number % 2] %= number - 1
            finally:
                continue
    except ArithmeticError:
        texts: dict[str, int] = {}
        return texts.get(text, 9), lowered
    return 1, lowered


def case_a_finally_that_ends_a_loop_in_a_try() -> list[str]:
    seen: list[str] = []
    text = "line"
    rounds = 0
    try:
        while rounds < 3:
            rounds += 1
            try:
                try:
                    lowered[rounds * 9] = 0
                except KeyError:
                    seen.append("key")
            finally:
                break
    except IndexError:
        seen.append(text)
    return seen + [str(rounds)]


def always_raises() -> float:
    raise ValueError("always")


def summed(first: int, *others: float, last: int = 0) -> float:
    return first + sum(others) + last


def case_what_always_raises_among_items_that_are_spread() -> float:
    return summed(1, 2.5, *(always_raises(), 2.75), last=3)
