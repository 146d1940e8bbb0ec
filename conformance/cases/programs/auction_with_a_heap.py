"""An English auction with bids, refunds and a heap by hand."""
from typing import Optional

Bid = tuple[int, int, str]


def push(heap: list[Bid], bid: Bid) -> None:
    heap.append(bid)
    i = len(heap) - 1
    while i > 0:
        up = (i - 1) // 2
        if heap[up] >= heap[i]:
            break
        heap[up], heap[i] = heap[i], heap[up]
        i = up


def pop(heap: list[Bid]) -> Bid:
    top = heap[0]
    last = heap.pop()
    if heap:
        heap[0] = last
        i = 0
        while True:
            big = i
            for child in (2 * i + 1, 2 * i + 2):
                if child < len(heap) and heap[child] > heap[big]:
                    big = child
            if big == i:
                break
            heap[i], heap[big] = heap[big], heap[i]
            i = big
    return top


def settle(heap: list[Bid], reserve: int) -> tuple[Optional[str], int, dict[str, int]]:
    refunds: dict[str, int] = {}
    if not heap:
        return None, 0, refunds
    amount, _, winner = pop(heap)
    if amount < reserve:
        refunds[winner] = amount
        result: Optional[str] = None
        price = 0
    else:
        result = winner
        price = max(reserve, heap[0][0] + 1) if heap else reserve
    while heap:
        back, _, who = pop(heap)
        refunds[who] = refunds.get(who, 0) + back
    return result, price, refunds


def case_order() -> list[Bid]:
    heap: list[Bid] = []
    for n, (a, who) in enumerate([(5, "a"), (9, "b"), (1, "c"), (9, "d"), (7, "e")]):
        push(heap, (a, -n, who))
    return [pop(heap) for _ in range(len(heap))]


def case_settle() -> list[str]:
    out = []
    for reserve in (0, 6, 20):
        heap: list[Bid] = []
        for n, (a, who) in enumerate([(5, "a"), (9, "b"), (8, "a")]):
            push(heap, (a, -n, who))
        out.append(repr(settle(heap, reserve)))
    out.append(repr(settle([], 3)))
    return out


def case_pop_empty() -> Bid:
    return pop([])
