"""Patterns inside patterns."""


def case_tuples_in_a_list():
    out = []
    for moves in [[("left", 1)], [("left", 1), ("right", 2)], [("up", 5), ("up", 6)], []]:
        match moves:
            case [("left", n)]:
                out.append(f"left {n}")
            case [("left", n), ("right", m)] if n < m:
                out.append(f"right by {m - n}")
            case [(way, n), (_, m)]:
                out.append(f"{way} {n + m}")
            case _:
                out.append("stays")
    return out


def case_lists_in_lists():
    out = []
    for rows in [[[1, 2], [3, 4]], [[1, 2, 3]], [[], [1]], [[5]], []]:
        match rows:
            case [[a, b], [c, d]]:
                out.append(a * d - b * c)
            case [[], [n]]:
                out.append(n)
            case [[first, *rest]]:
                out.append(first + len(rest))
            case _:
                out.append(-1)
    return out


def case_lists_in_tuples():
    pair = ([1, 2, 3], ("a", [4]))
    match pair:
        case ([first, *_, last], (name, [n])):
            return first, last, name, n


def case_with_alternatives():
    out = []
    for step in [("go", "north"), ("go", "up"), ("look", "north"), ("stop", "now")]:
        match step:
            case ("go" | "look" as verb, "north" | "south" as way):
                out.append(f"{verb} {way}")
            case ("go", way):
                out.append(f"cannot go {way}")
            case _:
                out.append("what?")
    return out


def deep(t: tuple[int, tuple[int, tuple[int, int]]]) -> int:
    match t:
        case (1, (2, (3, n))):
            return n
        case (1, (2, (n, 4))):
            return n * 10
        case (1, (n, (_, _))):
            return n * 100
        case (n, (_, _)):
            return n * 1000


def case_deep():
    return deep((1, (2, (3, 9)))), deep((1, (2, (7, 4)))), deep((1, (5, (3, 9)))), deep((6, (0, (0, 0))))


def case_whole_and_parts():
    match [[1, 2], [3, 4]]:
        case [[a, _] as row, [_, d] as other] as rows:
            row.append(a)
            other.append(d)
            return rows


def inner(rows: list[list[int]]) -> str:
    match rows:
        case [[x], *_]:
            match x:
                case 0:
                    return "nought"
                case n if n < 0:
                    return "negative"
            return f"one {x}"
        case [[x, y], *others]:
            match others:
                case []:
                    return f"pair {x} {y}"
                case [[z]]:
                    return f"pair and {z}"
                case _:
                    return f"pair and {len(others)} more"
    return "none"


def case_a_match_in_a_match():
    lists = [[[0]], [[-3]], [[4]], [[1, 2]], [[1, 2], [3]], [[1, 2], [3], [4]], []]
    return [inner(rows) for rows in lists]
