def case_utf_16() -> bytes:
    return "é".encode("utf-7")
