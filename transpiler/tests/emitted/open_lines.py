from kybra import nat64, query, update, void


@query
def shown(number: nat64) -> nat64:
    print(number, end=" ")
    return number


@update
def show() -> void:
    print("done")


@update
def refuse() -> nat64:
    raise ValueError("never")
