"""Users have a field that none had."""

# kybra-aot: persist-state
from kybra import Record, Vec, nat, query, text, update, void


class User(Record):
    name: text
    age: nat


users: list[User] = []


@update
def add(name: text) -> void:
    users.append({"name": name, "age": 1})


@query
def show() -> text:
    return str(users)
