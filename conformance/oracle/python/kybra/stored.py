"""Candid types of what stable structures hold: conversion, order and size of values.

At run time Kybra's `nat64` is `int`, so the types are read from the source: an annotation's text is
evaluated with the primitive types marked. Where there is no source, a value is kept as it is.
"""

import ast
import copy
import linecache
import struct
import sys
import types
import typing
from typing import Any, Callable, Optional

from .principal import Principal

_INTEGERS = ["nat", "int"] + [kind + bits for kind in ("nat", "int") for bits in "8 16 32 64".split()]
_FLOATS = ["float32", "float64"]


class Candid:
    """A Candid type; this one is of anything."""

    parts: tuple["Candid", ...] = ()

    def convert(self, value: Any) -> Any:
        """A new value of the type, or the exception that Kybra raises."""
        return copy.deepcopy(value)

    def key(self, value: Any) -> Any:
        """What orders values as the derived order of Rust's type does."""
        return value

    def size(self, value: Any) -> int:
        """How many bytes the value has behind the header."""
        return 0

    def entry(self, table: dict[Any, int]) -> bytes:
        """The type in the table of a header; empty for a primitive type."""
        return b""

    def name(self) -> Any:
        """What tells the type from others."""
        return type(self)

    def __eq__(self, other: Any) -> bool:
        return isinstance(other, Candid) and self.name() == other.name()

    def __hash__(self) -> int:
        return hash(self.name())


def _expect(value: Any, due: type) -> None:
    if not isinstance(value, due):
        raise TypeError(f"Expected type '{due.__name__}' but '{type(value).__name__}' found.")


def leb128(number: int) -> bytes:
    """A number in unsigned LEB128."""
    out = bytearray()
    while number >= 0x80:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*out, number])


def _signed(number: int) -> int:
    """The bytes of a number in signed LEB128."""
    return (number if number >= 0 else ~number).bit_length() // 7 + 1


class Integer(Candid):
    """`nat64` and its kin."""

    def __init__(self, kind: str):
        self.kind = kind
        self.bits = int(kind[3:] or 0)

    def name(self) -> Any:
        return self.kind

    def convert(self, value: Any) -> Any:
        _expect(value, int)
        value = int(value)
        if self.kind == "nat" and value < 0:
            raise TypeError("Could not convert value to nat")
        if self.bits:
            signed = self.kind.startswith("int")
            half = 2 ** (self.bits - 1)
            least, most = (-half, half) if signed else (0, 2 * half)
            if not least <= value < most:
                rust = ("i" if signed else "u") + str(self.bits)
                raise OverflowError(f"Python int too large to convert to Rust {rust}")
        return value

    def size(self, value: Any) -> int:
        if self.bits:
            return self.bits // 8
        return len(leb128(value)) if self.kind == "nat" else _signed(value)


class Float(Candid):
    """`float32`, `float64`."""

    def __init__(self, kind: str):
        self.kind = kind

    def name(self) -> Any:
        return self.kind

    def convert(self, value: Any) -> Any:
        value = float(value)
        if self.kind == "float32":
            try:
                return struct.unpack(">f", struct.pack(">f", value))[0]
            except OverflowError:
                return float("inf") if value > 0 else float("-inf")
        return value

    def key(self, value: Any) -> Any:
        return (value != value, 0.0 if value != value else value)

    def size(self, value: Any) -> int:
        return 4 if self.kind == "float32" else 8


class Plain(Candid):
    """`bool`, `text`, `principal`, `null`, `blob`."""

    def __init__(self, kind: str, due: type, size: Callable[[Any], int], key: Callable[[Any], Any]):
        self.kind, self.due, self.measure, self.order = kind, due, size, key

    def name(self) -> Any:
        return self.kind

    def convert(self, value: Any) -> Any:
        if self.kind == "reserved":
            return None
        if self.kind == "null" and value is not None:
            raise TypeError(f"expected NoneType but received {type(value).__name__}")
        if self.kind != "blob" or not isinstance(value, list):
            _expect(value, self.due)
        return bytes(value) if self.kind == "blob" else value

    def key(self, value: Any) -> Any:
        return self.order(value)

    def size(self, value: Any) -> int:
        return self.measure(value)

    def entry(self, table: dict[Any, int]) -> bytes:
        return b"\x6d\x7b" if self.kind == "blob" else b""


def _counted(length: int) -> int:
    return len(leb128(length)) + length


BOOL = Plain("bool", bool, lambda value: 1, lambda value: value)
TEXT = Plain("text", str, lambda value: _counted(len(value.encode())), lambda value: value)
BLOB = Plain("blob", bytes, lambda value: _counted(len(value)), lambda value: value)
NULL = Plain("null", type(None), lambda value: 0, lambda value: 0)
RESERVED = Plain("reserved", object, lambda value: 0, lambda value: 0)
PRINCIPAL = Plain(
    "principal",
    Principal,
    lambda value: 1 + _counted(len(value.bytes)),
    lambda value: (len(value.bytes), value.bytes),
)


class Reference:
    """A type's place in a header: its position in the table, or a byte for a primitive type."""

    @staticmethod
    def to(ty: Candid, table: dict[Any, int]) -> bytes:
        position = table.get(ty)
        if position is None:
            return b"?"
        # Signed LEB128, whose last byte has its seventh bit clear.
        return b"?" * _signed(position)


class Opt(Candid):
    """`opt T`: an option of None is none."""

    def __init__(self, inner: Candid):
        self.parts = (inner,)

    def name(self) -> Any:
        return ("opt", self.parts)

    def convert(self, value: Any) -> Any:
        return None if value is None else self.parts[0].convert(value)

    def key(self, value: Any) -> Any:
        return (0,) if value is None else (1, self.parts[0].key(value))

    def size(self, value: Any) -> int:
        return 1 if value is None else 1 + self.parts[0].size(value)

    def entry(self, table: dict[Any, int]) -> bytes:
        return b"\x6e" + Reference.to(self.parts[0], table)


class Vec(Candid):
    """`vec T`."""

    def __init__(self, item: Candid):
        self.parts = (item,)

    def name(self) -> Any:
        return ("vec", self.parts)

    def convert(self, value: Any) -> Any:
        _expect(value, list)
        return [self.parts[0].convert(item) for item in value]

    def key(self, value: Any) -> Any:
        return [self.parts[0].key(item) for item in value]

    def size(self, value: Any) -> int:
        return len(leb128(len(value))) + sum(map(self.parts[0].size, value))

    def entry(self, table: dict[Any, int]) -> bytes:
        return b"\x6d" + Reference.to(self.parts[0], table)


class Tuple(Candid):
    """A record whose fields are numbers."""

    def __init__(self, items: list[Candid]):
        self.parts = tuple(items)

    def name(self) -> Any:
        return ("tuple", self.parts)

    def convert(self, value: Any) -> Any:
        _expect(value, tuple)
        if len(value) < len(self.parts):
            raise IndexError("tuple index out of range")
        return tuple(part.convert(item) for part, item in zip(self.parts, value))

    def key(self, value: Any) -> Any:
        return [part.key(item) for part, item in zip(self.parts, value)]

    def size(self, value: Any) -> int:
        return sum(part.size(item) for part, item in zip(self.parts, value))

    def entry(self, table: dict[Any, int]) -> bytes:
        fields = [leb128(at) + Reference.to(part, table) for at, part in enumerate(self.parts)]
        return b"\x6c" + leb128(len(fields)) + b"".join(fields)


def _hash(name: str) -> int:
    found = 0
    for byte in name.encode():
        found = (found * 223 + byte) % 2**32
    return found


class Fields(Candid):
    """A record or a variant, by the fields of its class in their declared order."""

    def __init__(self, cls: type, fields: dict[str, Candid]):
        self.cls, self.fields = cls, fields

    def name(self) -> Any:
        return (type(self).__name__, self.cls.__module__, self.cls.__qualname__)

    def in_order(self) -> list[tuple[int, Candid]]:
        """The hashes of the names in Candid, ascending, with their types."""
        import keyword

        def candid(name: str) -> str:
            return name[:-1] if name.endswith("_") and keyword.iskeyword(name.rstrip("_")) else name

        return sorted(((_hash(candid(name)), ty) for name, ty in self.fields.items()), key=lambda it: it[0])

    @property
    def parts(self) -> tuple[Candid, ...]:  # type: ignore[override]
        return tuple(ty for _, ty in self.in_order())

    def described(self, code: bytes, table: dict[Any, int]) -> bytes:
        fields = [leb128(number) + Reference.to(ty, table) for number, ty in self.in_order()]
        return code + leb128(len(fields)) + b"".join(fields)


class Record(Fields):
    """A record: every field."""

    def convert(self, value: Any) -> Any:
        made = {}
        for name, ty in self.fields.items():
            absent = name not in value and isinstance(ty, Opt)
            made[name] = None if absent else ty.convert(value[name])
        return made

    def key(self, value: Any) -> Any:
        return [ty.key(value[name]) for name, ty in self.fields.items()]

    def size(self, value: Any) -> int:
        return sum(ty.size(value[name]) for name, ty in self.fields.items())

    def entry(self, table: dict[Any, int]) -> bytes:
        return self.described(b"\x6c", table)


class Variant(Fields):
    """A variant: the first declared case that is there."""

    def case(self, value: Any) -> str:
        for name in self.fields:
            if name in value:
                return name
        raise TypeError("Enum variant does not exist")

    def convert(self, value: Any) -> Any:
        name = self.case(value)
        ty = self.fields[name]
        return {name: None if ty == NULL else ty.convert(value[name])}

    def key(self, value: Any) -> Any:
        name = self.case(value)
        return (list(self.fields).index(name), self.fields[name].key(value[name]))

    def size(self, value: Any) -> int:
        name = self.case(value)
        return len(leb128(len(self.fields))) + self.fields[name].size(value[name])

    def entry(self, table: dict[Any, int]) -> bytes:
        return self.described(b"\x6b", table)


def header_size(ty: Candid) -> int:
    """How many bytes the header of a value of the type has."""
    table: dict[Any, int] = {}

    def add(ty: Candid) -> None:
        composite = bool(ty.parts) or ty == BLOB
        if composite and ty not in table:
            table[ty] = len(table)
            for part in ty.parts:
                add(part)

    add(ty)
    entries = b"".join(ty.entry(table) for ty in table)
    return 4 + len(leb128(len(table))) + len(entries) + 1 + len(Reference.to(ty, table))


# From annotations. --------------------------------------------------------------------------------


class Marked:
    """What a primitive type's name is evaluated to."""

    def __init__(self, ty: Candid):
        self.ty = ty

    # Marked types stand in `Vec[nat64]`, `Opt[nat64]` and `nat64 | None`.
    def __call__(self) -> None:
        pass

    def __or__(self, other: Any) -> Any:
        return typing.Union[self, other]

    def __ror__(self, other: Any) -> Any:
        return typing.Union[other, self]


_MARKED = {name: Marked(Integer(name)) for name in _INTEGERS}
_MARKED |= {name: Marked(Float(name)) for name in _FLOATS}
_CLASSES: dict[type, Candid] = {}


def _names(scope: dict[str, Any]) -> dict[str, Any]:
    """The scope with the primitive types of Kybra marked, under whichever names they were imported."""
    marked = {}
    source = scope.get("__file__")
    tree = ast.parse("".join(linecache.getlines(source))) if source else ast.Module([], [])
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "kybra":
            for alias in node.names:
                if alias.name in _MARKED:
                    marked[alias.asname or alias.name] = _MARKED[alias.name]
    return {**scope, **marked, "int": scope.get("int", _MARKED["int"])}


def _of(found: Any) -> Candid:
    """The Candid type of an evaluated annotation."""
    if isinstance(found, Marked):
        return found.ty
    simple = {
        int: Integer("int"),
        float: Float("float64"),
        bool: BOOL,
        str: TEXT,
        bytes: BLOB,
        Principal: PRINCIPAL,
        type(None): NULL,
        None: NULL,
        Any: RESERVED,
    }
    if isinstance(found, (type, type(None))) or found is Any:
        if found in simple:
            return simple[found]
    if isinstance(found, type) and typing.is_typeddict(found):
        return _of_class(found)
    origin, args = typing.get_origin(found), typing.get_args(found)
    if origin is typing.Annotated:
        return _of(args[0])
    if origin in (typing.Union, types.UnionType):
        held = [arg for arg in args if arg is not type(None)]
        return Opt(_of(held[0])) if len(held) == 1 else Candid()
    if origin is list:
        item = _of(args[0])
        return BLOB if item == Integer("nat8") else Vec(item)
    if origin is tuple:
        return Tuple([_of(arg) for arg in args])
    return Candid()


def _evaluated(text: ast.expr, names: dict[str, Any]) -> Candid:
    if isinstance(text, ast.Constant) and isinstance(text.value, str):
        text = ast.parse(text.value, mode="eval").body
    code = compile(ast.Expression(text), "<annotation>", "eval")
    return _of(eval(code, names))  # noqa: S307


def _of_class(cls: type) -> Candid:
    if cls in _CLASSES:
        return _CLASSES[cls]
    kind = Record if cls.__total__ else Variant
    made = kind(cls, {})
    _CLASSES[cls] = made
    names = _names(vars(sys.modules[cls.__module__]))
    [definition] = [
        node
        for node in ast.walk(ast.parse("".join(linecache.getlines(names["__file__"]))))
        if isinstance(node, ast.ClassDef) and node.name == cls.__name__
    ]
    for node in definition.body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            made.fields[node.target.id] = _evaluated(node.annotation, names)
    return made


def types_of_call(class_name: str, depth: int) -> Optional[list[Candid]]:
    """The types in the brackets after the class where the caller subscripts it; None without a source."""
    frame = sys._getframe(depth)
    source = "".join(linecache.getlines(frame.f_code.co_filename))
    if not source:
        return None
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Subscript) or not node.lineno <= frame.f_lineno <= node.end_lineno:
            continue
        named = ast.unparse(node.value).rpartition(".")[2]
        meant = frame.f_globals.get(named)
        if named == class_name or getattr(meant, "__name__", None) == class_name:
            parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
            if class_name != "StableBTreeMap":
                parts = [node.slice]
            names = _names(frame.f_globals)
            return [_evaluated(part, names) for part in parts]
    return None
