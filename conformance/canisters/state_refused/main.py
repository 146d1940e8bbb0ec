"""Versions whose types do not fit the state: the upgrade is refused, and the canister is as it was."""

# kybra-aot: persist-state
from kybra import Record, Vec, nat, query, text, update, void


class User(Record):
    name: text
    friends: Vec[text]


count: nat = 0
users: list[User] = []
by_name: dict[str, User] = {}


@update
def add(name: text) -> void:
    global count
    count += 1
    user: User = {"name": name, "friends": []}
    users.append(user)


@update
def share() -> void:
    by_name["x"] = users[0]


@update
def unshare() -> void:
    by_name.clear()


@query
def show() -> Vec[text]:
    return [str(count), str(users), str(by_name)]
