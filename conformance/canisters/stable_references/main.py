"""Canisters, their methods and their ids in stable structures."""

from kybra import (
    Func,
    Opt,
    Principal,
    Query,
    Record,
    Service,
    StableBTreeMap,
    StableCell,
    StableVec,
    Tuple,
    Update,
    Variant,
    Vec,
    nat,
    null,
    query,
    service_query,
    service_update,
    text,
    update,
)


class Token(Service):
    @service_query
    def supply(self) -> nat: ...

    @service_update
    def send(self, to: "Token", amount: nat) -> Opt[text]: ...


Callback = Func(Query[[nat], text])


class Holder(Record):
    token: Token
    call: Opt[Func(Update[[text], nat])]


class Owner(Variant, total=False):
    Nobody: null
    Person: Principal
    Many: Vec[Principal]


tokens = StableBTreeMap[nat, Token](memory_id=0)
sized = StableBTreeMap[Principal, Token](memory_id=1, max_key_size=40, max_value_size=120)
funcs = StableBTreeMap[Principal, Callback](memory_id=2, max_key_size=40, max_value_size=100)
holders = StableBTreeMap[text, Tuple[Holder, Opt[Token]]](memory_id=3)
principals = StableBTreeMap[Principal, Principal](memory_id=4, max_key_size=40, max_value_size=40)
owners = StableBTreeMap[Owner, Tuple[Principal, Opt[Principal]]](memory_id=5)
calls = StableVec[Callback](memory_id=6)
latest = StableCell[Opt[Token]](memory_id=7, default_value=None)


@update
def add_token(n: nat, token: Token) -> Opt[Token]:
    latest.set(token)
    sized.insert(token.canister_id, token)
    return tokens.insert(n, token)


@query
def all_tokens() -> Tuple[Vec[Tuple[nat, Token]], Vec[Principal], Vec[Token], Opt[Token]]:
    return tokens.items(), sized.keys(), sized.values(), latest.get()


@query
def token_id(n: nat) -> Opt[Principal]:
    found = tokens.get(n)
    return None if found is None else found.canister_id


@update
def add_func(call: Callback) -> Opt[Callback]:
    calls.push(call)
    return funcs.insert(call[0], call)


@query
def all_funcs() -> Vec[Tuple[Principal, Callback]]:
    return funcs.items()


@query
def names(who: Principal) -> Vec[text]:
    found = funcs.get(who)
    own = [] if found is None else [found[1]]
    for position in range(calls.len()):
        call = calls.get(position)
        if call is not None:
            own.append(call[1])
    return own


@update
def hold(name: text, holder: Holder, other: Opt[Token]) -> Opt[Tuple[Holder, Opt[Token]]]:
    return holders.insert(name, (holder, other))


@query
def held() -> Vec[Tuple[text, Tuple[Holder, Opt[Token]]]]:
    return holders.items()


@update
def put(a: Principal, b: Principal) -> Opt[Principal]:
    return principals.insert(a, b)


@update
def drop(a: Principal) -> Opt[Principal]:
    return principals.remove(a)


@query
def all_put() -> Vec[Tuple[Principal, Principal]]:
    return principals.items()


@update
def own(owner: Owner, who: Principal, other: Opt[Principal]) -> Opt[Tuple[Principal, Opt[Principal]]]:
    return owners.insert(owner, (who, other))


@query
def all_owners() -> Vec[Owner]:
    return owners.keys()
