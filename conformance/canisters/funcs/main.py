"""Methods of canisters as values: pairs of a principal and a name in Python."""

from kybra import Func, Oneway, Opt, Principal, Query, Record, Update, Variant, Vec, ic, nat, query, text, update, void

Callback = Func(Query[[nat], text])
Store = Func(Update[[text, nat], void])
Notice = Func(Oneway[[], void])


class Subscriber(Record):
    name: text
    callback: Callback


class Next(Variant, total=False):
    Done: None
    More: Callback


subscribers: Vec[Subscriber] = []


@query
def echo(callback: Callback) -> Callback:
    return callback


@query
def own() -> Callback:
    return (ic.id(), "echo")


@query
def fixed() -> Callback:
    return (Principal.from_str("aaaaa-aa"), "raw_rand")


@query
def method_of(callback: Callback) -> text:
    return callback[1]


@query
def canister_of(store: Store) -> Principal:
    canister, _ = store
    return canister


@query
def notice(n: Notice) -> Notice:
    return (n[0], n[1] + "!")


@update
def subscribe(subscriber: Subscriber) -> nat:
    subscribers.append(subscriber)
    return len(subscribers)


@query
def all_subscribers() -> Vec[Subscriber]:
    return subscribers


@query
def more(callback: Opt[Callback]) -> Next:
    if callback is None:
        return {"Done": None}
    return {"More": callback}
