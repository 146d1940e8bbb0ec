def case_namereplace() -> bytes:
    return "é".encode("ascii", errors="namereplace")
