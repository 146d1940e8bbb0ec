"""`hash` of text, bytes and None: some value, the same for equal values."""


def case_equal_text() -> list[bool]:
    parts = ["ab", "a" + "b", "abc"[:2]]
    return [hash(part) == hash("ab") for part in parts]


def case_equal_bytes() -> bool:
    return hash(b"ab") == hash(bytes([97, 98]))


def case_none() -> bool:
    return hash(None) == hash(None)


def case_tuples_of_text() -> bool:
    names = ["x", "y"]
    return hash((names[0], names[1], 1)) == hash(("x", "y", 1))


def case_same_bucket() -> list[bool]:
    buckets: list[list[str]] = [[] for _ in range(8)]
    for word in ["a", "b", "c", "a"]:
        buckets[hash(word) % 8].append(word)
    return ["a" in buckets[hash("a") % 8], "c" in buckets[hash("c") % 8]]


def case_is_an_int() -> bool:
    return isinstance(hash("x"), int) and -(2**63) <= hash("x") < 2**63
