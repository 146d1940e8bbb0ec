"""`print` of unpacked iterables."""

xs = [1, 2, 3]
print(*xs)
print(*xs, sep=", ")
print("a", *xs, "b", end="!\n")
print(*"abc", sep="-")
print(*(x * x for x in xs))
print(*{"k": 1, "j": 2})
print(*[[1], [2]], sep="\n")
print(*map(str, xs), *xs)
print(*[None, 1])
print(*[1.0, 2.5], "end")
