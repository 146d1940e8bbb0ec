"""Numbers in English words."""

ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen " \
    "fifteen sixteen seventeen eighteen nineteen"
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SCALES = ["", " thousand", " million", " billion"]


def below_thousand(n: int) -> str:
    if n < 20:
        return ONES.split()[n]
    if n < 100:
        word = TENS.split()[n // 10 - 2]
        return word if n % 10 == 0 else word + "-" + ONES.split()[n % 10]
    word = ONES.split()[n // 100] + " hundred"
    return word if n % 100 == 0 else word + " and " + below_thousand(n % 100)


def in_words(n: int) -> str:
    if n < 0:
        return "minus " + in_words(-n)
    if n == 0:
        return "zero"
    parts: list[str] = []
    scale = 0
    while n:
        n, rest = divmod(n, 1000)
        if rest:
            parts.insert(0, below_thousand(rest) + SCALES[scale])
        scale += 1
    return " ".join(parts)


for n in [0, 7, 13, 40, 99, 100, 512, 1000, 20019, -1234567, 10**9 + 1]:
    print(n, "=", in_words(n))
print(in_words(10**12))
