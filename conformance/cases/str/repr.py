"""`repr` chooses its quotes and escapes what cannot be shown."""


def case_quotes() -> list[str]:
    return ["plain", "it's", 'say "hi"', "it's \"both\"", ""]


def case_escapes() -> list[str]:
    return ["a\nb\tc\r", "back\\slash", "\x00\x1f\x7f", "\x85\xa0\xad"]


def case_printable_beyond_ascii() -> list[str]:
    return ["é日🦀", "\u200b", "\u2028", "\ue000", "\U0010ffff"]


def case_repr_of_repr() -> str:
    return repr(repr("a'b"))


def case_raw_and_escaped_literals() -> list[str]:
    return [r"\n", "\x41\u00e9\N{BULLET}\101", "a\
b"]


def case_triple_quoted() -> str:
    return """first
  "second"
"""


def case_str_of_a_str_is_itself() -> tuple[str, str]:
    return (str("it's"), f"{'x'}")


def case_str_in_a_container_uses_repr() -> str:
    return str(["a'b", "c"]) + str(("x",)) + str({"k": "v\n"})
