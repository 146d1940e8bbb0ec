"""Sums of digits of large powers."""


def digit_sum(n: int) -> int:
    total = 0
    while n > 0:
        n, digit = divmod(n, 10)
        total += digit
    return total


for exponent in [10, 15, 64, 100, 1000]:
    n = 2**exponent
    print(f"2**{exponent}: {len(str(n))} digits, sum {digit_sum(n)}")
print(2**200)
print(sum([int(c) for c in str(3**100)]) == digit_sum(3**100))
