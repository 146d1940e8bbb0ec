"""`__init__` and other methods of a base, called by the name of the class."""


class VMError(Exception):
    def __init__(self, message: str, pc: int = -1):
        Exception.__init__(self, message, pc)
        self.pc = pc

    def where(self) -> str:
        return f"at {self.pc}"


class Fault(VMError):
    def __init__(self, message: str):
        VMError.__init__(self, message + "!", pc=7)

    def where(self) -> str:
        return "fault " + VMError.where(self)


class Deep(Fault):
    def __init__(self, *parts: str):
        super(Deep, self).__init__("/".join(parts))

    def where(self) -> str:
        return super(Deep, self).where() + "?"


class Bad(ValueError):
    def __init__(self, field: str):
        ValueError.__init__(self)
        self.field = field

    def __str__(self) -> str:
        return f"{self.field}: {ValueError.__str__(self)!r}"


class Root(LookupError):
    def __init__(self, *args: object):
        BaseException.__init__(self, "root", *args)


def case_the_class_of_python():
    error = VMError("bad", 3)
    return str(error), error.args, error.pc, error.where()


def case_the_class_of_the_program():
    error = Fault("f")
    return str(error), error.args, error.pc, error.where(), repr(error)


def case_super_with_arguments():
    error = Deep("a", "b")
    return str(error), error.args, error.where()


def case_no_arguments():
    error = Bad("name")
    return str(error), error.args, repr(error)


def case_the_root():
    return repr(Root("y", "x")), repr(Root())


def case_raised():
    try:
        raise Deep("x")
    except VMError as error:
        return error.where(), error.pc


def case_nobody_catches():
    raise Bad("field")
