"""A client library for accessing Podero Partner API: models, enums, and one module for each operation."""

from .client import AuthenticatedClient, Client

__all__ = ["AuthenticatedClient", "Client"]
