"""What Kybra's guards return."""

from kybra import Variant, null


class GuardResult(Variant, total=False):
    """Whether a call may go on."""

    Ok: null
    Err: str
