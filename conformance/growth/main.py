"""Operations whose cost must grow as it does in CPython.

Each method does its operation about n times and returns something that depends on all of them. The
growth of a method's instructions with n is measured; what the name says is what is measured.
"""

from kybra import nat64, update


@update
def append_to_a_list(n: nat64) -> nat64:
    items: list[int] = []
    for i in range(n):
        items.append(i)
    return len(items)


@update
def pop_from_the_end_of_a_list(n: nat64) -> nat64:
    items = list(range(n))
    total = 0
    while items:
        total += items.pop()
    return total


@update
def read_and_write_a_list(n: nat64) -> nat64:
    items = [0] * n
    for i in range(n):
        items[i] = items[i - 1] + i
    return items[-1]


@update
def sort_a_list(n: nat64) -> nat64:
    items = [i * 7919 % 104729 for i in range(n)]
    items.sort()
    return items[0]


@update
def slices_of_a_list(n: nat64) -> nat64:
    items = list(range(n))
    total = 0
    for i in range(n):
        total += len(items[i : i + 8])
    return total


@update
def insert_into_a_dict(n: nat64) -> nat64:
    table: dict[int, int] = {}
    for i in range(n):
        table[i * 7919] = i
    return len(table)


@update
def look_up_in_a_dict(n: nat64) -> nat64:
    table: dict[int, int] = {}
    for i in range(n):
        table[i * 7919] = i
    total = 0
    for i in range(n):
        total += table[i * 7919]
    return total


@update
def delete_the_oldest_of_a_dict(n: nat64) -> nat64:
    table: dict[int, int] = {}
    for i in range(n):
        table[i] = i
        if i >= 16:
            table.pop(i - 16)
    return len(table)


@update
def delete_every_key_of_a_dict(n: nat64) -> nat64:
    table: dict[int, int] = {}
    for i in range(n):
        table[i] = i
    for i in range(n):
        table.pop(i)
    return len(table)


@update
def walk_a_dict(n: nat64) -> nat64:
    table: dict[str, int] = {}
    for i in range(n):
        table[str(i)] = i
    total = 0
    for key, value in table.items():
        total += len(key) + value
    return total


@update
def build_a_string_by_appending(n: nat64) -> nat64:
    text = ""
    for i in range(n):
        text += "ab"
    return len(text)


@update
def build_a_string_of_wide_characters(n: nat64) -> nat64:
    text = ""
    for i in range(n):
        text += "ü日"
    return len(text)


@update
def join_strings(n: nat64) -> nat64:
    return len(",".join([str(i) for i in range(n)]))


@update
def index_a_string(n: nat64) -> nat64:
    text = "abcdefgh" * (n // 8)
    count = 0
    for i in range(len(text)):
        if text[i] == "c":
            count += 1
    return count


@update
def index_a_string_of_wide_characters(n: nat64) -> nat64:
    text = "日本語のテキスト" * (n // 8)
    count = 0
    for i in range(len(text)):
        if text[i] == "語":
            count += 1
    return count


@update
def slices_of_a_string(n: nat64) -> nat64:
    text = "abcdefgh" * (n // 8)
    count = 0
    for i in range(len(text)):
        if text[i : i + 3] == "cde":
            count += 1
    return count


@update
def slices_of_a_string_of_wide_characters(n: nat64) -> nat64:
    text = "日本語のテキスト" * (n // 8)
    count = 0
    for i in range(len(text)):
        if text[i : i + 2] == "語の":
            count += 1
    return count


@update
def walk_a_string(n: nat64) -> nat64:
    count = 0
    for character in "日本語のテキスト" * (n // 8):
        if character == "語":
            count += 1
    return count


@update
def insert_at_the_front_of_a_list(n: nat64) -> nat64:
    items: list[int] = []
    for i in range(n):
        items.insert(0, i)
    return len(items)


@update
def search_a_list(n: nat64) -> nat64:
    items = list(range(n))
    count = 0
    for i in range(n):
        if i in items:
            count += 1
    return count


@update
def add_to_a_growing_integer(n: nat64) -> nat64:
    total = 1
    for i in range(n):
        total = total * 3
    return total % 1000003
