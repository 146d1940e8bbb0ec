"""What was executed, in order."""

trace: list[str] = []
