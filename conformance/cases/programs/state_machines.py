"""State machines: turnstile, traffic light, parser of numbers by table."""
from typing import Callable

State = str
Handler = Callable[[str], str]

TABLE: dict[tuple[str, str], str] = {
    ("locked", "coin"): "unlocked",
    ("locked", "push"): "locked",
    ("unlocked", "coin"): "unlocked",
    ("unlocked", "push"): "locked",
}


def run(start: State, events: list[str]) -> list[State]:
    states = [start]
    for e in events:
        key = (states[-1], e)
        if key not in TABLE:
            raise RuntimeError(f"no transition from {key[0]!r} on {key[1]!r}")
        states.append(TABLE[key])
    return states


def classify(c: str) -> str:
    if c.isdigit():
        return "digit"
    return {"+": "sign", "-": "sign", ".": "dot", "e": "exp", "E": "exp"}.get(c, "other")


NUMBER = {
    "start": {"sign": "int0", "digit": "int", "dot": "frac0"},
    "int0": {"digit": "int", "dot": "frac0"},
    "int": {"digit": "int", "dot": "frac", "exp": "exp0"},
    "frac0": {"digit": "frac"},
    "frac": {"digit": "frac", "exp": "exp0"},
    "exp0": {"sign": "exp1", "digit": "exp"},
    "exp1": {"digit": "exp"},
    "exp": {"digit": "exp"},
}
FINAL = {"int", "frac", "exp"}


def is_number(s: str) -> bool:
    state = "start"
    for c in s:
        nxt = NUMBER.get(state, {}).get(classify(c))
        if nxt is None:
            return False
        state = nxt
    return state in FINAL


def machine() -> dict[str, Handler]:
    trace: list[str] = []

    def idle(e: str) -> str:
        trace.append("idle:" + e)
        return "busy" if e == "start" else "idle"

    def busy(e: str) -> str:
        trace.append("busy:" + e)
        if e == "stop":
            return "idle"
        if e == "crash":
            raise ValueError("|".join(trace))
        return "busy"

    return {"idle": idle, "busy": busy}


def case_turnstile() -> list[str]:
    return run("locked", ["push", "coin", "coin", "push"])


def case_bad_event() -> list[str]:
    return run("locked", ["kick"])


def case_numbers() -> list[bool]:
    return [is_number(s) for s in ["1", "-1.5", "+.5e3", "1e", "", ".", "1.2.3", "6e-2", "x"]]


def case_handlers() -> str:
    m = machine()
    state = "idle"
    for e in ["noop", "start", "work", "stop"]:
        state = m[state](e)
    return state


def case_handlers_crash() -> str:
    m = machine()
    state = "idle"
    for e in ["start", "work", "crash"]:
        state = m[state](e)
    return state
