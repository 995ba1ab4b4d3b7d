"""A client library for accessing Podero Partner API: models, enums, and one module for each operation."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .client import AuthenticatedClient as AuthenticatedClient
    from .client import Client as Client

__all__ = ["AuthenticatedClient", "Client"]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from . import client  # most callers do not need it

    return getattr(client, name)
