"""A state machine as a table, with guards, actions and a trace."""

from typing import Callable, Final, Literal, TypeAlias

State: TypeAlias = Literal["red", "green", "amber", "blinking"]
Event: TypeAlias = Literal["tick", "fault", "repair"]
Guard: TypeAlias = Callable[[int], bool]

ALWAYS: Final[Guard] = lambda _: True
TABLE: Final[dict[tuple[State, Event], list[tuple[Guard, State]]]] = {
    ("red", "tick"): [(lambda t: t >= 3, "green")],
    ("green", "tick"): [(lambda t: t >= 4, "amber")],
    ("amber", "tick"): [(ALWAYS, "red")],
    ("blinking", "repair"): [(ALWAYS, "red")],
}


class IllegalEvent(Exception):
    def __init__(self, state: State, event: Event) -> None:
        self.state = state
        self.event = event

    def __str__(self) -> str:
        return f"{self.event} in {self.state}"


def make_machine(start: State) -> tuple[Callable[[Event], State], Callable[[], list[str]]]:
    state: State = start
    since = 0
    trace: list[str] = [start]

    def send(event: Event) -> State:
        nonlocal state, since
        since += 1
        if event == "fault":
            state, since = "blinking", 0
            trace.append("!" + state)
            return state
        rules = TABLE.get((state, event))
        if rules is None:
            raise IllegalEvent(state, event)
        for guard, target in rules:
            if guard(since):
                state = target
                since = 0
                trace.append(state)
                break
        return state

    def history() -> list[str]:
        return trace[:]

    return send, history


send, history = make_machine("red")
events: list[Event] = ["tick"] * 9
events += ["fault", "tick", "repair", "repair", "tick"]
for event in events:
    try:
        print(event, "->", send(event))
    except IllegalEvent as e:
        print("illegal:", e, e.args)
print(" ".join(history()))
other, other_history = make_machine("amber")
other("tick")
print(other_history(), len(history()))
