"""An index that is none raises after all arguments were evaluated."""


def told(n: int) -> int:
    print("told", n)
    return n


def case_insert_evaluates_the_item_first() -> list[int]:
    numbers = [1, 2]
    try:
        numbers.insert(-18446744073709551617, (b"")[7])
    except (IndexError, OverflowError) as e:
        print(repr(e))
    try:
        numbers.insert(2**70, told(3))
    except OverflowError as e:
        print(repr(e))
    numbers.insert(told(1), told(4))
    numbers.insert(0, told(5))
    return numbers


def case_insert_of_a_computed_index() -> list[int]:
    numbers = [1]
    big = told(9) ** 40
    for index in [0, -big, big, 1]:
        try:
            numbers.insert(index, told(len(numbers)))
        except OverflowError as e:
            print(repr(e))
    return numbers


def case_insert_into_a_bytearray() -> bytearray:
    data = bytearray(b"ab")
    try:
        data.insert(2**70, told(99))
    except OverflowError as e:
        print(repr(e))
    data.insert(told(1), told(100))
    return data
