"""A company of nested records, changed through aliases."""

from typing import NotRequired, Optional, Required, TypedDict


class Address(TypedDict):
    street: str
    city: str


class Person(TypedDict):
    name: str
    age: int
    address: Address
    boss: Optional["Person"]
    skills: list[str]
    nick: NotRequired[str]


class Team(TypedDict, total=False):
    title: Required[str]
    lead: Person
    members: list[Person]
    budget: dict[str, float]


def person(name: str, age: int, address: Address, boss: Optional[Person] = None, skills: tuple[str, ...] = ()) -> Person:
    return {"name": name, "age": age, "address": address, "boss": boss, "skills": list(skills)}


def chain(p: Optional[Person]) -> str:
    names: list[str] = []
    while p is not None:
        names.append(p["name"])
        p = p["boss"]
    return " < ".join(names)


def move(team: Team, city: str) -> int:
    moved = 0
    for member in team.get("members", []):
        if member["address"]["city"] != city:
            member["address"]["city"] = city
            moved += 1
    return moved


def birthday(p: Person) -> Person:
    p["age"] += 1
    return p


office: Address = {"street": "Main 1", "city": "Bern"}
ann = person("ann", 50, office)
bob = person("bob", 40, office, ann, ("python", "rust"))
cyd = person("cyd", 30, office.copy(), bob, ("a", "b"))
team: Team = {"title": "core", "members": [ann, bob, cyd]}
everyone = {p["name"]: p for p in team["members"]}
print(chain(cyd), chain(None) == "")
print(move(team, "Basel"), office, cyd["address"], ann["address"] is office)
print(birthday(everyone["bob"]) is bob, team["members"][1]["age"])
if "lead" not in team:
    team["lead"] = ann
team["lead"]["skills"].append("law")
print(ann["skills"], team["lead"] == ann, team["lead"] is ann)
boss = cyd["boss"]
if boss and (top := boss["boss"]):
    top["name"] = "ANN"
print(chain(cyd), team["members"][0]["name"], sorted(everyone))
team["budget"] = {"travel": 12.5}
team["budget"]["travel"] *= 2
print(team.get("budget"), len(team))
bob["nick"] = "b"
for p in team["members"]:
    print(p.get("nick", "-"), p["name"].ljust(4, "."), p["age"], p["skills"])
copy = ann.copy()
copy["age"] = 1
copy["skills"].append("shared")
print(ann["age"], ann["skills"], copy == ann, "nick" in copy)
del bob["nick"]
try:
    print(bob["nick"])
except KeyError as e:
    print("KeyError", e)
if (lead := team.pop("lead", None)) is not None:
    print(lead["name"], "lead" in team)
office["street"] = "Side 2"
print([p["address"]["street"] for p in team["members"]], office)
records: dict[int, list[Person]] = {}
for p in team["members"]:
    records.setdefault(p["age"] // 10, []).append(p)
records[4][0]["address"] = {"street": "x", "city": "y"}
print({k: [p["name"] for p in v] for k, v in records.items()}, bob["address"])
