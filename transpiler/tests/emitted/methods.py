from kybra import init, nat64, query, text, update, void

owner = ""
visits: dict[str, int] = {}


@init
def set_up(name: text) -> void:
    global owner
    owner = name


@query
def visits_of(name: text) -> nat64:
    return visits.get(name, 0)


@query
def is_owner(name: text) -> bool:
    return name == owner


@update
def visit(name: text) -> nat64:
    visits[name] = visits.get(name, 0) + 1
    return visits[name]
