"""Bubble sort, with the number of swaps."""


def bubble_sort(items: list[int]) -> int:
    swaps = 0
    end = len(items)
    while True:
        swapped = False
        for i in range(1, end):
            if items[i - 1] > items[i]:
                items[i - 1], items[i] = items[i], items[i - 1]
                swaps += 1
                swapped = True
        end -= 1
        if not swapped:
            return swaps


for numbers in [[5, 1, 4, 2, 8], [3, 2, 1], [1], [], [2, -2, 2, 10**20, 0]]:
    original = numbers[:]
    swaps = bubble_sort(numbers)
    print(original, "->", numbers, "in", swaps, "swaps")
