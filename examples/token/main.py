"""A fungible token: balances, allowances, and an owner who may mint."""

from typing import TypedDict

from kybra import Record, ic, init, nat8, nat64, query, text, update, void

MAX_SUPPLY = 2**64 - 1


class Metadata(Record):
    name: text
    symbol: text
    decimals: nat8
    total_supply: nat64


class State(TypedDict):
    name: str
    symbol: str
    decimals: int
    owner: str
    total_supply: int
    transfers: int


state: State = {
    "name": "",
    "symbol": "",
    "decimals": 0,
    "owner": "",
    "total_supply": 0,
    "transfers": 0,
}
balances: dict[str, int] = {}
# How much a spender (inner key) may still take from an account (outer key).
allowances: dict[str, dict[str, int]] = {}


@init
def set_up(name: text, symbol: text, decimals: nat8, supply: nat64) -> void:
    owner = ic.caller().to_str()
    state["name"] = name
    state["symbol"] = symbol
    state["decimals"] = decimals
    state["owner"] = owner
    credit(owner, supply)
    state["total_supply"] = supply


def credit(account: str, amount: int) -> None:
    balances[account] = balances.get(account, 0) + amount


def debit(account: str, amount: int) -> None:
    left = balances.get(account, 0) - amount
    if left < 0:
        raise ValueError(f"insufficient balance: {amount + left} < {amount}")
    if left == 0:
        balances.pop(account, 0)
    else:
        balances[account] = left


def move(source: str, target: str, amount: int) -> None:
    """Credits before it debits: should the debit raise, the trap takes the credit back."""
    credit(target, amount)
    debit(source, amount)
    state["transfers"] += 1


@update
def mint(to: text, amount: nat64) -> nat64:
    """New tokens, by the owner only; returns the new total supply."""
    if ic.caller().to_str() != state["owner"]:
        raise ValueError("only the owner may mint")
    supply = state["total_supply"] + amount
    if supply > MAX_SUPPLY:
        raise OverflowError(f"the supply cannot exceed {MAX_SUPPLY}")
    credit(to, amount)
    state["total_supply"] = supply
    return supply


@update
def transfer(to: text, amount: nat64) -> void:
    move(ic.caller().to_str(), to, amount)


@update
def approve(spender: text, amount: nat64) -> void:
    """Allows the spender to take up to this amount, whatever was allowed before."""
    caller = ic.caller().to_str()
    if caller not in allowances:
        allowances[caller] = {}
    mine = allowances[caller]
    if amount == 0:
        mine.pop(spender, 0)
    else:
        mine[spender] = amount


@update
def transfer_from(owner: text, to: text, amount: nat64) -> nat64:
    """Takes from an account that has allowed it; returns what is still allowed."""
    spender = ic.caller().to_str()
    left = allowance(owner, spender) - amount
    if left < 0:
        raise ValueError(f"not allowed: {-left} too many")
    move(owner, to, amount)
    if amount > 0:
        allowances[owner][spender] = left
    return left


@query
def allowance(owner: text, spender: text) -> nat64:
    return allowances.get(owner, {}).get(spender, 0)


@query
def balance_of(account: text) -> nat64:
    return balances.get(account, 0)


@query
def total_supply() -> nat64:
    return state["total_supply"]


@query
def transfer_count() -> nat64:
    return state["transfers"]


@query
def metadata() -> Metadata:
    return {
        "name": state["name"],
        "symbol": state["symbol"],
        "decimals": state["decimals"],
        "total_supply": state["total_supply"],
    }


@query
def holders() -> nat64:
    """How many accounts hold anything; the sum of what they hold is the supply."""
    held = 0
    for balance in balances.values():
        held += balance
    assert held == state["total_supply"], f"{held} held of {state['total_supply']}"
    return len(balances)
