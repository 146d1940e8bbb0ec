"""match() in match(), in loops, in expressions, with functions of every kind."""

from kybra import Opt, Record, Tuple, Variant, Vec, match, nat, null, query, text, update


class Number(Variant, total=False):
    Small: nat
    Big: text


class Expression(Variant, total=False):
    Value: Number
    Sum: Vec["Expression"]
    Pair: Tuple[nat, nat]
    Nothing: null


class Report(Record):
    kind: text
    value: nat


class Result(Variant, total=False):
    Ok: Report
    Err: Vec[text]


def number(n: Number) -> nat:
    return match(n, {"Small": lambda x: x, "Big": lambda digits: int(digits)})


@query
def evaluate(e: Expression) -> nat:
    return match(
        e,
        {
            "Value": number,
            "Sum": lambda parts: sum(evaluate(part) for part in parts),
            "Pair": lambda pair: pair[0] * pair[1],
            "Nothing": lambda _: 0,
        },
    )


@query
def two_levels(e: Expression) -> text:
    return match(
        e,
        {
            "Value": lambda n: match(
                n, {"Small": lambda x: f"small {x}", "_": lambda _: "not small"}
            ),
            "_": lambda _: "no value",
        },
    )


@query
def report(e: Expression) -> Result:
    return match(
        e,
        {
            "Value": lambda n: match(
                n,
                {
                    "Small": lambda x: {"Ok": {"kind": "small", "value": x}},
                    "Big": lambda digits: {"Err": [digits, "is big"]},
                },
            ),
            "Pair": lambda pair: {"Ok": {"kind": "pair", "value": pair[0] + pair[1]}},
            "_": lambda _: {"Err": []},
        },
    )


@query
def in_a_loop(es: Vec[Expression]) -> Vec[text]:
    out = []
    for e in es:
        out.append(match(e, {"Nothing": lambda _: "nothing", "_": lambda _: "something"}))
    return out


@query
def in_an_expression(a: Number, b: Number) -> nat:
    return number(a) + match(b, {"Small": lambda x: x, "_": lambda _: 100}) * 2


@query
def with_default_first(e: Expression) -> text:
    return match(e, {"_": lambda _: "default", "Nothing": lambda _: "nothing"})


@query
def raises_inside(e: Expression) -> nat:
    try:
        return match(e, {"Value": number, "Pair": lambda pair: pair[0] // pair[1], "_": lambda _: 0})
    except ZeroDivisionError:
        return 999
    except ValueError:
        return 998


@query
def no_case(e: Expression) -> nat:
    return match(e, {"Nothing": lambda _: 0})


@query
def reports(es: Vec[Expression]) -> Vec[Result]:
    return [report(e) for e in es]


@query
def counted(es: Vec[Expression]) -> nat:
    total = 0

    def add(n: nat) -> None:
        nonlocal total
        total += n

    for e in es:
        match(e, {"Value": lambda n: add(number(n)), "_": lambda _: add(1)})
    return total
