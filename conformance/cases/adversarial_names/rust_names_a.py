"""Names that mean something in Rust."""

crate_: int = 1
List: list[int] = [1, 2, 3]
Option = 3
Some = "some"
Vec: list[str] = ["v"]
String = "text"
Int = 5
Box = 2.5
Rc = True


def main() -> int:
    return 1


def match(type: int, loop: int, fn: int) -> int:
    return type * 100 + loop * 10 + fn


def type(x: int) -> int:
    return x + 1


def print(x: int) -> int:
    return x * 2


def range(n: int) -> list[int]:
    return [n, n]


def new() -> int:
    return 8


def drop(self: int, Self: int, crate: int, super: int) -> int:
    return self * 1000 + Self * 100 + crate * 10 + super


def abs(x: int) -> int:
    return -x


def Foo() -> int:
    return 1


def foo() -> int:
    return 2


def FOO() -> int:
    return 3


def foO() -> int:
    return 4


def _foo() -> int:
    return 5


def __foo() -> int:
    return 6


def foo_() -> int:
    return 7


def foo_1() -> int:
    return 8


def foo_2() -> int:
    return 9


def case_names() -> list[int]:
    return [Foo(), foo(), FOO(), foO(), _foo(), __foo(), foo_(), foo_1(), foo_2()]


def case_keywords() -> list[int]:
    return [main(), match(1, 2, 3), match(fn=1, loop=2, type=3), type(1), print(2), new(), drop(1, 2, 3, 4)]


def case_shadowed() -> list[int]:
    out = []
    for i in range(4):
        out.append(i)
    return out + [abs(5)]


def case_globals() -> str:
    return f"{List} {Option} {Some} {Vec} {String} {Int} {Box} {Rc} {crate_}"


def case_locals() -> int:
    self = 1
    Self = 2
    crate = 3
    super = 4
    loop = 5
    next = 6
    value = 7
    fields = 8
    item_0 = 9
    i64 = 10
    mut = 11
    ref = 12
    let = 13
    static = 14
    const = 15
    dyn = 16
    impl = 17
    trait = 18
    struct = 19
    enum = 20
    use = 21
    mod = 22
    pub = 23
    where = 24
    unsafe = 25
    extern = 26
    move = 27
    box = 28
    become = 29
    macro = 30
    yield_ = 31
    async_ = 32
    gen = 33
    union = 34
    auto = 35
    default = 36
    raw = 37
    typeof = 38
    virtual = 39
    priv = 40
    do = 41
    final = 42
    override = 43
    abstract = 44
    unsized = 45
    become += 1
    return (
        self + Self + crate + super + loop + next + value + fields + item_0 + i64 + mut + ref + let + static
        + const + dyn + impl + trait + struct + enum + use + mod + pub + where + unsafe + extern + move + box
        + become + macro + yield_ + async_ + gen + union + auto + default + raw + typeof + virtual + priv + do
        + final + override + abstract + unsized
    )


def case_local_case() -> list[int]:
    a, A, _a, a_, a1, a_1, r_a, l_a, g_a = 1, 2, 3, 4, 5, 6, 7, 8, 9
    return [a, A, _a, a_, a1, a_1, r_a, l_a, g_a]
