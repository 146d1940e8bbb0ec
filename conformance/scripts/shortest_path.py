"""Breadth-first search in a graph of names."""

from typing import Optional

ROADS: dict[str, list[str]] = {
    "Ayr": ["Bath", "Cove"],
    "Bath": ["Ayr", "Dale"],
    "Cove": ["Ayr", "Dale", "Eton"],
    "Dale": ["Bath", "Cove", "Fife"],
    "Eton": ["Cove"],
    "Fife": ["Dale"],
    "Islay": [],
}


def path(start: str, goal: str) -> Optional[list[str]]:
    came_from: dict[str, str] = {start: start}
    queue = [start]
    for town in queue:
        if town == goal:
            break
        for neighbour in ROADS[town]:
            if neighbour not in came_from:
                came_from[neighbour] = town
                queue.append(neighbour)
    if goal not in came_from:
        return None
    out = [goal]
    while out[-1] != start:
        out.append(came_from[out[-1]])
    out.reverse()
    return out


def show(start: str, goal: str) -> None:
    found = path(start, goal)
    print(start, goal, " -> ".join(found) if found is not None else "no way", sep=": ")


show("Ayr", "Fife")
show("Eton", "Bath")
show("Ayr", "Ayr")
show("Ayr", "Islay")
show("Oz", "Ayr")
