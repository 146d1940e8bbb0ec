"""Keys that are records and tuples: ordered field by field as declared, not by their bytes or hashes."""

from kybra import Alias, Opt, Principal, Record, StableBTreeMap, Tuple, Vec, nat32, query, text, update, void


class Place(Record):
    zone: text
    attic: nat32
    class_: Opt[text]


Point = Alias[Tuple[nat32, Vec[text]]]

places = StableBTreeMap[Place, text](memory_id=10, max_key_size=100, max_value_size=50)
points = StableBTreeMap[Point, nat32](memory_id=11)


@update
def put(place: Place, name: text) -> Opt[text]:
    return places.insert(place, name)


@update
def put_new(zone: text, attic: nat32) -> Opt[text]:
    return places.insert({"attic": attic, "zone": zone, "class_": None}, f"{zone}-{attic}")


@query
def get(place: Place) -> Opt[text]:
    return places.get(place)


@query
def keys() -> Vec[Place]:
    return places.keys()


@query
def items() -> Vec[Tuple[Place, text]]:
    return places.items()


@update
def go() -> Vec[Point]:
    for point in [(2, ["b"]), (2, []), (1, ["z"]), (2, ["a", "c"]), (2, ["a"])]:
        points.insert(point, len(point[1]))
    return points.keys()


@query
def longest() -> nat32:
    return max(points.values())
