"""`**` of ints where the sign of the exponent is known when it runs."""



def p(a: int, b: int):
    return a ** b


def case_power():
    return (p(2, 3), p(2, -1), p(0, 0), p(-2, -3))


def case_power_zero():
    return p(0, -1)


def case_power_arith():
    x = p(2, 5)
    return (x + 1, x * 2, -x, x == 32, x > 3)


def case_power_show():
    return f"{p(2, -2)} {p(3, 2)}"


def case_power_list():
    return [2 ** n for n in range(-2, 3)]
