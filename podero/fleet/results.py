"""The result for one target."""

from typing import Generic, TypeVar, cast

import msgspec

from podero.errors import PoderoError

T = TypeVar("T")
V = TypeVar("V")


class Result(msgspec.Struct, Generic[T, V], frozen=True, weakref=True):
    """The result for one target.

    Attributes:
        target: The target.
        value: The value from the API. It is ``None`` after a failure, and also if no session is active; see `ok`.
        error: The error of a failure: a `PoderoError`, or a `ValueError` if the target's ids are not UUIDs.
    """

    target: T
    value: V | None = None
    error: PoderoError | ValueError | None = None

    @property
    def ok(self) -> bool:
        """Whether the work succeeded, so that `value` is valid."""
        return self.error is None

    def unwrap(self) -> V:
        """The value; raises the error if there is one."""
        if self.error is not None:
            raise self.error
        return cast("V", self.value)
