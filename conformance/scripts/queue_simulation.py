"""Customers in a queue, served by a pseudo-random generator of our own."""

seed = 12345


def random_below(limit: int) -> int:
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
    return (seed >> 33) % limit


def simulate(minutes: int) -> tuple[int, int, float]:
    queue: list[int] = []
    served, longest, waited = 0, 0, 0
    for now in range(minutes):
        if random_below(3) == 0:
            queue.append(now)
        if queue and random_below(5) < 2:
            waited += now - queue.pop(0)
            served += 1
        longest = max(longest, len(queue))
    return served, longest, waited / served


if __name__ == "__main__":
    for minutes in [10, 100, 1000]:
        served, longest, mean = simulate(minutes)
        print(f"{minutes:>5} min: {served} served, longest {longest}, mean wait {mean:.2f}")
    print(seed)
