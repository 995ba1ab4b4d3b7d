"""The client of a command: made from the options before the command, and from credentials in the environment.

Secrets are never arguments: every user of a machine can read the arguments of its processes.
"""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from podero.cli.failures import AUTHENTICATION, Failure
from podero.errors import ConfigurationError

if TYPE_CHECKING:
    from podero._client import Podero
    from podero._config import Settings


class Connection(NamedTuple):
    """The options before the command.

    Attributes:
        org_id: Organization; ``None``: PODERO_ORG_ID.
        base_url: Origin of the API; ``None``: PODERO_BASE_URL, else production.
        timeout: Seconds, as for `Podero`.
        token_cache: File that shares a token with other runs.
        debug: Whether requests are logged and tracebacks shown.
    """

    org_id: str | None = None
    base_url: str | None = None
    timeout: float = 30.0
    token_cache: Path | None = None
    debug: bool = False

    def client(self) -> "Podero":
        """A client; close it after use."""
        from podero._client import Podero

        settings = self.settings()
        return Podero(
            credentials=settings.credentials,
            org_id=settings.org_id,
            base_url=settings.origin,
            timeout=settings.timeout,
            token_cache=settings.token_cache,
            app_name=settings.app_name,
        )

    def settings(self) -> "Settings":
        """The checked configuration.

        Raises:
            Failure: There are no credentials in the environment, or not whole ones.
            ConfigurationError: Something else is wrong with it.
        """
        from podero._auth.file_cache import FileTokenCache
        from podero._config import credentials_from_environment, make_settings
        from podero._secrets import Secret
        from podero._version import __version__

        try:
            credentials = credentials_from_environment()
        except ConfigurationError as error:
            raise _no_credentials(error) from None
        return make_settings(
            client_id=None,
            client_secret=None,
            credentials=credentials,
            org_id=self.org_id,
            base_url=None if self.base_url is None else Secret(self.base_url),
            timeout=self.timeout,
            max_attempts=3,
            token_cache=None if self.token_cache is None else FileTokenCache(self.token_cache),
            app_name=f"podero-cli/{__version__}",
            transport=None,
        )


def connection_of(context: typer.Context) -> Connection:
    """The options before the command."""
    found = context.find_object(Connection)
    return found or Connection()


def _no_credentials(error: ConfigurationError) -> Failure:
    if str(error).startswith("no credentials"):
        return Failure(
            AUTHENTICATION,
            "no credentials in the environment",
            "set PODERO_CLIENT_ID and PODERO_CLIENT_SECRET; without any, try `podero sandbox`",
        )
    return Failure(AUTHENTICATION, str(error), "`podero --help` names the variables")
