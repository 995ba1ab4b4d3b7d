"""What comes back for one target."""

from typing import Generic, TypeVar, cast

import attrs

from podero.errors import PoderoError

T = TypeVar("T")
V = TypeVar("V")


@attrs.frozen
class Result(Generic[T, V]):
    """What was found out about one target.

    Attributes:
        target: What was asked for.
        value: What the API said; ``None`` if it failed, but also where no session is active: see `ok`.
        error: Why it failed: a `PoderoError`, or a `ValueError` if the target's ids are no UUIDs.
    """

    target: T
    value: V | None = None
    error: PoderoError | ValueError | None = None

    @property
    def ok(self) -> bool:
        """Whether there is a value."""
        return self.error is None

    def unwrap(self) -> V:
        """The value; raises the error if there is one."""
        if self.error is not None:
            raise self.error
        return cast("V", self.value)
