"""UTF-16 and UTF-32: orders, marks, and what means nothing in them."""

NAMES = ["utf-16", "utf-16-le", "UTF_16_BE", "utf-32", "utf-32-le", "utf-32-be", "u16", "utf-16LE", "U32"]
HANDLERS = ["strict", "ignore", "replace", "backslashreplace"]
DATA = [
    b"a",
    b"a\x00b",
    b"\xff\xfea\x00",
    b"\xfe\xff\x00a",
    b"\x00\xd8",
    b"\x00\xd8a\x00",
    b"\x00\xdca\x00",
    b"\xff\xfe\x00\x00a\x00\x00\x00",
    b"\x00\x00\xfe\xff\x00\x00\x00a",
    b"\x00\x00\x11\x00a\x00\x00\x00",
    b"\xff\xff\xff\xffa\x00\x00\x00b",
    b"\x00\xd8\x00\x00",
    b"",
    b"\xff\xfe",
    b"\xff\xfe\xff\xfe",
    b"\xff\xfea\x00\x00\xd8b",
    b"\xfe\xff\xd8\x00\xdc\x00\xd8",
    b"\xff\xfe\x00\x00\x00\xd8\x00\x00",
]


def case_encode() -> list[bytes]:
    return [text.encode(name) for name in NAMES for text in ["", "a", "aé😀", "\uffff\U0010ffff"]]


def case_there_and_back() -> bool:
    texts = ["", "a", "aé😀", "\ufeffx", "\uffff\U0010ffff"]
    return all(text.encode(name).decode(name) == text for name in NAMES for text in texts[:3])


def decoded(data: bytes, name: str, handler: str) -> str:
    try:
        return repr(data.decode(name, handler))
    except UnicodeDecodeError as error:
        return str(error)


def case_decode() -> list[str]:
    return [decoded(data, name, handler) for name in NAMES[:6] for data in DATA for handler in HANDLERS]


def case_literal_names() -> tuple[bytes, bytes, str, bytearray]:
    data = bytes("é", "utf-16-be")
    return "é".encode("utf-16"), data, data.decode("utf-16-be"), bytearray("é", "utf-32")


def case_an_unknown_name() -> bytes:
    return "a".encode("utf-" + "17")
