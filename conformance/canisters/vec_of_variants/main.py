"""Vectors of variants: filtered, counted, sorted, kept, changed."""

from kybra import Opt, Record, Variant, Vec, nat, null, query, text, update


class Move(Record):
    dx: int
    dy: int


class Step(Variant, total=False):
    Go: Move
    Wait: nat
    Say: text
    Stop: null


steps: list[Step] = []


@update
def add(given: Vec[Step]) -> nat:
    steps.extend(given)
    return len(steps)


@query
def all_steps() -> Vec[Step]:
    return steps


@query
def goes() -> Vec[Step]:
    return [step for step in steps if "Go" in step]


@query
def waited() -> nat:
    return sum(step["Wait"] for step in steps if "Wait" in step)


@query
def first_word() -> Opt[Step]:
    for step in steps:
        if "Say" in step:
            return step
    return None


@query
def names() -> Vec[text]:
    out: list[str] = []
    for step in steps:
        for name in step:
            out.append(name)
    return out


@query
def reversed_goes(given: Vec[Step]) -> Vec[Step]:
    out = []
    for step in reversed(given):
        if "Go" in step:
            out.append({"Go": {"dx": -step["Go"]["dx"], "dy": -step["Go"]["dy"]}})
        elif "Stop" in step:
            out.append({"Stop": None})
        else:
            out.append(step)
    return out


@update
def change() -> Vec[Step]:
    for step in steps:
        if "Wait" in step:
            step["Wait"] += 1
    if steps:
        steps[0] = {"Say": "first"}
    return steps


@update
def clear() -> nat:
    count = len(steps)
    steps.clear()
    return count


@query
def equal(a: Step, b: Step) -> bool:
    return a == b


@query
def opts(given: Vec[Opt[Step]]) -> nat:
    return sum(1 for step in given if step is not None)


@query
def count(given: Vec[Step]) -> Vec[nat]:
    return [len([s for s in given if name in s]) for name in ["Go", "Wait", "Say", "Stop"]]
