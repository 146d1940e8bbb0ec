"""Several bases that each have methods: what `super()` means depends on the instance."""


class Root(Exception):
    def where(self) -> str:
        return "root"


class Left(Root):
    def where(self) -> str:
        return "left " + super().where()


class Right(Root):
    def where(self) -> str:
        return "right " + super().where()


class Diamond(Left, Right):
    pass


def case_super_goes_by_the_instance() -> str:
    return Diamond().where()
