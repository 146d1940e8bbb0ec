"""A canister that was deployed with Kybra: its maps have sizes, and are there after an upgrade."""

from kybra import Opt, Principal, Record, StableBTreeMap, Tuple, Variant, Vec, blob, float64, int16, nat, nat64, null, post_upgrade, query, text, update, void


class Kind(Variant, total=False):
    Free: null
    Paid: nat64
    Shared: "Place"


class Place(Record):
    zone: text
    attic: Opt[int16]


class User(Record):
    name: text
    kind: Kind
    tags: Vec[text]
    picture: blob
    rating: float64


users = StableBTreeMap[Principal, User](memory_id=3, max_key_size=38, max_value_size=300)
places = StableBTreeMap[Place, Vec[Tuple[nat, bool]]](memory_id=0, max_key_size=60, max_value_size=200)
kinds = StableBTreeMap[Kind, text](memory_id=254, max_key_size=100, max_value_size=50)
upgrades: list[int] = []


@post_upgrade
def after() -> void:
    upgrades.append(users.len())


@query
def found_after_upgrade() -> Vec[nat64]:
    return upgrades


@query
def all_users() -> Vec[Tuple[Principal, User]]:
    return users.items()


@query
def all_places() -> Vec[Tuple[Place, Vec[Tuple[nat, bool]]]]:
    return places.items()


@query
def all_kinds() -> Vec[Tuple[Kind, text]]:
    return kinds.items()


@update
def put_user(owner: Principal, user: User) -> Opt[User]:
    return users.insert(owner, user)


@update
def drop_user(owner: Principal) -> Opt[User]:
    return users.remove(owner)


@update
def put_place(place: Place, rooms: Vec[Tuple[nat, bool]]) -> bool:
    return places.insert(place, rooms) is not None


@update
def put_kind(kind: Kind, note: text) -> Opt[text]:
    return kinds.insert(kind, note)
