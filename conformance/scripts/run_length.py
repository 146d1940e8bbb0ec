"""Run-length encoding, there and back."""


def encode(text: str) -> list[tuple[str, int]]:
    runs: list[tuple[str, int]] = []
    for c in text:
        if runs and runs[-1][0] == c:
            runs[-1] = (c, runs[-1][1] + 1)
        else:
            runs.append((c, 1))
    return runs


def decode(runs: list[tuple[str, int]]) -> str:
    out = ""
    for c, count in runs:
        out += c * count
    return out


def compact(text: str) -> str:
    out = ""
    for c, count in encode(text):
        out += c if count == 1 else f"{count}{c}"
    return out


def main() -> None:
    for text in ["", "a", "aaabccd", "ééé🦀🦀x", " " * 12 + "end"]:
        runs = encode(text)
        print(repr(text), runs, compact(text))
        assert decode(runs) == text


if __name__ == "__main__":
    main()
