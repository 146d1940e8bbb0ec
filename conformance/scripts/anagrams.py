"""Words grouped by their letters."""


def signature(word: str) -> str:
    return "".join(sorted(word))


def group(words: list[str]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for word in words:
        groups.setdefault(signature(word), []).append(word)
    return groups


def main() -> None:
    words = "listen silent enlist google elbow below inlets night thing".split()
    groups = group(words)
    for letters, members in groups.items():
        if len(members) > 1:
            print(letters, members)
    print(groups["below"])


if __name__ == "__main__":
    main()
