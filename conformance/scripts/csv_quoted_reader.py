"""CSV with quotes, a header, typed columns and totals."""

from typing import Iterable


class CsvError(ValueError):
    def __init__(self, line: int, message: str) -> None:
        super().__init__(f"line {line}: {message}")
        self.line = line


def split_record(line: str, number: int, delimiter: str = ",") -> list[str]:
    fields: list[str] = []
    field = ""
    quoted = False
    i = 0
    while i < len(line):
        c = line[i]
        if quoted:
            if c == '"' and line[i + 1:i + 2] == '"':
                field += '"'
                i += 1
            elif c == '"':
                quoted = False
            else:
                field += c
        elif c == '"' and not field:
            quoted = True
        elif c == delimiter:
            fields.append(field)
            field = ""
        else:
            field += c
        i += 1
    if quoted:
        raise CsvError(number, "open quote")
    return fields + [field]


def read(text: str) -> list[dict[str, str]]:
    lines = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    header, *body = lines
    names = [n.lower() for n in split_record(header, 1)]
    rows: list[dict[str, str]] = []
    for number, line in enumerate(body, start=2):
        fields = split_record(line, number)
        if len(fields) != len(names):
            raise CsvError(number, f"expected {len(names)} fields, got {len(fields)}")
        rows.append(dict(zip(names, fields)))
    return rows


def write(rows: Iterable[dict[str, str]], columns: list[str]) -> str:
    def cell(value: str) -> str:
        if any(c in value for c in ',"\n'):
            return '"' + value.replace('"', '""') + '"'
        return value

    out = [",".join(columns)]
    out += [",".join(cell(row.get(c, "")) for c in columns) for row in rows]
    return "\n".join(out)


def column(rows: list[dict[str, str]], name: str) -> list[str]:
    return list(map(lambda row: row[name], rows))


TEXT = '''Name,Qty,Price,Remark
# a comment
bolt,10,0.25,"M6, ""zinc"""
nut,5,0.1,
"washer, flat",100,0.015,cheap

'''

rows = read(TEXT)
for row in rows:
    print(row)
print(sum(map(int, column(rows, "qty"))))
print(f"{sum((int(r['qty']) * float(r['price']) for r in rows), 0.0):.3f}")
print(write(rows, ["remark", "name"]))
print(read(write(rows, ["name", "qty", "price", "remark"])) == rows)
for bad in ["a,b\n1", 'a\n"x', "a,b\n1,2\n3,4,5"]:
    try:
        print(read(bad))
    except CsvError as e:
        print(e.line, e, isinstance(e, ValueError))
try:
    print(list(column(rows, "nothing")))
except KeyError as e:
    print("no column", e)
