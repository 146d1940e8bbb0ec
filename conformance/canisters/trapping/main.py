"""ic.trap ends the message with its text, and cannot be caught."""

from kybra import Opt, ic, nat, query, text, update

steps: list[str] = []


@update
def always(message: text) -> nat:
    steps.append(message)
    ic.trap(message)


@query
def positive(x: nat) -> nat:
    if x == 0:
        ic.trap("not positive")
    return x


@query
def either(x: nat) -> text:
    if x > 10:
        return "large"
    else:
        ic.trap(f"{x} is small")


@update
def uncaught() -> nat:
    steps.append("before")
    try:
        ic.trap("inside")
    except Exception:
        steps.append("caught")
    finally:
        steps.append("finally")
    return 1


@update
def caught() -> text:
    try:
        raise ValueError("inside")
    except ValueError as error:
        steps.append("kept")
        return str(error)


@query
def count() -> nat:
    return len(steps)
