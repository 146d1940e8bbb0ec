"""What a message costs: three methods, and each again with the counter read around its body."""

from kybra import Record, ic, nat64, query, text, update, void


class Profile(Record):
    name: text
    age: nat64
    active: bool


counter: nat64 = 0


@query
def noop() -> void:
    pass


@query
def probed_noop() -> void:
    start = ic.performance_counter(1)
    end = ic.performance_counter(1)
    print(start, end)


@update
def increment() -> nat64:
    global counter
    counter += 1
    return counter


@update
def probed_increment() -> nat64:
    global counter
    start = ic.performance_counter(1)
    counter += 1
    result = counter
    end = ic.performance_counter(1)
    print(start, end)
    return result


@query
def three_fields(p: Profile) -> Profile:
    return {"name": p["name"], "age": p["age"], "active": p["active"]}


@query
def probed_three_fields(p: Profile) -> Profile:
    start = ic.performance_counter(1)
    result: Profile = {"name": p["name"], "age": p["age"], "active": p["active"]}
    end = ic.performance_counter(1)
    print(start, end)
    return result
