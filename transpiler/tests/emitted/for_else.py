def first_factor(number: int) -> int:
    for candidate in range(2, number):
        if number % candidate == 0:
            found = candidate
            break
    else:
        found = number
    return found


def row_without_zero(rows: list[list[int]]) -> int:
    for index, row in enumerate(rows):
        for cell in row:
            if cell == 0:
                break
        else:
            return index
    return -1


print(first_factor(91), first_factor(97), row_without_zero([[1, 0], [2, 3]]))
