g1: list[int] = [3, 1, 2]

def case_direct() -> str:
    try:
        g1.sort(key=lambda x: min(g1))
    except ValueError as e:
        return str(e)
    return '?'