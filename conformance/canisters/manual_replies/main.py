"""Methods that reply themselves: from helpers and lambdas, with a rejection, with bytes, not at all."""

from kybra import Manual, Opt, Record, Variant, Vec, blob, ic, match, nat, nat8, null, query, text, update, void


class Item(Record):
    name: text
    count: nat8


class Result(Variant, total=False):
    Ok: Item
    Err: text


items: list[str] = []


@query
def simple() -> Manual[text]:
    ic.reply("manual")


@update
def number(x: nat8) -> Manual[nat8]:
    ic.reply(x + 1)


@update
def rejected(reason: text) -> Manual[nat]:
    items.append(reason)
    ic.reject("no: " + reason)


@query
def kept() -> Vec[text]:
    return items


@query
def raw() -> Manual[nat8]:
    ic.reply_raw(b"DIDL\x00\x01\x7b\x2a")


@query
def silent() -> Manual[text]:
    pass


@query
def twice() -> Manual[text]:
    ic.reply("one")
    ic.reply("two")


@query
def nothing() -> Manual[void]:
    ic.reply_raw(b"DIDL\x00\x00")


@query
def result(ok: bool) -> Manual[Result]:
    if ok:
        ic.reply({"Ok": {"name": "n", "count": 1}})
        return
    ic.reply({"Err": "not ok"})


@query
def optional(x: Opt[nat]) -> Manual[Opt[nat]]:
    ic.reply(x)


@query
def after() -> Manual[text]:
    ic.reply("before the exception")
    raise ValueError("after the reply")


def reply_text(x: str) -> None:
    ic.reply(x)


@query
def by_helper() -> Manual[text]:
    reply_text("helped")
