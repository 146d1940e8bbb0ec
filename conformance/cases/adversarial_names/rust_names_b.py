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


def type(x: int) -> int:
    return x + 1


def new() -> int:
    return 8


def case_result_names() -> str:
    Ok = 1
    Err = 2
    result = 3
    error = 4
    vec = 5
    format = 6
    panic = 7
    Result = 8
    None_ = 9
    str_ = 10
    _ = 11
    __ = 12
    return f"{Ok}{Err}{result}{error}{vec}{format}{panic}{Result}{None_}{str_}{_}{__}"


def case_local_shadows_function() -> int:
    new = 4
    return new * 2


def case_local_shadows_builtin() -> int:
    len = 4
    sum = 5
    str = 6
    return len + sum + str


def case_unbound_shadow() -> int:
    x = len([1])
    len = 5
    return x + len


def case_comp_named() -> list[int]:
    return [type for type in [1, 2]]
