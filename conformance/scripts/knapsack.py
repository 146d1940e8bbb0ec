"""The knapsack problem by dynamic programming."""


def best(weights: list[int], values: list[int], capacity: int) -> tuple[int, list[int]]:
    table = [[0] * (capacity + 1)]
    for i in range(len(weights)):
        row = table[i][:]
        for room in range(weights[i], capacity + 1):
            with_item = table[i][room - weights[i]] + values[i]
            if with_item > row[room]:
                row[room] = with_item
        table.append(row)
    chosen: list[int] = []
    room = capacity
    for i in range(len(weights) - 1, -1, -1):
        if table[i + 1][room] != table[i][room]:
            chosen.append(i)
            room -= weights[i]
    return table[-1][capacity], chosen[::-1]


if __name__ == "__main__":
    weights, values = [12, 2, 1, 4, 1], [4, 2, 1, 10, 2]
    for capacity in [0, 1, 5, 15, 20]:
        value, chosen = best(weights, values, capacity)
        print(f"capacity {capacity:2}: value {value:2} with items {chosen}")
