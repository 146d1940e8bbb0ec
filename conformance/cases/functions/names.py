"""`__name__` of functions and of the types of values."""



def add(a, b):
    return a + b


def case_names():
    f = lambda x: x
    def inner(y: int) -> int:
        return y
    f(1)
    inner(2)
    return (add.__name__, f.__name__, inner.__name__)


def case_type_names():
    return [type(1).__name__, type("a").__name__, type([1]).__name__, type(None).__name__, type(2.5).__name__, type(True).__name__, type((1,)).__name__, type({1: 2}).__name__]


def case_type_name_of_exception():
    try:
        return [1][4].bit_length()
    except IndexError as e:
        return len(type(e).__name__)
