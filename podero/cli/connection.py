"""Creates the client of a command, from the global options, and from a profile or the environment.

Secrets are never arguments, because every user of a machine can read the arguments of its processes.
"""

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

import typer

from podero.cli.failures import AUTHENTICATION, Failure, usage_error
from podero.cli.terminal import say
from podero.errors import ConfigurationError

if TYPE_CHECKING:
    from podero._client import Podero
    from podero._config import Settings
    from podero._zones import Zone
    from podero.profiles import Profile


class Connection(NamedTuple):
    """The global options, which all commands accept at any place.

    Attributes:
        org_id: Organization; ``None``: PODERO_ORG_ID.
        env: "production" or "sandbox".
        base_url: Origin of the API; ``None``: PODERO_BASE_URL, else production.
        profile: Profile of the configuration file; ``None``: PODERO_PROFILE, else none.
        tz: Time zone of days and times; ``None``: the profile's, PODERO_TZ, or this computer's.
        timeout: Seconds, as for `Podero`.
        token_cache: File in which runs share a token.
        quiet: Whether only results and errors are printed.
        debug: Whether requests are logged and tracebacks shown.
    """

    org_id: str | None = None
    env: str | None = None
    base_url: str | None = None
    profile: str | None = None
    tz: str | None = None
    timeout: float = 30.0
    token_cache: Path | None = None
    quiet: bool = False
    debug: bool = False

    def client(self) -> "Podero":
        """Create a client; close it after use."""
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
            Failure: The environment or the profile has no credentials, or only half of a pair.
            ConfigurationError: Another setting is wrong.
        """
        from podero._auth.file_cache import FileTokenCache
        from podero._config import credentials_from_environment, make_settings
        from podero._secrets import Secret
        from podero._version import __version__

        profile, origin = self._profile(), self.origin()
        try:
            credentials = profile.credentials() if profile else credentials_from_environment()
        except ConfigurationError as error:
            raise _no_credentials(error, self.profile_name) from None
        if profile is not None and origin is None:
            origin = profile.origin
        return make_settings(
            client_id=None,
            client_secret=None,
            credentials=credentials,
            org_id=self.org_id or (profile.org_id if profile else None),
            base_url=None if origin is None else Secret(origin),
            timeout=self.timeout,
            max_attempts=3,
            token_cache=None if self.token_cache is None else FileTokenCache(self.token_cache),
            app_name=f"podero-cli/{__version__}",
            transport=None,
        )

    def organization(self) -> UUID:
        """The organization; raises Failure if it is not set."""
        found = self.settings().org_id
        if found is None:
            raise usage_error("no organization", "set PODERO_ORG_ID, or use --org-id")
        return found

    def zone(self) -> "Zone":
        """The time zone of days and times: from ``--tz``, the profile, PODERO_TZ, or this computer."""
        from podero._zones import checked_zone

        given, source = self.tz, "--tz"
        if given is None and (profile := self._profile()):
            given, source = profile.tz, f"profile {profile.name!r}"
        if given is None:
            given, source = os.environ.get("PODERO_TZ"), "PODERO_TZ"
        if not given:
            return _zone_of_this_computer()
        try:
            return checked_zone(given)
        except ValueError as error:
            raise usage_error(f"{source}: {error}") from None

    def note(self, text: str) -> None:
        """Write one line to stderr that is neither a result nor an error."""
        if not self.quiet:
            say(text)

    @property
    def profile_name(self) -> str | None:
        """The profile from ``--profile`` or PODERO_PROFILE."""
        return self.profile or os.environ.get("PODERO_PROFILE") or None

    def _profile(self) -> "Profile | None":
        name = self.profile_name
        if name is None:
            return None
        from podero.profiles import load_profile

        return load_profile(name)

    def origin(self) -> str | None:
        """The origin from an option.

        Raises:
            Failure: Two options name one.
        """
        from podero._urls import PRODUCTION, SANDBOX

        if self.env is None:
            return self.base_url
        if self.base_url is not None:
            raise usage_error("--env and --base-url cannot be used together", "give only one of them")
        return {"production": PRODUCTION, "sandbox": SANDBOX}[self.env]


def connection_of(context: typer.Context) -> Connection:
    """Collect the global options."""
    found = context.find_root().obj
    return found if isinstance(found, Connection) else Connection()


def _zone_of_this_computer() -> "Zone":
    from datetime import UTC

    import tzlocal

    from podero._zones import checked_zone

    try:
        return checked_zone(tzlocal.get_localzone())
    except (LookupError, OSError, ValueError):  # TZ, or the system's setting, has an unknown name
        return UTC


def _no_credentials(error: ConfigurationError, profile: str | None) -> Failure:
    if str(error).startswith("no credentials"):
        return Failure(
            AUTHENTICATION,
            "no credentials in the environment",
            "set PODERO_CLIENT_ID and PODERO_CLIENT_SECRET; without them, try `podero sandbox`",
        )
    hint = (
        "`podero --help` lists the variables"
        if profile is None
        else "`podero profile list` shows where each secret is kept"
    )
    return Failure(AUTHENTICATION, str(error), hint)
