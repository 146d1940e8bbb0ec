"""Settings with fields that may be absent."""

from typing import NotRequired, TypedDict


class Settings(TypedDict):
    name: str
    retries: NotRequired[int]
    tags: NotRequired[list[str]]


def merged(base: Settings, over: Settings) -> Settings:
    out: Settings = base.copy()
    out["name"] = over["name"]
    if "retries" in over:
        out["retries"] = over["retries"]
    if "tags" in over:
        out["tags"] = out.get("tags", []) + over["tags"]
    return out


first: Settings = {"name": "a", "tags": ["x"]}
second: Settings = {"tags": ["y"], "name": "b", "retries": 3}
both = merged(first, second)
print(first, second, both)
for key, value in both.items():
    print(key, "=", value)
print(len(first), len(both), first == both, first.get("retries"), both.pop("retries", 0), both)
del both["tags"]
print(both, "tags" in both)
print(both["tags"])
