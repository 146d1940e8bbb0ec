"""A method that a subclass of a base finds in its other base."""


class Root(Exception):
    def where(self) -> str:
        return "root"


class Mark(Root):
    pass


class Other(Root):
    def where(self) -> str:
        return "other"


class Diamond(Mark, Other):
    pass


def case_method_of_the_other_base() -> str:
    try:
        raise Diamond("d")
    except Mark as error:
        return error.where()
