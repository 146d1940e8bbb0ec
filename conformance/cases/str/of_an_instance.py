"""Methods of a class that are called on an instance."""

CALLS: list[str] = []


def text(value: str) -> str:
    CALLS.append(value)
    return value


def case_maketrans():
    table = "abc".maketrans("ab", "xy")
    return "aabbc".translate(table), "q".maketrans({"a": "b"}), text("t").maketrans("a", "b", "c"), CALLS


def case_fromhex():
    return b"".fromhex("0a0b"), bytearray(b"z").fromhex("ff"), (1.5).fromhex("0x1p3")


def case_fromkeys():
    counts = {"z": 1}
    return counts.fromkeys(["a", "b"], 2), counts.fromkeys("ab"), counts, {}.fromkeys(["k"], 1)


def case_from_bytes():
    return (5).from_bytes(b"\x01\x00", "big"), (0).from_bytes(b"\xff", byteorder="little", signed=True)


def case_bad_arguments():
    return b"".fromhex("xyz")
