"""FizzBuzz in two ways that must agree."""


def by_branches(n: int) -> str:
    if n % 15 == 0:
        return "FizzBuzz"
    elif n % 3 == 0:
        return "Fizz"
    elif n % 5 == 0:
        return "Buzz"
    return str(n)


def by_concatenation(n: int) -> str:
    return "Fizz" * (n % 3 == 0) + "Buzz" * (n % 5 == 0) or str(n)


for n in range(1, 31):
    assert by_branches(n) == by_concatenation(n), n
    print(by_branches(n), end="\n" if n % 10 == 0 else " ")
