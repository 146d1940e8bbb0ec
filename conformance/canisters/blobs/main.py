"""blob and vec nat8 both arrive as bytes, and bytes, or a list of small ints, are given."""

from kybra import Opt, Record, Tuple, Variant, Vec, blob, nat, nat8, nat16, query, text, update


class Holder(Record):
    data: blob
    octets: Vec[nat8]
    words: Vec[nat16]
    maybe: Opt[Vec[nat8]]


class Choice(Variant, total=False):
    Data: blob
    Octets: Vec[nat8]


buffer = bytearray()
chunks: list[bytes] = []


@query
def same(x: blob) -> blob:
    return x


@query
def octets(x: Vec[nat8]) -> Vec[nat8]:
    return x[::-1]


@query
def class_of(x: blob, y: Vec[nat8], z: Vec[nat16]) -> Vec[text]:
    return [type(x).__name__, type(y).__name__, type(z).__name__]


@query
def from_ints(n: nat) -> Vec[nat8]:
    return [i * i for i in range(n)]


@query
def as_blob(n: nat) -> blob:
    return [i for i in range(n)]


@query
def too_big() -> blob:
    return [1, 256]


@query
def negative() -> Vec[nat8]:
    return [1, -1]


@query
def empty_list() -> blob:
    return []


@query
def holder(x: Holder) -> Holder:
    return {"data": x["octets"], "octets": x["data"], "words": x["words"] + [1], "maybe": x["maybe"]}


@query
def choice(x: Choice) -> Choice:
    return {"Octets": x["Data"]} if "Data" in x else {"Data": x["Octets"] + b"!"}


@query
def nested(xs: Vec[Vec[nat8]]) -> Tuple[blob, nat]:
    return (b"".join(xs), sum(len(x) for x in xs))


@update
def append(x: blob) -> nat:
    buffer.extend(x)
    chunks.append(x)
    return len(buffer)


@query
def whole() -> blob:
    return bytes(buffer)


@query
def all_chunks() -> Vec[blob]:
    return chunks


@query
def decoded(x: blob) -> text:
    return x.decode()


@query
def encoded(x: text) -> blob:
    return x.encode()


@query
def indexed(x: blob, i: nat) -> nat8:
    return x[i]
