"""bytes.decode and str.encode."""


def case_encode() -> list[bytes]:
    text = "aé€😀"
    return [text.encode(), text.encode("utf-8"), text.encode("UTF8"), "é".encode("latin-1"), "a".encode("ascii"), text.encode(encoding="utf_8")]


def case_encode_error_handlers() -> list[bytes]:
    text = "aé€b"
    return [
        text.encode("ascii", "ignore"),
        text.encode("ascii", "replace"),
        text.encode("ascii", "backslashreplace"),
        text.encode("ascii", errors="xmlcharrefreplace"),
        text.encode("latin-1", "replace"),
        text.encode("latin-1", "backslashreplace"),
    ]


def case_encode_ascii_strictly() -> bytes:
    return "aéb".encode("ascii")


def case_encode_ascii_a_run() -> bytes:
    return "aéüb".encode("ascii")


def case_encode_latin_1_strictly() -> bytes:
    return "é€".encode("latin-1")


def case_encode_ascii_astral() -> bytes:
    return "😀".encode("ascii")


def case_encode_unknown_handler() -> bytes:
    return "é".encode("ascii", "foo")


def case_encode_unknown_handler_without_need() -> bytes:
    return "a".encode("ascii", "foo")


def case_encode_unknown_encoding() -> bytes:
    return "a".encode("no-such-encoding")


def case_decode() -> list[str]:
    return [b"abc".decode(), b"\xc3\xa9".decode(), b"\xe9".decode("latin-1"), b"abc".decode("ascii"), b"\xf0\x9f\x98\x80".decode("utf-8"), str(b"abc", "ascii"), str(b"\xc3\xa9", "utf-8")]


def case_decode_error_handlers() -> list[str]:
    return [
        b"a\xffb".decode("utf-8", "replace"),
        b"a\xffb".decode("utf-8", "ignore"),
        b"a\xffb".decode("utf-8", errors="backslashreplace"),
        b"a\xe2\x82b\xffc".decode("utf-8", "replace"),
        b"\xed\xa0\x80".decode("utf-8", "replace"),
        b"\xf5\x80\x80".decode("utf-8", "backslashreplace"),
        b"\xe2\x82".decode("utf-8", "replace"),
        b"a\xffb".decode("ascii", "replace"),
        b"a\xffb".decode("ascii", "backslashreplace"),
        str(b"\xff", "ascii", "ignore"),
    ]


def case_decode_invalid_start() -> str:
    return b"ab\xff".decode()


def case_decode_unexpected_end() -> str:
    return b"ab\xe2\x82".decode()


def case_decode_unexpected_end_of_one() -> str:
    return b"ab\xe2".decode()


def case_decode_invalid_continuation() -> str:
    return b"\xe2\x28\xa1".decode()


def case_decode_invalid_continuation_later() -> str:
    return b"\xf0\x9f\x28\xbc".decode()


def case_decode_surrogate() -> str:
    return b"\xed\xa0\x80".decode()


def case_decode_overlong() -> str:
    return b"\xc0\x80".decode()


def case_decode_overlong_three() -> str:
    return b"x\xe0\x80\x80".decode()


def case_decode_beyond_unicode() -> str:
    return b"\xf4\x90\x80\x80".decode()


def case_decode_ascii_strictly() -> str:
    return b"ab\xff".decode("ascii")


def case_decode_unknown_encoding() -> str:
    return b"ab".decode("no-such-encoding")


def case_decode_unknown_handler() -> str:
    return b"\xff".decode("utf-8", "foo")


def case_round_trip() -> list[bool]:
    return [text.encode().decode() == text for text in ["", "a", "é", "€uro", "😀\n", "日本語"]]
