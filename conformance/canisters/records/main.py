"""Records: dicts with declared fields; what is missing, what is too much, aliases of one dict."""

from kybra import Opt, Record, Vec, nat, nat8, nat64, query, text, update, void


class Address(Record):
    street: text
    number: nat


class User(Record):
    """A user of the system."""

    id: nat64
    name: text
    age: Opt[nat8]
    address: Address
    tags: Vec[text]


class Empty(Record):
    pass


users: dict[int, User] = {}


@update
def add(user: User) -> nat64:
    users[user["id"]] = user
    return len(users)


@query
def get(id: nat64) -> Opt[User]:
    return users.get(id)


@query
def all_users() -> Vec[User]:
    return list(users.values())


@update
def move(id: nat64, street: text, number: nat) -> User:
    user = users[id]
    user["address"] = {"street": street, "number": number}
    user["tags"].append("moved")
    return user


@update
def rename(id: nat64, name: text) -> void:
    user = users[id]
    user["name"] = name


@query
def sample() -> User:
    return {
        "name": "Ann",
        "id": 1,
        "tags": [],
        "address": {"number": 5, "street": "Main"},
        "age": None,
    }


@query
def through_a_variable(number: nat) -> Address:
    address: Address = {"street": "Side", "number": number}
    address["number"] += 1
    return address


@query
def from_a_helper(number: nat) -> Address:
    return make("Helper", number)


def make(street: str, number: int) -> Address:
    return {"street": street, "number": number}


@query
def in_a_list() -> Vec[Address]:
    return [{"street": f"{n}th", "number": n} for n in range(3)]


@query
def nothing(given: Empty) -> Empty:
    return given
