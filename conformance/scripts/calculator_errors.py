"""A calculator that says what is wrong with what it is given."""


class CalcError(Exception):
    def __init__(self, text: str, position: int):
        self.text = text
        self.position = position

    def __str__(self) -> str:
        return f"{self.text} at {self.position}"




def number(text: str, position: int) -> tuple[int, int]:
    start = position
    while position < len(text) and text[position].isdigit():
        position += 1
    try:
        return int(text[start:position]), position
    except ValueError:
        raise CalcError("a number is missing", start) from None


def product(text: str, position: int) -> tuple[int, int]:
    value, position = number(text, position)
    while position < len(text) and text[position] in "*/":
        sign = text[position]
        at = position
        right, position = number(text, position + 1)
        if sign == "*":
            value *= right
        else:
            try:
                value //= right
            except ZeroDivisionError as e:
                raise CalcError(str(e), at) from e
    return value, position


def total(text: str) -> int:
    value, position = product(text, 0)
    while position < len(text):
        sign = text[position]
        if sign not in "+-":
            raise CalcError(f"unexpected {sign!r}", position)
        right, position = product(text, position + 1)
        value = value + right if sign == "+" else value - right
    return value


def main() -> None:
    done = 0
    for line in ["1+2*3", "10/0", "7-", "2*2*2-9", "4x4", "", "100/7/2", "9999999999*9999999999"]:
        try:
            result = total(line)
        except CalcError as e:
            print(f"{line!r}: error: {e}")
            continue
        else:
            done += 1
        finally:
            print("-" * len(line))
        print(f"{line!r} = {result}")
    print(done, "of 8")


main()
