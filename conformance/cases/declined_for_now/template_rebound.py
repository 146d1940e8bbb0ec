T = "{}"
def change() -> None:
    global T
    T = "<{}>"
def case_rebound() -> str:
    change()
    return T.format(1)
