"""Double-entry bookkeeping: journals, balances, a trial balance, rollback."""

from typing import Final, TypedDict


class Posting(TypedDict):
    account: str
    amount: int


class Entry(TypedDict):
    number: int
    memo: str
    postings: list[Posting]


class LedgerError(Exception):
    pass


class Unbalanced(LedgerError):
    def __init__(self, memo: str, by: int) -> None:
        super().__init__(memo, by)
        self.memo = memo
        self.by = by

    def __str__(self) -> str:
        return f"{self.memo!r} is off by {self.by:+,}"


class Frozen(LedgerError):
    pass


SIGN: Final = {"assets": 1, "expenses": 1, "income": -1, "equity": -1, "liabilities": -1}

journal: list[Entry] = []
balances: dict[str, int] = {}
frozen: set[str] = set()


def post(memo: str, legs: dict[str, int]) -> Entry:
    postings: list[Posting] = [
        {"account": name.replace("_", ":"), "amount": amount} for name, amount in legs.items() if amount
    ]
    if (off := sum(p["amount"] for p in postings)) != 0:
        raise Unbalanced(memo, off)
    before = dict(balances)
    try:
        for posting in postings:
            account = posting["account"]
            root, *_ = account.split(":")
            if root not in SIGN:
                raise LedgerError(f"no such class of account: {root}")
            if account in frozen:
                raise Frozen(account)
            balances[account] = balances.get(account, 0) + posting["amount"]
    except LedgerError:
        balances.clear()
        balances.update(before)
        raise
    entry: Entry = {"number": len(journal) + 1, "memo": memo, "postings": postings}
    journal.append(entry)
    return entry


def trial_balance() -> str:
    rows = [f"{'account':<20}{'debit':>12}{'credit':>12}", "-" * 44]
    debit = credit = 0
    for account, amount in sorted(balances.items()):
        if amount >= 0:
            debit += amount
            rows.append(f"{account:<20}{amount / 100:>12,.2f}")
        else:
            credit -= amount
            rows.append(f"{account:<20}{'':>12}{-amount / 100:>12,.2f}")
    rows.append("{:<20}{:>12,.2f}{:>12,.2f}".format("total", debit / 100, credit / 100))
    return "\n".join(rows)


def by_class() -> dict[str, int]:
    totals = dict.fromkeys(SIGN, 0)
    for account, amount in balances.items():
        kind = account[:account.index(":")] if ":" in account else account
        totals[kind] += amount * SIGN[kind]
    return totals


post("start", dict(assets_bank=1_000_000, equity=-1_000_000))
post("rent", {"expenses_rent": 120_000, "assets_bank": -120_000})
post("sale", {"assets_cash": 45_050} | {"income_sales": -45_050})
frozen.add("assets:vault")
attempts: list[tuple[str, dict[str, int]]] = [
    ("typo", {"assets_bank": 5, "income": -4}),
    ("unknown", {"assets_bank": 5, "magic": -5}),
    ("vault", {"assets_cash": -5, "assets_vault": 5}),
    ("fine", {"assets_cash": -50, "expenses_food": 50, "income": 0}),
]
for memo, legs in attempts:
    try:
        print(post(memo, legs))
    except Unbalanced as e:
        print("unbalanced:", e, e.by, e.args)
    except LedgerError as e:
        print(type(e).__name__, e)
print(trial_balance())
print(by_class())
print("; ".join(f"#{e['number']} {e['memo']}: {len(e['postings'])}" for e in journal))
assert not sum(balances.values())
