"""A lending library with fines, holds and a report."""

from typing import Optional, TypedDict


class Loan(TypedDict):
    member: str
    due: int


class Book(TypedDict):
    title: str
    copies: int
    loans: list[Loan]
    holds: list[str]


class LibraryError(Exception):
    pass


class NotAvailable(LibraryError):
    def __init__(self, title: str, position: int) -> None:
        super().__init__(f"{title!r} is out; hold #{position}")
        self.position = position


class LimitReached(LibraryError):
    def __init__(self, member: str, limit: int) -> None:
        self.member, self.limit = member, limit

    def __str__(self) -> str:
        return f"{self.member} has {self.limit} books already"


MAX_LOANS = 2
PERIOD = 14
books: dict[str, Book] = {}
fines: dict[str, int] = {}


def add(isbn: str, title: str, copies: int = 1) -> None:
    book = books.setdefault(isbn, {"title": title, "copies": 0, "loans": [], "holds": []})
    book["copies"] += copies


def loans_of(member: str) -> list[tuple[str, int]]:
    return [(isbn, loan["due"]) for isbn, book in books.items() for loan in book["loans"] if loan["member"] == member]


def lend(isbn: str, member: str, day: int, *, period: int = PERIOD) -> int:
    book = books[isbn]
    if len(loans_of(member)) >= MAX_LOANS:
        raise LimitReached(member, MAX_LOANS)
    free = book["copies"] - len(book["loans"])
    holds = book["holds"]
    if free <= 0 or (holds and member not in holds[:free]):
        if member not in holds:
            holds.append(member)
        raise NotAvailable(book["title"], holds.index(member) + 1)
    if member in holds:
        holds.remove(member)
    book["loans"].append({"member": member, "due": day + period})
    return day + period


def give_back(isbn: str, member: str, day: int) -> Optional[str]:
    book = books[isbn]
    for i, loan in enumerate(book["loans"]):
        if loan["member"] == member:
            del book["loans"][i]
            if (late := day - loan["due"]) > 0:
                fines[member] = fines.get(member, 0) + late * 25
            break
    else:
        raise LibraryError(f"{member} does not have {book['title']}")
    return book["holds"][0] if book["holds"] else None


add("1", "Dune", 2)
add("2", "Emma")
add("1", "ignored")
add("3", "Ulysses")
script: list[tuple[str, str, str, int]] = [
    ("lend", "1", "ann", 0), ("lend", "2", "ann", 1), ("lend", "3", "ann", 2), ("lend", "2", "bob", 3),
    ("lend", "2", "cyd", 4), ("back", "2", "ann", 20), ("lend", "2", "cyd", 21), ("lend", "2", "bob", 22),
    ("back", "2", "ann", 23), ("lend", "9", "ann", 24), ("back", "1", "ann", 14),
]
for action, isbn, member, day in script:
    try:
        if action == "lend":
            print(f"day {day:>2}: {member} until {lend(isbn, member, day)}")
        else:
            print(f"day {day:>2}: back, next {give_back(isbn, member, day) or 'nobody'}")
    except NotAvailable as e:
        print(f"day {day:>2}: {e} ({e.position})")
    except LibraryError as e:
        print(f"day {day:>2}: {type(e).__name__}: {e} {e.args}")
    except KeyError as e:
        print(f"day {day:>2}: no book {e}")
for isbn, book in books.items():
    print(isbn, f"{book['title']:<8}", len(book["loans"]), "/", book["copies"], book["holds"])
print(fines, loans_of("ann"), loans_of("bob"))
