"""Vickrey auctions: the highest bid wins, the second price is paid."""

from typing import Optional, TypedDict


class Bid(TypedDict):
    bidder: str
    amount: int


class Auction(TypedDict):
    title: str
    reserve: int
    bids: list[Bid]
    closed: bool
    winner: Optional[Bid]


class AuctionClosed(Exception):
    """Nobody may bid any more."""


def open_auction(title: str, reserve: int = 0) -> Auction:
    return {"title": title, "reserve": reserve, "bids": [], "closed": False, "winner": None}


def bid(auction: Auction, bidder: str, amount: int) -> bool:
    if auction["closed"]:
        raise AuctionClosed(auction["title"])
    if amount < auction["reserve"]:
        return False
    for earlier in auction["bids"]:
        if earlier["bidder"] == bidder:
            earlier["amount"] = max(earlier["amount"], amount)
            break
    else:
        auction["bids"].append({"bidder": bidder, "amount": amount})
    return True


def close(auction: Auction) -> Optional[tuple[str, int]]:
    auction["closed"] = True
    ranked = sorted(auction["bids"], key=lambda b: b["amount"], reverse=True)
    if not ranked:
        return None
    first, *rest = ranked
    auction["winner"] = first
    price = rest[0]["amount"] if rest else auction["reserve"]
    return first["bidder"], price


auctions = {a["title"]: a for a in [open_auction("vase", 50), open_auction("clock"), open_auction("sofa", 10)]}
vase, clock = auctions["vase"], auctions["clock"]
offers: list[tuple[str, str, int]] = [
    ("vase", "ann", 60), ("vase", "bob", 45), ("vase", "cyd", 75), ("clock", "bob", 1),
    ("vase", "ann", 70), ("vase", "ann", 65), ("sofa", "zed", 9),
]
for title, who, amount in offers:
    ok = bid(auctions[title], who, amount)
    print(f"{who:<5}{title:^9}{amount:>5} {'ok' if ok else 'refused'}")
print(vase["bids"] is auctions["vase"]["bids"], len(vase["bids"]))
for title, auction in sorted(auctions.items(), key=lambda item: item[0]):
    result = close(auction)
    if result is None:
        print(title, "unsold")
        continue
    winner, price = result
    print(title, "goes to", winner, "for", price)
if (w := vase["winner"]) is not None:
    w["amount"] += 1
    print(vase["bids"])
try:
    bid(clock, "late", 1_000)
except AuctionClosed as e:
    print(type(e).__name__, e)
print({t: w["bidder"] if (w := a["winner"]) else None for t, a in auctions.items()})
