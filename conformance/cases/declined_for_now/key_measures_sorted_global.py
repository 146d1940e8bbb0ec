g1: list[int] = [3, 1, 2]

def case_len() -> str:
    g1.sort(key=lambda x: len(g1))
    return str(g1)