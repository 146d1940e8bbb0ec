"""Users have an optional field more, which is allowed where no object is in two places."""

# kybra-aot: persist-state
from kybra import Opt, Record, Vec, nat, post_upgrade, query, text, update, void


class User(Record):
    name: text
    friends: Vec[text]
    age: Opt[nat]


count: nat = 0
users: list[User] = []
by_name: dict[str, User] = {}
ran: list[str] = []


@post_upgrade
def after() -> void:
    ran.append(f"after {count}")


@update
def add(name: text) -> void:
    global count
    count += 1
    users.append({"name": name, "friends": [], "age": 1})


@update
def grow() -> void:
    by_name["y"] = users[0]


@query
def show() -> Vec[text]:
    return [str(count), str(users), str(by_name), str(ran)]
