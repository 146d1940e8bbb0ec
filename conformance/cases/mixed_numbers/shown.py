"""Values of one of several types where only their text is asked for."""


def case_or_a_word() -> list[str]:
    return [f"{n or 'none'}" for n in range(3)]


def case_or_in_print_and_str() -> list[str]:
    out: list[str] = []
    for n in (0, 5):
        out.append(str(n or "-"))
        out.append(repr(n or "-"))
        print(n or "none", n if n else "")
    return out


def case_a_choice() -> list[str]:
    return [f"{n if n > 1 else 'few'!r:>5}|{n if n > 1 else 0.5}|{n if n else None}" for n in range(3)]


def case_a_chain() -> list[str]:
    return [f"{n and (n * 0.5 or 'x') or 'zero'}" for n in range(3)]


def case_format_and_percent() -> list[str]:
    return ["{} {:>4}".format(n or "no", n if n else "e") + " %s" % (n or "none") for n in range(2)]


def case_pop_and_get() -> list[str]:
    d = {"a": 1, "b": 2}
    e: dict[str, str | None] = {"x": None, "y": "z"}
    return [
        str(d.pop("a", "gone")),
        str(d.pop("a", "gone")),
        str(d.pop("a", None)),
        str(d.get("b", "none")),
        str(d.get("c", "none")),
        str(e.get("x")),
        str(e.get("y")),
        str(e.get("q")),
        str(e.get("x", "default")),
        str(e.get("q", "default")),
        str(e.pop("y", None)),
        str(len(e)),
    ]


def case_get_of_optional_values() -> list[str]:
    e: dict[str, str | None] = {"x": None, "y": "z"}
    found = e.get("y")
    out = [found.upper() if found is not None else "-"]
    missing = e.get("nope")
    if missing is None:
        out.append("absent")
    return out


def case_next_with_another_default() -> list[str]:
    it = iter([1, 2])
    return [str(next(it, "end")), str(next(it, "end")), str(next(it, "end")), str(next((x for x in [1, 2] if x > 5), "none"))]


def case_get_evaluates_its_default_once() -> list[str]:
    log: list[str] = []

    def note(name: str) -> str:
        log.append(name)
        return name

    d = {"a": 1}
    shown = [str(d.get(note("a"), note("default"))), str(d.pop(note("z"), note("other")))]
    return shown + log
