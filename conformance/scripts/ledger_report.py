"""A report in columns: str.format, %, format specs, translate, partition."""

from typing import TypedDict


class Entry(TypedDict):
    account: str
    amount: float
    note: str


LINES = """\
cash | 1200.5 | opening balance
rent | -850 | April, flat 3
books | -42.75 | "Fluent" things
cash | 0.005 | rounding
interest | 12345678.9 | a lot
"""


def parse(text: str) -> list[Entry]:
    entries: list[Entry] = []
    for line in text.splitlines():
        account, _, rest = line.partition(" | ")
        amount, _, note = rest.partition(" | ")
        entries.append({"account": account.strip(), "amount": float(amount), "note": note})
    return entries


def report(entries: list[Entry]) -> None:
    print("{:<10}{:>16}  {}".format("account", "amount", "note"))
    print("-" * 40)
    total = 0.0
    for number, entry in enumerate(entries, 1):
        total += entry["amount"]
        print("{0[account]:<10}{0[amount]:>16,.2f}  {1:02d} {0[note]!r}".format(entry, number))
    print("%-10s%16.2f" % ("total", total))
    print("%(account)s: %(amount)+.3e" % entries[0])


report(parse(LINES))
table = str.maketrans("aeiou", "43105", "\"'")
print('"Fluent" things are invaluable'.translate(table))
print("{:=^30}".format(" end "))
for value in [0.1, 1e10, -2.5]:
    print("{:08.3f}|{:e}|{:g}|{:.1%}".format(value, value, value, value))
