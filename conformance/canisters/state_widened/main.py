"""State that later versions read with other types: what Candid's subtyping allows."""

# kybra-aot: persist-state
from kybra import Opt, Record, Vec, nat, query, text, update, void


class User(Record):
    name: text
    age: nat
    secret: text


greeting = "version 1"
count: nat = 0
users: list[User] = []
scores: dict[str, int] = {}
dropped: list[tuple[str, bytes, bool]] = []
mixed: list[int | str] = []
nothing: list[None] = []
limit: int = 10
unused: list[int] = []


@update
def add(name: text) -> void:
    global count, limit
    count += 1
    limit = 10**30
    users.append({"name": name, "age": count, "secret": "s"})
    scores[name] = count
    dropped.append((name, b"\x00\xff", True))
    mixed.append(name if count % 2 else count)
    nothing.append(None)


@query
def show() -> Vec[text]:
    return [greeting, str(count), str(users), str(scores), str(mixed), str(nothing), str(limit), str(unused)]
