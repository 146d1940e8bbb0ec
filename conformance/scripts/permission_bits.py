"""Roles, grants and checks as bit masks, with a decorator that requires one."""

from typing import Callable, Final

READ: Final = 1 << 0
WRITE: Final = 1 << 1
DELETE: Final = 1 << 2
ADMIN: Final = 1 << 7
NAMES: Final[dict[int, str]] = {READ: "read", WRITE: "write", DELETE: "delete", ADMIN: "admin"}
ROLES: dict[str, int] = {"guest": READ, "editor": READ | WRITE, "owner": READ | WRITE | DELETE | ADMIN}

users: dict[str, int] = {}
current: list[str] = ["nobody"]

Action = Callable[[str], str]


class Forbidden(Exception):
    def __init__(self, user: str, missing: int) -> None:
        super().__init__(f"{user} lacks {describe(missing)}")
        self.missing = missing


def describe(mask: int) -> str:
    return "|".join(name for bit, name in NAMES.items() if mask & bit) or "nothing"


def grant(user: str, *roles: str, extra: int = 0) -> int:
    mask = users.get(user, 0) | extra
    for role in roles:
        mask |= ROLES[role]
    users[user] = mask
    return mask


def revoke(user: str, mask: int) -> None:
    users[user] &= ~mask


def requires(mask: int) -> Callable[[Action], Action]:
    def decorate(action: Action) -> Action:
        def guarded(argument: str) -> str:
            user = current[-1]
            held = users.get(user, 0)
            if held & mask != mask:
                raise Forbidden(user, mask & ~held)
            return action(argument)

        return guarded

    return decorate


@requires(READ)
def show(name: str) -> str:
    return f"contents of {name}"


@requires(WRITE | DELETE)
def move(name: str) -> str:
    return f"moved {name}"


def attempt(user: str, action: Action, argument: str) -> None:
    current.append(user)
    try:
        print(user, action(argument))
    except Forbidden as e:
        print(e, f"{e.missing:#010b}")
    finally:
        current.pop()


print(grant("ann", "guest", "editor"), grant("bob", "owner"), grant("cyd", extra=DELETE))
for user in (*users, "eve"):
    attempt(user, show, "a.txt")
    attempt(user, move, "b.txt")
revoke("bob", WRITE | ADMIN)
attempt("bob", move, "c.txt")
users["ann"] ^= READ | DELETE
print({u: describe(m) for u, m in users.items()}, current)
print([f"{m:08b}" for m in users.values()], bin(~ADMIN & 0xFF), users["bob"].bit_count())
try:
    grant("zed", "wizard")
except KeyError as e:
    print("no role", e)
