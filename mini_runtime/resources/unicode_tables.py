"""Writes src/text/unicode/{classes,folding}.rs from this Python's own Unicode database.

Run with CPython 3.11 (Unicode 14.0.0) from the folder of the mini_runtime crate.
"""

import unicodedata

PROPERTIES = (
    "ALPHA DECIMAL DIGIT NUMERIC SPACE LOWER UPPER TITLE PRINTABLE "
    "IDENTIFIER_START IDENTIFIER_PART CASED CASE_IGNORABLE ASSIGNED"
).split()


def characters():
    return (chr(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000)


def cased(character):
    return (character + "a").title()[-1] == "a"


def case_ignorable(character):
    """A capital sigma is final after a cased character, looking through ignorable ones."""
    through = ("A" + character + "\u03a3").lower().endswith("\u03c2")
    by_itself = (". " + character + "\u03a3").lower().endswith("\u03c2")
    return through and not by_itself


def properties(character):
    found = (
        character.isalpha(), character.isdecimal(), character.isdigit(), character.isnumeric(),
        character.isspace(), character.islower(), character.isupper(),
        character.istitle() and not character.isupper(), character.isprintable(),
        character.isidentifier(), ("a" + character).isidentifier(),
        cased(character), case_ignorable(character), unicodedata.category(character) != "Cn",
    )
    return sum(1 << bit for bit, holds in enumerate(found) if holds)


def wrapped(items):
    line = "   "
    for item in items:
        if len(line) + len(item) > 97:
            yield line
            line = "   "
        line += " " + item
    yield line


def classes():
    runs = []
    for character in characters():
        held = properties(character)
        if not runs or runs[-1][1] != held:
            runs.append((ord(character), held))
    kinds = sorted({held for _, held in runs})
    yield "//! What each code point is, from Unicode 14.0.0 as CPython 3.11's `str` methods see it."
    yield "//!"
    yield "//! Written by `resources/unicode_tables.py`."
    yield ""
    yield "#![expect("
    yield "    clippy::unreadable_literal,"
    yield '    reason = "a table of packed numbers, written by a program"'
    yield ")]"
    for bit, name in enumerate(PROPERTIES):
        yield ""
        yield f"/// The bit of `{name.lower()}` in [`KINDS`]."
        yield f"pub(super) const {name}: u16 = 1 << {bit};"
    yield ""
    yield "/// The sets of properties that occur."
    yield "#[rustfmt::skip]"
    yield f"pub(super) static KINDS: [u16; {len(kinds)}] = ["
    yield from wrapped(f"{kind:#x}," for kind in kinds)
    yield "];"
    yield ""
    yield "/// The first code point of each run that has the same properties, times 64, plus its index in"
    yield "/// [`KINDS`]."
    yield "#[rustfmt::skip]"
    yield f"pub(super) static RUNS: [u32; {len(runs)}] = ["
    yield from wrapped(f"{code << 6 | kinds.index(held):#x}," for code, held in runs)
    yield "];"


def mapping(name, doc, changed):
    def escaped(text):
        return "".join(f"\\u{{{ord(character):x}}}" for character in text)

    pairs = [(character, text) for character in characters() if (text := changed(character)) is not None]
    yield ""
    yield f"/// {doc}"
    yield "#[rustfmt::skip]"
    yield f"pub(super) static {name}: [(char, &str); {len(pairs)}] = ["
    yield from wrapped(f"('{escaped(character)}', \"{escaped(text)}\")," for character, text in pairs)
    yield "];"


def folding():
    yield "//! Case mappings that Rust's `char` does not have, from Unicode 14.0.0 as CPython 3.11 sees it."
    yield "//!"
    yield "//! Written by `resources/unicode_tables.py`. Sorted by code point."
    yield from mapping(
        "FOLDED", "`casefold` where it differs from `lower`.",
        lambda character: character.casefold() if character.casefold() != character.lower() else None,
    )
    yield from mapping(
        "TITLED", "`title` where it differs from `upper`.",
        lambda character: character.title() if character.title() != character.upper() else None,
    )


for file, lines in (("classes", classes()), ("folding", folding())):
    with open(f"src/text/unicode/{file}.rs", "w", encoding="utf-8") as out:
        out.write("\n".join(lines) + "\n")
