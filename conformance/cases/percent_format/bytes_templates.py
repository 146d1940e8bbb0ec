"""`%` of bytes and of a bytearray."""


def case_literals():
    return b"%d %s" % (5, b"x"), b"%s" % b"q", b"%(a)s" % {b"a": b"x"}, bytearray(b"%s!") % b"z", b"100%%" % ()


def filled(t: bytes) -> str:
    try:
        return repr(t % (5, b"a", 2.5, "s", None, bytearray(b"w")))
    except (ValueError, KeyError, IndexError, TypeError, OverflowError) as e:
        return type(e).__name__ + repr(e.args)


def case_specifiers():
    return [filled(t) for t in [b"%d %s %f %a %r %b", b"%x %b %g %a %a %s", b"%s %s %s %s %s %s", b"%d %d", b"%d %c %d %r %a %c", b"%c%c", b"%d %s %f %s", b"%5d|%-4s|%07.2f|%5a|%r|%4b|", b"%d %s %d %f", b"%d %s %f %a %r %b %s", b"%d", b"%y", b"%\xe9", b"%", b"%(a)s", b"%*s"]]


def with_one(t: bytes, v: int | str | bytes | None | float) -> str:
    try:
        return repr(t % v)
    except (ValueError, KeyError, IndexError, TypeError, OverflowError) as e:
        return type(e).__name__ + repr(e.args)


def case_one_value():
    return [with_one(t, v) for t in [b"%s", b"%d", b"%x", b"%c", b"%f", b"%r", b"x", b"%(a)s", b"%5a|", b"%-5d|"] for v in (5, "abc", None, 2.5, b"z", -1, 256)]


def case_numbers_and_bytearrays():
    return b"%d" % (10 ** 30), b"%s %s" % (b"a", b"b"), bytearray(b"%d") % 5


def case_concatenated_templates():
    t = b"%" + b"d"
    return t % 7, (t + b"%s") % (1, b"x")


def case_the_letter_in_the_message() -> list[str]:
    messages = []
    for template in [b"%i", b"%u", b"%d"]:
        try:
            messages.append(str(template % "a"))
        except TypeError as error:
            messages.append(str(error))
    for text in ["%i", "%u", "%d"]:
        try:
            messages.append(text % "a")
        except TypeError as error:
            messages.append(str(error))
    return messages
