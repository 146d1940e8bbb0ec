def evens(numbers: list[int]) -> list[int]:
    return [number * number for number in numbers if number % 2 == 0]


def transposed(rows: list[list[float]]) -> list[list[float]]:
    return [[row[column] for row in rows] for column in range(len(rows[0]))]


def pairs(first: list[str], second: list[int]) -> list[tuple[str, int]]:
    return [(name, value) for name, value in zip(first, second)]


print(evens([1, 2, 3, 4]), transposed([[1.0, 2.0], [3.0, 4.0]]), pairs(["a"], [1]))
