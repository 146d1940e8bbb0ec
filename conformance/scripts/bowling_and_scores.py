"""Bowling, tennis and darts scoring from compact text."""


class ScoreError(ValueError):
    pass


def rolls(text: str) -> list[int]:
    out: list[int] = []
    for c in text.replace(" ", ""):
        if c in "Xx":
            out.append(10)
        elif c == "/":
            if not out:
                raise ScoreError("a spare cannot come first")
            out.append(10 - out[-1])
        elif c == "-":
            out.append(0)
        elif c.isdigit():
            out.append(int(c))
        else:
            raise ScoreError(f"bad roll {c!r}")
    return out


def bowling(text: str) -> int:
    pins = rolls(text)
    total = at = 0
    for frame in range(1, 11):
        try:
            if pins[at] == 10:
                total += sum(pins[at:at + 3])
                if len(pins) < at + 3:
                    raise IndexError
                at += 1
            elif (two := pins[at] + pins[at + 1]) == 10:
                total += 10 + pins[at + 2]
                at += 2
            elif two > 10:
                raise ScoreError(f"{two} pins in frame {frame}")
            else:
                total += two
                at += 2
        except IndexError:
            raise ScoreError(f"frame {frame} is not finished") from None
    return total


def tennis(points: str) -> str:
    names = ("love", "15", "30", "40")
    a = b = 0
    for p in points:
        a, b = (a + 1, b) if p == "a" else (a, b + 1)
        if max(a, b) >= 4 and abs(a - b) >= 2:
            return f"game {'a' if a > b else 'b'}"
    if a >= 3 and b >= 3:
        return "deuce" if a == b else "advantage " + ("a" if a > b else "b")
    return f"{names[a]}-{names[b]}" if a != b else f"{names[a]} all"


def darts(start: int, throws: list[str]) -> tuple[int, list[str]]:
    left = start
    log: list[str] = []
    for throw in throws:
        factor = {"D": 2, "T": 3}.get(throw[0], 1)
        points = factor * int(throw.lstrip("DTS"))
        rest = left - points
        if rest < 0 or rest == 1 or (rest == 0 and factor != 2):
            log.append(f"{throw}: bust at {left}")
            continue
        left = rest
        log.append(f"{throw}: {left}")
        if not left:
            break
    else:
        log.append("unfinished")
    return left, log


for text in ("XXXXXXXXXXXX", "9-9-9-9-9-9-9-9-9-9-", "5/5/5/5/5/5/5/5/5/5/5", "X7/9-X-88/-6XXX81", "99", "/", "X?", "XXXXXXXXXX"):
    try:
        print(f"{text:<24}{bowling(text):>4}")
    except ScoreError as e:
        print(f"{text:<24}{e}")
print([tennis(p) for p in ("", "a", "ab", "aabb", "aaabbb", "aaabbba", "aaabbbab", "aaaa", "bababb", "aaabbbaa")])
for start, throws in ((40, ["D20"]), (32, ["16", "D7", "2", "D1"]), (101, ["T20", "T20", "S9", "D16"])):
    left, log = darts(start, throws)
    print(start, left, "; ".join(log))
