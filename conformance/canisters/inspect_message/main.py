"""inspect_message decides which updates are accepted; queries are not asked."""

from kybra import ic, inspect_message, nat, query, update

count: int = 0


@inspect_message
def inspect() -> None:
    if ic.method_name() == "open":
        ic.accept_message()
    elif ic.method_name() == "mine" and ic.caller().to_str() == "rrkah-fqaaa-aaaaa-aaaaq-cai":
        ic.accept_message()
    elif ic.method_name() == "broken":
        raise ValueError("no")


@update
def open() -> nat:
    global count
    count += 1
    return count


@update
def mine() -> nat:
    return open()


@update
def closed() -> nat:
    return open()


@update
def broken() -> nat:
    return open()


@query
def get() -> nat:
    return count
