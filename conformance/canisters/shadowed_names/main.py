"""Names of builtins, of Kybra's types and of Rust's keywords as names of everything."""

from kybra import Opt, Record, Variant, Vec, ic, nat, nat64, null, query, text, update

time = 5
type_ = "module"
crate = 7
struct = [1, 2, 3]


class impl(Record):
    mod: nat
    pub: text
    trait: Opt[nat]


class match_(Variant, total=False):
    fn: nat
    let: text
    mut: null


@query
def id(id: nat) -> nat:
    return id + 1


@query
def set(set: Vec[nat]) -> nat:
    return len(set)


@query
def next(print: text, list: nat, dict: nat) -> text:
    return f"{print}{list + dict}"


@query
def use(loop: nat, move: nat, ref: nat) -> nat:
    where = loop + move
    unsafe = where * ref
    return unsafe


@query
def as_fields(x: impl) -> impl:
    return {"mod": x["mod"] + crate, "pub": x["pub"] + type_, "trait": x["trait"]}


@query
def as_cases(x: match_) -> match_:
    return {"fn": 1} if "mut" in x else x


@query
def now() -> nat:
    return time


def ic_time() -> nat64:
    return ic.time()


@query
def is_now() -> bool:
    return ic_time() > 0


@query
def max(a: nat, b: nat) -> nat:
    return a if a > b else b


@query
def calls_own(a: nat) -> nat:
    return max(a, 10) + id(a)


@query
def len_of_struct() -> nat:
    enum = struct + [crate]
    return len(enum)


@query
def local_shadow(n: nat) -> text:
    int = n
    str = "s"
    return str * int


@update
def self(self: nat) -> nat:
    return self


@update
def main(candid: text, ic_cdk: nat) -> text:
    return candid * ic_cdk


@query
def std(mini_runtime: nat) -> nat:
    super = mini_runtime
    return super


@query
def _private(_x: nat) -> nat:
    return _x


@query
def encode(decode: nat) -> nat:
    return decode


@query
def Principal(Vec: nat) -> nat:
    return Vec
