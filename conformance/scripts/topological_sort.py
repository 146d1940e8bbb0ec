"""Kahn's algorithm over a dict of sets, with the cycle reported where there is one."""


def order(needs: dict[str, set[str]]) -> list[str]:
    waiting = {task: set(before) for task, before in needs.items()}
    for before in needs.values():
        for task in before:
            waiting.setdefault(task, set())
    done: list[str] = []
    while waiting:
        ready = sorted(task for task, before in waiting.items() if not before)
        if not ready:
            raise ValueError(f"cycle among {sorted(waiting)}")
        for task in ready:
            del waiting[task]
        for before in waiting.values():
            before -= set(ready)
        done += ready
    return done


RECIPE = {
    "serve": {"bake", "plate"},
    "bake": {"mix", "heat"},
    "mix": {"flour", "eggs"},
    "plate": set(),
}

steps = order(RECIPE)
print(" -> ".join(steps))
first, *middle, last = steps
print(first, len(middle), last)
levels = {task: index for index, task in enumerate(steps)}
print(all(levels[before] < levels[task] for task, befores in RECIPE.items() for before in befores))
RECIPE["flour"] = {"serve"}
order(RECIPE)
