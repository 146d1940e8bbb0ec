def sum_of_squares(limit: int) -> int:
    total = 0
    for number in range(limit):
        total += number * number % 7
    return total


def digits(number: int) -> int:
    count = 1
    while number >= 10:
        number //= 10
        count += 1
    return count


print(sum_of_squares(1000), digits(987654321))
