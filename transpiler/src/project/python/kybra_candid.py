"""Kybra's exceptions, and Candid as text."""

from kybra import blob, ic, text


class Error(Exception):
    """The base of Kybra's own exceptions."""


class CandidError(Error):
    """A value could not be converted to or from Candid."""


def candid_encode(candid_string: text) -> blob:
    """The bytes of Candid that is written as text."""
    try:
        return ic._candid_encode(candid_string)
    except ValueError as error:
        raise CandidError(str(error)) from None


def candid_decode(candid_encoded: blob) -> text:
    """Candid as text."""
    try:
        return ic._candid_decode(candid_encoded)
    except ValueError as error:
        raise CandidError(str(error)) from None
