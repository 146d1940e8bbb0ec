"""Lookups that may fail at every step."""

from typing import Optional

Config = dict[str, dict[str, Optional[str]]]

config: Config = {
    "db": {"host": "localhost", "port": "5432", "password": None},
    "web": {"port": "80x", "debug": "yes"},
    "empty": {},
}
aliases: dict[str, str | None] = {"database": "db", "site": "web", "void": None}


def section(name: str) -> Optional[dict[str, Optional[str]]]:
    return config.get((aliases[name] if name in aliases else None) or name)


def value(name: str, key: str) -> Optional[str]:
    found = section(name)
    return found[key] if found is not None and key in found else None


def as_int(text: Optional[str], default: Optional[int] = None) -> Optional[int]:
    if text is None:
        return default
    try:
        return int(text)
    except ValueError:
        return default


def as_bool(text: Optional[str]) -> Optional[bool]:
    if text is None:
        return None
    return text in ("yes", "true", "1")


def port(name: str) -> int:
    if (p := as_int(value(name, "port"))) is None:
        return 8080
    return p + 0


def first(*options: Optional[str], default: str = "none") -> str:
    for option in options:
        if option is not None and option:
            return option
    return default


def url(name: str) -> str:
    host = value(name, "host")
    scheme = "http" if not (pw := value(name, "password")) else f"https+{pw}"
    return f"{scheme}://{host or '*'}:{port(name)}"


def longest(items: list[Optional[str]]) -> Optional[str]:
    best: Optional[str] = None
    for item in items:
        if item is None:
            continue
        if best is None or len(item) > len(best):
            best = item
    return best


for name in ("db", "database", "web", "site", "void", "empty", "nothing"):
    print(f"{name:<10}{url(name):<28}{value(name, 'debug')!s:<6}{as_bool(value(name, 'debug'))}")
db = section("database")
assert db is not None
db["password"] = ""
print(url("db"), config["db"] is db, db["password"] is None)
db["password"] = "hunter2"
print(url("db"))
print(first(None, "", "x", "y"), first(), first(None, default="d"))
print(longest([None, "a", "bcd", None, "ef"]), longest([None]), longest([]))
print(as_int("12"), as_int("z"), as_int(None, 7), as_int("z", 8), [as_int(t) for t in ("1", None, "b")])
found = [v for k in config for v in config[k].values() if v is not None]
print(found, {k: len(v) for k, v in config.items()}, sum(v is None for s in config.values() for v in s.values()))
maybe: Optional[int] = as_int("0")
print("zero" if maybe == 0 else "other", maybe or -1, maybe is not None and maybe < 1)
total = 0
for text in ("1", "x", "3"):
    total += as_int(text) or 10
print(total)
