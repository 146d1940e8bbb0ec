"""The count has become a text."""

# kybra-aot: persist-state
from kybra import query, text, update, void

count: text = ""


@update
def add(name: text) -> void:
    global count
    count += name


@query
def show() -> text:
    return count
