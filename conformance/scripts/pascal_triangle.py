"""Pascal's triangle, centred."""


def next_row(row: list[int]) -> list[int]:
    out = [1]
    for i in range(1, len(row)):
        out.append(row[i - 1] + row[i])
    out.append(1)
    return out


def main() -> None:
    row = [1]
    for _ in range(10):
        print(" ".join(map(str, row)).center(45).rstrip())
        row = next_row(row)
    for _ in range(60):
        row = next_row(row)
    print(max(row), sum(row) == 2**70)


if __name__ == "__main__":
    main()
