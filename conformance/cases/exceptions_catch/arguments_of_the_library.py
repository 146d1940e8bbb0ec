"""What `args` of exceptions holds that no program raises itself."""


def case_out_of_range():
    try:
        return 10.0**400
    except OverflowError as error:
        return error.args, str(error), repr(error)


def case_the_end_of_an_iterator():
    items = iter([1])
    next(items)
    try:
        return next(items)
    except StopIteration as error:
        return error.args, str(error), repr(error)


def case_the_end_of_a_generator_expression():
    try:
        return next(n for n in [1, 2] if n > 2)
    except StopIteration as error:
        return error.args, repr(error)


def numbers():
    yield 1


def case_the_end_of_a_generator():
    found = numbers()
    first = next(found)
    try:
        return next(found)
    except StopIteration as error:
        return first, error.args, repr(error)
