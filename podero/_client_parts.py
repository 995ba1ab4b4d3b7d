"""The only module outside the client that uses private attributes of a client; other modules call these functions."""

from podero._async_client import AsyncPodero
from podero._client import Podero
from podero._config import Settings
from podero._http.async_sender import AsyncSender
from podero._http.sync_sender import SyncSender


def settings_of(client: Podero | AsyncPodero) -> Settings:
    """The configuration of a client."""
    return client._settings


def sender_of(client: Podero | AsyncPodero) -> SyncSender | AsyncSender:
    """The sender of a client, which also holds its tokens."""
    return client._sender


def async_client(settings: Settings, sender: AsyncSender) -> AsyncPodero:
    """Make a client for asyncio with the given sender."""
    client = AsyncPodero.__new__(AsyncPodero)
    client._open(settings, sender)
    return client
