"""The text of a KeyError comes before that of a base behind it."""


class Spoken(Exception):
    def __str__(self) -> str:
        return "spoken"


class Hidden(KeyError, Spoken):
    pass


def case_text() -> str:
    return str(Hidden("k"))
