"""What it is upgraded to: other methods, and no hooks."""

from kybra import ic, nat, query, text


@query
def stored() -> text:
    return ic.stable_read(1, ic.stable_read(0, 1)[0]).decode()


@query
def pages() -> nat:
    return ic.stable_size()
