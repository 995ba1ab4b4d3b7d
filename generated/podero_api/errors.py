"""The errors of the low-level functions; an injected sender may raise other errors."""


class UnreadableError(ValueError):
    """A response, or data given to ``from_dict``, does not fit its type.

    Attributes:
        reason: What is wrong.
        path: JSON path of the wrong value, such as ``$.session.id``; empty if the whole body cannot be read.
    """

    def __init__(self, reason: str, path: str = "") -> None:
        super().__init__(f"{reason} at {path}" if path else reason)
        self.reason = reason
        self.path = path


class UnexpectedStatus(Exception):
    """The API responded with a status other than 2xx.

    Attributes:
        status_code: The status.
        content: The body.
    """

    def __init__(self, status_code: int, content: bytes) -> None:
        super().__init__(f"unexpected status {status_code}: {content[:200]!r}")
        self.status_code = status_code
        self.content = content


__all__ = ["UnexpectedStatus", "UnreadableError"]
