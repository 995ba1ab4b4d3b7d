"""What the low-level functions raise by themselves; a sender that is injected may raise others."""


class UnreadableError(ValueError):
    """A response, or data given to ``from_dict``, does not fit its type.

    Attributes:
        reason: What is wrong.
        path: JSON path of what does not fit, such as ``$.session.id``; empty when the whole cannot be read.
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
