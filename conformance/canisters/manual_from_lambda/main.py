"""Replies that helpers, lambdas and nested functions give, typed by the method that was called."""

from kybra import Manual, Record, Variant, ic, match, nat, query, text, update


class Point(Record):
    x: nat
    y: nat


class Answer(Variant, total=False):
    Ok: Point
    Err: text


@query
def direct() -> Manual[Answer]:
    ic.reply({"Ok": {"x": 1, "y": 2}})


@query
def by_helper(ok: bool) -> Manual[Answer]:
    helper(ok)


def helper(ok: bool) -> None:
    answer = {"Ok": {"x": 3, "y": 4}} if ok else {"Err": "no"}
    ic.reply(answer)


@query
def by_lambda(ok: bool) -> Manual[Answer]:
    finish = lambda: ic.reply({"Err": "from a lambda"})
    if ok:
        ic.reply({"Ok": {"x": 5, "y": 6}})
    else:
        finish()


@query
def by_match(answer: Answer) -> Manual[Answer]:
    match(
        answer,
        {
            "Ok": lambda point: ic.reply({"Ok": {"x": point["y"], "y": point["x"]}}),
            "Err": lambda why: ic.reject(why),
        },
    )


@update
def by_nested(n: nat) -> Manual[Answer]:
    def give() -> None:
        ic.reply({"Ok": {"x": n, "y": n}})

    give()


@query
def rejects(why: text) -> Manual[Answer]:
    if why:
        ic.reject(why)
        return
    ic.reply({"Err": ""})


@query
def silent() -> Manual[Answer]:
    pass


@query
def after(n: nat) -> Manual[Answer]:
    ic.reply({"Ok": {"x": n, "y": 0}})
    for _ in range(3):
        n += 1


@query
def traps_after(n: nat) -> Manual[Answer]:
    ic.reply({"Ok": {"x": n, "y": 0}})
    raise ValueError("after the reply")

