"""What other parts of this package take from a client, and how they make one: the only place that knows its insides."""

from podero._async_client import AsyncPodero
from podero._client import Podero
from podero._config import Settings
from podero._http.async_sender import AsyncSender
from podero._http.sync_sender import SyncSender


def settings_of(client: Podero | AsyncPodero) -> Settings:
    """What it is configured with."""
    return client._settings


def sender_of(client: Podero | AsyncPodero) -> SyncSender | AsyncSender:
    """What sends its requests, and holds its tokens."""
    return client._sender


def async_client(settings: Settings, sender: AsyncSender) -> AsyncPodero:
    """A client for asyncio with a sender of its own."""
    client = AsyncPodero.__new__(AsyncPodero)
    client._open(settings, sender)
    return client
