"""Users have lost a field and got two, scores may be None, some variables are gone and others new."""

# kybra-aot: persist-state
from typing import Optional

from kybra import Opt, Record, Vec, nat, query, text, update, void


class User(Record):
    name: text
    age: Opt[nat]
    email: Opt[text]
    friends: Opt[Vec[text]]


greeting = "version 2"
count: Optional[int] = None
users: list[User] = []
scores: dict[str, Optional[int]] = {}
mixed: list[int | str | bool] = []
nothing: list[Optional[int]] = []
limit: int = 3
fresh: list[str] = ["fresh"]
unused: list[int] = []


@update
def add(name: text) -> void:
    global count, limit
    limit = min(limit, 5)
    count = None if count is None else count + 100
    users.append({"name": name, "age": None, "email": f"{name}@x", "friends": ["f"]})
    scores[name] = None
    mixed.append(True)
    nothing.append(count)
    fresh.append(name)
    unused.append(1)


@query
def show() -> Vec[text]:
    return [greeting, str(count), str(scores), str(mixed), str(nothing), str(limit), str(fresh), str(unused)]


@query
def people() -> Vec[text]:
    return [f"{user['name']} {user['age']} {user['email']} {user['friends']}" for user in users]
