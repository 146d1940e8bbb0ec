"""A query builder: *args, **kwargs, keyword-only, positional-only, defaults, quoting."""

from typing import Optional


def quote(value: object) -> str:
    return "'" + str(value).replace("'", "''") + "'"


def where(conditions: dict[str, str]) -> str:
    return " and ".join(f"{k} = {quote(v)}" for k, v in conditions.items())


def select(table: str, /, *columns: str, limit: Optional[int] = None, order: str = "", **conditions: str) -> str:
    sql = f"select {', '.join(columns) or '*'} from {table}"
    if conditions:
        sql += " where " + where(conditions)
    if order:
        sql += f" order by {order.lstrip('-')}" + (" desc" if order.startswith("-") else "")
    if limit is not None:
        sql += f" limit {limit:d}"
    return sql


def insert(table: str, /, **values: str) -> str:
    names = list(values)
    names.sort()
    return f"insert into {table} ({', '.join(names)}) values ({', '.join(quote(values[n]) for n in names)})"


def accumulate(item: int, bucket: list[int] = []) -> list[int]:
    bucket.append(item)
    return bucket


def area(width: int, height: int = 2, /, scale: int = 1, *, offset: int = 0) -> int:
    return width * height * scale + offset


def total(first: int, *rest: int, start: int = 0) -> int:
    result = start + first
    for r in rest:
        result += r
    return result


def trace(*args: int, **kwargs: int) -> str:
    return f"{args} {kwargs}"


print(select("users"))
print(select("users", "id", "name", limit=5, order="-age", city="Zürich", name="O'Hara"))
print(select("t", order="x", table="inner"))
print(insert("users", name="ann", city="Bern"), where({}))
print(accumulate(1), accumulate(2), accumulate(3, [9]), accumulate(4))
print(area(3), area(3, 4), area(3, 4, 5), area(3, scale=2), area(3, 4, offset=-1, scale=3))
print(total(1), total(1, 2, 3), total(*(1, 2, 3), start=10))
print(trace(), trace(1, 2), trace(a=1, b=2), trace(1, z=0))
pair = (7, 8)
print(area(*pair), area(*pair, offset=1))
numbers = [1, 2, 3, 4, 5]
first, *middle, last = numbers
a, (b, *c), d = 1, (2, 3, 4), 5
print(first, middle, last, a, b, c, d)
*init, tail = "xyz"
(x, y), z = [1, 2], 3
print(init, tail, x, y, z)
i = j = 0
i, numbers[i] = 2, 99
print(i, j, numbers)
