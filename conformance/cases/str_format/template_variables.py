GREETING: str = "Hello, {name}! You are {age:>4}."
ROW = "%-8s|%5d"
late: str

def case_global_format() -> str:
    return GREETING.format(name="Ann", age=42)

def case_global_percent() -> str:
    return ROW % ("abc", 42)

def case_local() -> str:
    row = "{:>5}" "{:<5}|"
    return row.format(1, 2) + "%s" % row

def case_local_in_loop() -> list[str]:
    out: list[str] = []
    for i in range(3):
        line = "{0}:{0:x}"
        out.append(line.format(i * 10))
    return out

def case_format_map() -> str:
    return GREETING.format_map({"name": "Bob", "age": "7"})

def case_unbound(flag: bool = False) -> str:
    if flag:
        row = "{}"
    return row.format(1)

def case_maybe_bound() -> list[str]:
    out: list[str] = []
    for flag in (True, False):
        try:
            if flag:
                row = "{}!"
            else:
                del out[5]
            out.append(row.format(flag))
        except IndexError as e:
            out.append(str(e))
    return out

def case_in_nested() -> str:
    def inner(x: int) -> str:
        return GREETING.format(name=x, age=x)
    return inner(3)
