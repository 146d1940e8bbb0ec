from typing import NotRequired, Optional, TypedDict


class Person(TypedDict):
    nick: NotRequired[str]
    name: str
    age: int
    tags: NotRequired[list[str]]


def plain() -> Person:
    return {"name": "Ann", "age": 3}


def case_keys_keep_the_order_in_which_they_are_given() -> list[str]:
    one: Person = {"age": 1, "nick": "b", "name": "a"}
    two: Person = {"name": "a", "age": 1}
    two["nick"] = "b"
    return [str(one), str(two), str([key for key in one]), str([key for key in two])]


def case_equal_whatever_the_order() -> tuple[bool, bool]:
    one: Person = {"age": 1, "nick": "b", "name": "a"}
    two: Person = {"name": "a", "age": 1}
    before = one == two
    two["nick"] = "b"
    return before, one == two


def case_a_required_field_is_read_stored_and_counted() -> Person:
    person = plain()
    person["age"] += 1
    person["name"] = person["name"] + "!"
    return person


def case_get_of_either() -> tuple[int, Optional[str], str, int]:
    person = plain()
    return person.get("age", 7), person.get("nick"), person.get("nick", "-"), person["age"]


def case_in_either() -> list[bool]:
    person = plain()
    found = ["age" in person, "nick" in person, "other" in person]
    person["nick"] = "n"
    return found + ["nick" in person]


def case_a_missing_one_is_a_key_error() -> str:
    person = plain()
    try:
        return person["nick"]
    except KeyError as error:
        return repr(error)


def case_a_missing_one_that_nothing_catches() -> str:
    return plain()["nick"].upper()


def case_a_missing_one_is_asked_for_its_effect_alone() -> str:
    person = plain()
    try:
        person["nick"]
    except KeyError:
        return "missing"
    return "found"


def case_deleted_and_stored_again() -> str:
    person: Person = {"nick": "n", "name": "a", "age": 1}
    del person["nick"]
    person["nick"] = "m"
    return str(person)


def case_delete_a_missing_one() -> str:
    person = plain()
    try:
        del person["nick"]
    except KeyError as error:
        return str(error)
    return "deleted"


def case_an_operator_on_a_missing_one() -> str:
    person = plain()
    try:
        person["nick"] += "x"
    except KeyError as error:
        return str(error)
    return person["nick"]


def case_copies_are_apart() -> tuple[Person, Person, Person]:
    person = plain()
    copied = person.copy()
    spread: Person = {**person, "nick": "s", "age": 9}
    copied["age"] = 5
    copied["tags"] = ["t"]
    return person, copied, spread


def case_update_and_setdefault() -> tuple[str, str, int, Person]:
    person = plain()
    person.update({"age": 4, "nick": "u"})
    first = person.setdefault("nick", "other")
    second = person.setdefault("name", "other")
    third = person.setdefault("age", 8)
    person.setdefault("tags", []).append("t")
    return first, second, third, person


def case_pop_with_and_without_default() -> tuple[str, str, int]:
    person: Person = {"name": "a", "age": 1, "nick": "n"}
    return person.pop("nick"), person.pop("nick", "gone"), len(person)


def fail() -> str:
    raise ValueError("no name")


def case_values_are_computed_in_order() -> list[str]:
    seen: list[str] = []

    def text(value: str) -> str:
        seen.append(value)
        return value

    def number(value: int) -> int:
        seen.append(str(value))
        return value

    person: Person = {"nick": text("n"), "age": number(1), "name": text("a")}
    try:
        person = {"age": number(2), "name": fail(), "nick": text("x")}
    except ValueError as error:
        seen.append(str(error))
    return seen + [str(person)]


def case_an_alias_sees_it() -> tuple[str, int]:
    person = plain()
    alias = person
    alias["nick"] = "al"
    alias["age"] = 10
    return person["nick"], person["age"]


def case_in_lists_and_optionals() -> tuple[int, list[str]]:
    people: list[Person] = [plain(), {"name": "b", "age": 2, "nick": "n"}]
    oldest: Optional[Person] = None
    for person in people:
        if oldest is None or person["age"] > oldest["age"]:
            oldest = person
    assert oldest is not None
    return oldest["age"], [person.get("nick", person["name"]) for person in people]


def case_a_required_field_is_never_absent_in_a_loop_over_keys() -> list[str]:
    person: Person = {"age": 1, "name": "a"}
    return [f"{key}={value}" for key, value in person.items()]


def case_true_whatever_is_there() -> bool:
    return bool(plain())
