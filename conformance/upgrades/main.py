"""State to be kept in an upgrade: each method makes much of one kind."""

# kybra-aot: persist-state
from kybra import Record, Vec, nat64, text, update, void


class Account(Record):
    owner: text
    balance: nat64
    tags: Vec[text]


numbers: list[int] = []
counts: dict[str, int] = {}
accounts: dict[int, Account] = {}
data: bytes = b""
shared: list[list[int]] = []


@update
def a_list_of_ints(n: nat64) -> void:
    for number in range(n):
        numbers.append(number * number)


@update
def a_dict_of_strings_and_ints(n: nat64) -> void:
    for number in range(n):
        counts[f"key {number}"] = number


@update
def a_dict_of_records(n: nat64) -> void:
    for number in range(n):
        accounts[number] = {"owner": f"owner {number}", "balance": number * 1000, "tags": ["a", "b"]}


@update
def a_list_with_every_item_twice(n: nat64) -> void:
    for number in range(n // 2):
        row = [number, number + 1]
        shared.append(row)
        shared.append(row)


@update
def bytes_of_one_object(n: nat64) -> void:
    global data
    data = bytes(n * 10)
