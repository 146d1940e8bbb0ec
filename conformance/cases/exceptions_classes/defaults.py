"""Class attributes of exceptions as what instances begin with."""


class AppError(Exception):
    code: int = 500
    detail = "none"
    log: list[str] = []

    def __init__(self, message: str, code: int = 0) -> None:
        super().__init__(message)
        if code:
            self.code = code

    def describe(self) -> str:
        return f"{self.code} {self.detail} {self}"


class NotFound(AppError):
    code = 404
    detail = "missing"


class Teapot(NotFound):
    def __init__(self) -> None:
        AppError.__init__(self, "teapot")
        self.detail = "short and stout"


class Declared(Exception):
    status: int
    title: str = "untitled"

    def line(self) -> str:
        return f"{self.status} {self.title}"


class Low(Declared):
    status = 1


class High(Declared):
    status = 2
    title = "high"


class Counted(Exception):
    count = 0
    note: str | None = None

    def bump(self) -> int:
        self.count += 1
        return self.count

    def mark(self, note: str) -> None:
        self.note = note


class Holds(Exception):
    first = 1


class Replaces(Holds):
    def replace(self) -> None:
        self.first = self.first + 10


def caught(which: int) -> AppError:
    try:
        if which == 0:
            raise AppError("a")
        if which == 1:
            raise AppError("b", 418)
        if which == 2:
            raise NotFound("c")
        if which == 3:
            raise NotFound("d", 410)
        raise Teapot
    except AppError as error:
        return error


def case_instances_and_classes():
    found = [caught(which) for which in range(5)]
    return [error.describe() for error in found], AppError.code, NotFound.code, NotFound.detail


def case_repr_and_args():
    return [repr(caught(which)) for which in range(5)], [repr(caught(which).args) for which in range(5)]


def case_declared_and_given_below():
    errors: list[Declared] = [Low(), High("x")]
    return [error.line() for error in errors], [error.status for error in errors]


def case_declared_and_not_given():
    try:
        return Declared().line()
    except AttributeError as error:
        return repr(error)


def case_counts_are_each_instances_own():
    first, second = Counted(), Counted("x")
    found = [first.bump(), first.bump(), second.bump()]
    return found, first.count, second.count, Counted.count


def case_none_until_it_is_marked():
    error = Counted("x")
    before = error.note
    error.mark("here")
    return before, error.note, error.note is None, Counted.note


def case_a_container_is_shared():
    first, second = AppError("a"), NotFound("b")
    first.log.append("one")
    second.log.append("two")
    return first.log, second.log, AppError.log, first.log is second.log


def case_replaced_in_a_class_below():
    error = Replaces()
    held: Holds = error
    before = held.first
    error.replace()
    error.replace()
    return before, held.first, Holds().first, Replaces.first, Holds.first


def case_stored_from_outside():
    error = NotFound("x")
    error.code = 7
    error.detail += "!"
    return error.describe(), NotFound("y").describe()


def case_of_nobody_caught():
    raise NotFound("gone", 410)
