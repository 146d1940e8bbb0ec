"""Methods of bytes that resemble those of str."""


def case_find() -> list[int]:
    data = b"abcabc"
    return [data.find(b"b"), data.find(b"z"), data.rfind(b"b"), data.find(b""), data.rfind(b""), data.find(b"b", 2), data.find(b"b", 2, 4), data.find(98), data.rfind(99), data.find(98, 2), data.find(b"", 6), data.find(b"", 7), data.find(b"c", -1), data.rfind(b"c", None, -1)]


def case_index() -> list[int]:
    data = b"abcabc"
    return [data.index(b"c"), data.rindex(b"c"), data.index(97, 1), data.rindex(b"a", 0, 3)]


def case_index_not_found() -> int:
    return b"abc".index(b"z")


def case_rindex_not_found() -> int:
    return b"abc".rindex(122)


def case_find_no_byte() -> int:
    value = 300
    return b"abc".find(value)


def case_count() -> list[int]:
    data = b"aaaa"
    return [data.count(b"a"), data.count(b"aa"), data.count(b""), data.count(97), data.count(b"a", 1, 3), b"".count(b""), data.count(b"", 5)]


def case_startswith_endswith() -> list[bool]:
    data = b"hello"
    return [data.startswith(b"he"), data.endswith(b"lo"), data.startswith(b"l", 2), data.endswith(b"l", 0, 4), data.startswith((b"x", b"h")), data.endswith((b"x", b"y")), data.startswith(b""), data.startswith(b"", 9)]


def case_split() -> list[list[bytes]]:
    data = b"a,b,,c"
    return [data.split(b","), data.split(b",", 1), data.split(b",", maxsplit=2), data.rsplit(b",", 1), b" a  b c ".split(), b" a  b c ".split(None, 1), b" a  b c ".rsplit(None, 1), b"".split(), b"".split(b","), data.split(sep=b",,")]


def case_split_on_nothing() -> list[bytes]:
    return b"abc".split(b"")


def case_splitlines() -> list[list[bytes]]:
    data = b"a\nb\r\nc\rd\x0be"
    return [data.splitlines(), data.splitlines(True), b"\n\n".splitlines(keepends=True), b"".splitlines()]


def case_partition() -> list[tuple[bytes, bytes, bytes]]:
    data = b"a=b=c"
    return [data.partition(b"="), data.rpartition(b"="), data.partition(b"x"), data.rpartition(b"x")]


def case_partition_on_nothing() -> tuple[bytes, bytes, bytes]:
    return b"abc".partition(b"")


def case_join() -> list[bytes]:
    return [b",".join([b"a", b"b"]), b"".join([b"x"]), b"-".join([]), b"".join([bytes([n]) for n in range(3)])]


def case_replace() -> list[bytes]:
    data = b"aXbXc"
    return [data.replace(b"X", b"--"), data.replace(b"X", b"", 1), data.replace(b"", b"."), data.replace(b"", b".", 2), data.replace(b"Z", b"y"), data.replace(b"X", b"-", -1), data.replace(b"X", b"-", 0)]


def case_strip() -> list[bytes]:
    data = b" \t\nabc\x0b\x0c "
    return [data.strip(), data.lstrip(), data.rstrip(), b"xxaxx".strip(b"x"), b"xyaxy".lstrip(b"yx"), b"xyaxy".rstrip(b"yx"), data.strip(None), b"aaa".strip(b"a"), b"ab".strip(b"")]


def case_prefix_suffix() -> list[bytes]:
    data = b"prefix-body"
    return [data.removeprefix(b"prefix-"), data.removesuffix(b"body"), data.removeprefix(b"x"), data.removesuffix(b"")]


def case_cases() -> list[bytes]:
    data = b"hello World 1x \xe9"
    return [data.upper(), data.lower(), data.swapcase(), data.capitalize(), data.title()]


def case_questions() -> list[bool]:
    found = []
    for data in [b"", b"abc", b"ABC", b"Abc", b"a1", b"12", b" \t", b"a b", b"\xe9", b"Ab Cd", b"AB1"]:
        found += [data.isalnum(), data.isalpha(), data.isascii(), data.isdigit(), data.islower(), data.isspace(), data.istitle(), data.isupper()]
    return found


def case_justify() -> list[bytes]:
    data = b"ab"
    return [data.ljust(5), data.rjust(5), data.center(5), data.center(6), data.ljust(5, b"*"), data.rjust(5, b"*"), data.center(5, b"*"), data.ljust(1), b"-5".zfill(4), b"+5".zfill(4), b"5".zfill(3), b"".zfill(2), b"abc".zfill(2)]


def case_justify_with_two_bytes() -> bytes:
    return b"a".ljust(5, b"xx")


def case_expandtabs() -> list[bytes]:
    data = b"a\tbc\td\ne\tf"
    return [data.expandtabs(), data.expandtabs(4), data.expandtabs(0), data.expandtabs(tabsize=2), data.expandtabs(-1)]


def case_translate() -> list[bytes]:
    table = bytes.maketrans(b"abc", b"xyz")
    return [b"aabbcc".translate(table), b"aabbcc".translate(None, b"b"), b"abcabc".translate(table, b"a"), b"abc".translate(None), table[97:100]]


def case_translate_with_a_short_table() -> bytes:
    return b"a".translate(b"xx")


def case_maketrans_of_two_lengths() -> bytes:
    return bytes.maketrans(b"a", b"bc")


def case_methods_through_the_class() -> list[bytes]:
    return [bytes.upper(b"a"), bytes.join(b"-", [b"a", b"b"])]
