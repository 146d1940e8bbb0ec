def case_empty_decode() -> str:
    return b"".decode("klingon")

def case_empty_decode_str() -> str:
    return str(b"", "klingon")

def case_empty_encode() -> bytes:
    return "".encode("klingon")

def case_alias() -> bytes:
    return "é".encode("iso-ir-100") + "e".encode("ANSI_X3.4-1968") + "€".encode("utf8_ucs4")

def case_computed() -> list[bytes]:
    return ["é".encode(e) for e in ("utf-8", "latin-1")]
