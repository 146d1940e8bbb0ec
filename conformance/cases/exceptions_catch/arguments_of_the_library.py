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


def case_bytes_that_are_no_text():
    found = []
    for data in [b"\x80abc", b"ab\xe2\x82", b"a\xffb"]:
        try:
            found.append(data.decode("utf-8"))
        except UnicodeDecodeError as error:
            found.append(f"{error} | {error!r} | {error.args}")
    try:
        found.append(bytearray(b"\xe9").decode("ascii"))
    except ValueError as error:
        found.append(repr(error))
    return found


def case_text_that_is_no_ascii():
    found = []
    for text in ["h\u00e9", "\u20ac\u20ac", "ok"]:
        try:
            found.append(repr(text.encode("ascii")))
        except UnicodeEncodeError as error:
            found.append(f"{error} | {error!r} | {error.args}")
    return found


def stopped():
    yield 1
    raise StopIteration("x")


def case_what_a_generator_raised():
    try:
        return list(stopped())
    except RuntimeError as error:
        return repr(error), repr(error.__cause__)
