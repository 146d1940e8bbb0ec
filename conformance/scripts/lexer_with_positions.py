"""A lexer with line and column, keywords, strings with escapes, nested comments."""

from typing import Final, Literal, TypedDict

Kind = Literal["name", "keyword", "int", "float", "string", "op", "newline", "eof"]


class Token(TypedDict):
    kind: Kind
    text: str
    line: int
    column: int


class LexError(ValueError):
    def __init__(self, message: str, line: int, column: int) -> None:
        super().__init__(f"{line}:{column}: {message}")


KEYWORDS: Final = frozenset({"let", "if", "else", "while", "fn"})
OPERATORS: Final = sorted(["==", "!=", "<=", ">=", "->", *"+-*/%=<>(){},;"], key=len, reverse=True)
ESCAPES: Final = {"n": "\n", "t": "\t", "\\": "\\", '"': '"', "0": "\0"}


def lex(source: str) -> list[Token]:
    tokens: list[Token] = []
    line, line_start, i = 1, 0, 0

    def add(kind: Kind, text: str, start: int) -> None:
        tokens.append({"kind": kind, "text": text, "line": line, "column": start - line_start + 1})

    def fail(message: str, at: int) -> LexError:
        return LexError(message, line, at - line_start + 1)

    while i < len(source):
        c = source[i]
        start = i
        if c == "\n":
            add("newline", "\\n", i)
            i += 1
            line += 1
            line_start = i
        elif c in " \t\r":
            i += 1
        elif source.startswith("/*", i):
            depth = 1
            i += 2
            while depth:
                if i >= len(source):
                    raise fail("unterminated comment", start)
                if source[i:i + 2] == "/*":
                    depth, i = depth + 1, i + 2
                elif source[i:i + 2] == "*/":
                    depth, i = depth - 1, i + 2
                else:
                    i += 1
        elif source.startswith("//", i):
            end = source.find("\n", i)
            i = len(source) if end < 0 else end
        elif c.isalpha() or c == "_":
            while i < len(source) and (source[i].isalnum() or source[i] == "_"):
                i += 1
            word = source[start:i]
            add("keyword" if word in KEYWORDS else "name", word, start)
        elif c.isdecimal():
            kind: Kind = "int"
            while i < len(source) and (source[i].isdecimal() or (source[i] == "." and kind == "int")):
                if source[i] == ".":
                    kind = "float"
                i += 1
            add(kind, source[start:i], start)
        elif c == '"':
            text = ""
            i += 1
            while True:
                if i >= len(source) or source[i] == "\n":
                    raise fail("unterminated string", start)
                if source[i] == '"':
                    break
                if source[i] == "\\":
                    i += 1
                    try:
                        text += ESCAPES[source[i]]
                    except (KeyError, IndexError) as e:
                        raise fail(f"bad escape {type(e).__name__}", i) from e
                else:
                    text += source[i]
                i += 1
            i += 1
            add("string", text, start)
        else:
            for op in OPERATORS:
                if source.startswith(op, i):
                    add("op", op, i)
                    i += len(op)
                    break
            else:
                raise fail(f"unexpected character {c!r} (U+{ord(c):04X})", i)
    add("eof", "", i)
    return tokens


SOURCE = '''let x = 3.14 // pi
fn area(r) -> { x * r*r }
/* a /* nested */ comment */ let s = "tab\\there \\"q\\""
if x <= 10 { x = x_1; }'''
for t in lex(SOURCE):
    print(f"{t['line']}:{t['column']:<3} {t['kind']:<8} {t['text']!r}")
counts: dict[Kind, int] = {}
for t in lex(SOURCE):
    counts[t["kind"]] = counts.get(t["kind"], 0) + 1
print(dict(sorted(counts.items())))
for bad in ('let s = "abc', "a\n  @", '"\\q"', "/* /* */", "1.2.3", '"x\\', "λ → y"):
    try:
        print([t["text"] for t in lex(bad)])
    except LexError as e:
        print("error", e)
