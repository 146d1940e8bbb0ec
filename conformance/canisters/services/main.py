"""Services as values: other canisters, taken, kept and given; what they are asked is another matter."""

from kybra import (
    Alias,
    Opt,
    Principal,
    Record,
    Service,
    Tuple,
    Variant,
    Vec,
    blob,
    ic,
    nat,
    nat8,
    null,
    query,
    service_query,
    service_update,
    text,
    update,
    void,
)


class Account(Record):
    owner: Principal
    number: nat8


class Token(Service):
    """A token of which there are many."""

    @service_query
    def balance_of(self, account: Account) -> nat: ...

    @service_update
    def transfer(self, to: Account, amount: nat) -> "Outcome":
        ...

    @service_update
    def connect(self, other: "Token", market: Opt["Market"]) -> void:
        pass


class Outcome(Variant, total=False):
    Ok: nat
    Err: "Failure"


class Failure(Record):
    reason: text
    token: Token


class Market(Service):
    @service_query
    def tokens(self) -> Vec[Token]: ...

    @service_query
    def type(self, query: text, from_: blob) -> Tuple[nat, text]: ...


Shop = Alias[Market]

known: list[Token] = []
by_name: dict[str, Market] = {}
nobody = Token(Principal.management_canister())


@query
def same(token: Token) -> Token:
    return token


@query
def id_of(token: Token) -> Principal:
    return token.canister_id


@query
def made(id: Principal) -> Token:
    return Token(id)


@query
def made_by_name(id: Principal) -> Shop:
    market = Market(canister_id=id)
    return market


@update
def keep(token: Token) -> nat:
    known.append(token)
    return len(known)


@query
def kept() -> Vec[Token]:
    return known


@query
def last() -> Opt[Token]:
    return known[-1] if known else None


@query
def ids() -> Vec[text]:
    return [token.canister_id.to_str() for token in known]


@update
def name(name: text, market: Shop) -> Opt[Market]:
    before = by_name.get(name)
    by_name[name] = market
    return before


@query
def pair(token: Token, market: Opt[Market]) -> Tuple[Market, Token]:
    if market is None:
        return (Market(token.canister_id), nobody)
    return (market, Token(market.canister_id))


@query
def outcome(outcome: Outcome) -> Outcome:
    if "Err" in outcome:
        return {"Err": {"reason": outcome["Err"]["reason"] + "!", "token": nobody}}
    return outcome


@query
def me() -> Token:
    return Token(ic.id())


@query
def is_someone(market: Opt[Market]) -> bool:
    return True if market else False
