"""Literals that are false, printed as they stand."""

print(0 or None)
print("" and 1)
print(() or 2)
print("a" if "" else 1)
print(max(1, True), min(True, 1))
print(sum([]))
