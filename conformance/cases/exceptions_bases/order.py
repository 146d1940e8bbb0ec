"""What Python makes of several bases: their order."""


class Root(Exception):
    pass


class Mark(Root):
    pass


class Other(Root):
    def __str__(self) -> str:
        return "other"

    def where(self) -> str:
        return "here"


class Diamond(Mark, Other):
    """Its methods are those of Other, which comes before Root."""


class Below(Diamond):
    def where(self) -> str:
        return "below " + super().where()


def case_diamond() -> list[str]:
    return [Diamond().where(), Other().where(), Below().where()]


def case_text_is_found_behind_the_first_base() -> list[str]:
    seen: list[str] = []
    for error in [Root("r"), Mark("m"), Other("o"), Diamond("d"), Below("b")]:
        seen.append(f"{error} {error!r}")
    return seen


def case_text_of_what_a_base_catches() -> str:
    try:
        raise Diamond("d")
    except Mark as error:
        return str(error)
