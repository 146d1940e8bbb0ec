"""What runs when: finally, else, re-raise, nested handlers, loops with break and return."""

trace: list[str] = []


class Base(Exception):
    def __init__(self, code: int = 0, *details: str) -> None:
        super().__init__(code, details)
        self.code = code


class Child(Base):
    pass


class Other(Exception):
    ...


def risky(n: int) -> int:
    if n == 1:
        raise Child(n, "one", "uno")
    if n == 2:
        raise Other
    if n == 3:
        return [1, 2][n]
    if n == 4:
        return {"a": 1}["b"]
    if n == 5:
        return 1 // (n - 5)
    if n == 6:
        return int("six")
    if n == 7:
        assert n < 0, f"{n} is not negative"
    return n


def guarded(n: int) -> str:
    trace.append(f"enter {n}")
    try:
        value = risky(n)
    except Child as e:
        trace.append("child")
        return f"child {e.code} {e.args}"
    except (Base, Other) as e:
        trace.append("base or other")
        raise RuntimeError(f"wrapped {e!r}") from e
    except LookupError as e:
        return f"{type(e).__name__} {e} {e.args}"
    except ArithmeticError:
        trace.append("arithmetic")
        raise
    else:
        trace.append("else")
        return f"value {value}"
    finally:
        trace.append(f"leave {n}")


def loop() -> list[int]:
    seen: list[int] = []
    for i in range(6):
        try:
            if i == 1:
                continue
            if i == 4:
                break
            seen.append(i)
        finally:
            seen.append(-i)
    else:
        seen.append(100)
    return seen


def override() -> str:
    try:
        raise ValueError("lost")
    finally:
        return "finally wins"


def nested(depth: int) -> int:
    try:
        if depth == 0:
            raise Base(7)
        return nested(depth - 1)
    except Base as e:
        e.code += depth
        if depth < 3:
            raise
        return e.code


for n in range(8):
    try:
        print(n, guarded(n))
    except RuntimeError as e:
        print(n, "runtime:", e)
    except (ZeroDivisionError, ValueError, AssertionError) as e:
        print(n, type(e).__name__, e)
print(trace)
print(loop(), override(), nested(3))
try:
    nested(2)
except Base as e:
    print(e.code, e, repr(e))
try:
    try:
        raise KeyError("inner")
    except KeyError as e:
        raise Child(9) from e
    finally:
        print("finally before outer handler")
except Child as e:
    print(repr(e), str(Other()), repr(Other("a", 1)), str(KeyError("k")), str(ValueError()), isinstance(e, Base))
results: list[str] = []
for text in ("1", "x", "3"):
    try:
        results.append(str([10, 20][int(text)]))
    except (ValueError, IndexError) as e:
        results.append(type(e).__name__)
print(results)
x = [1, 2, 3]
for action in ("pop", "remove", "index"):
    try:
        if action == "pop":
            x.pop(9)
        elif action == "remove":
            x.remove(9)
        else:
            x.index(9)
    except (IndexError, ValueError) as e:
        print(action, e)
