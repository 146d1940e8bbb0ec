"""The sieve of Eratosthenes."""


def sieve(limit: int) -> list[int]:
    composite = [False] * (limit + 1)
    primes: list[int] = []
    for n in range(2, limit + 1):
        if composite[n]:
            continue
        primes.append(n)
        for multiple in range(n * n, limit + 1, n):
            composite[multiple] = True
    return primes


if __name__ == "__main__":
    found = sieve(100)
    print(found)
    print(len(found), "primes, the largest", found[-1])
    print(*found[:5], sep=" < ")
