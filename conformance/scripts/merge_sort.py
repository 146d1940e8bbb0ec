"""Merge sort of words by length, stable."""


def merge(a: list[str], b: list[str]) -> list[str]:
    out: list[str] = []
    i = j = 0
    while i < len(a) and j < len(b):
        if len(a[i]) <= len(b[j]):
            out.append(a[i])
            i += 1
        else:
            out.append(b[j])
            j += 1
    return out + a[i:] + b[j:]


def merge_sort(words: list[str]) -> list[str]:
    if len(words) < 2:
        return words
    middle = len(words) // 2
    return merge(merge_sort(words[:middle]), merge_sort(words[middle:]))


words = "the order of words of equal length must stay as it was".split()
print(merge_sort(words))
print(merge_sort(words) == sorted(words, key=len))
single = ["x"]
print(merge_sort(single) is single, merge_sort([]))
