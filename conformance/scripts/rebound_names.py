"""Names of a module that are bound to values of other types, one after the other."""

line = "3 1 2"
line = line.split()
line = [int(part) for part in line]
print(line)

data = {"x": 1}
data = list(data.items())
print(data)

for item in data:
    print(item)
for item in line:
    print(item + 1)
for item in "ab":
    print(item * 2)

shown = 1


def show() -> None:
    print("shown", shown)


show()
shown = 2
show()

result = None
for item in line:
    if result is None or item > result:
        result = item
print(result)
result = [result]
result.append(7)
print(result)
del result
try:
    print(result)
except NameError as error:
    print(error)
