from kybra import Opt, Record, Vec, nat8, nat64, query, text, update, void


class Person(Record):
    """Someone who was here."""

    name: text
    age: nat8
    from_: Opt[text]


people: list[Person] = []


@update
def add(person: Person) -> nat64:
    people.append(person)
    return len(people)


@query
def older_than(age: nat8) -> Vec[Person]:
    return [person for person in people if person["age"] > age]


@query
def oldest() -> Opt[Person]:
    best = None
    for person in people:
        if best is None or person["age"] > best["age"]:
            best = person
    return best
