"""Candid as text: to bytes and back, and what is no Candid."""

from kybra import CandidError, Error, Vec, blob, ic, query, text, update

log: list[text] = []


@query
def encode(candid: text) -> blob:
    return ic.candid_encode(candid)


@query
def decode(data: blob) -> text:
    return ic.candid_decode(data)


@query
def round(candid: text) -> text:
    return ic.candid_decode(ic.candid_encode(candid))


@query
def checked(candid: text) -> text:
    try:
        return ic.candid_encode(candid).hex()
    except CandidError as error:
        return type(error).__name__ + str(len(error.args))


@query
def checked_bytes(data: blob) -> text:
    try:
        return ic.candid_decode(data)
    except Error as error:
        return "no Candid"
    except ValueError:
        return "another error"


@query
def keyword(candid: text) -> blob:
    return ic.candid_encode(candid_string=candid)


@update
def fails(data: blob) -> text:
    log.append("called")
    return ic.candid_decode(candid_encoded=data)


@query
def own() -> text:
    raise CandidError("mine", 5)


@query
def logged() -> Vec[text]:
    return log
