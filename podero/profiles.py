"""Profiles: named sets of credentials, organization and environment in a configuration file.

    [profiles.acme]
    client_id = "..."
    secret_command = "pass show podero/acme"   # or keyring = true, or client_secret = "..."
    org_id = "..."
    environment = "production"                 # or "sandbox", or base_url = "https://..."
    tz = "Europe/Vienna"

The file is ``PODERO_CONFIG``, else ``config.toml`` in the system's folder for settings (``~/.config/podero`` on Linux).
``podero profile add`` writes it. Only `podero.Podero.from_profile` and ``podero --profile`` read it.

A secret in the file is refused if other users of the computer can read the file.
"""

import os
import shlex
import stat
import subprocess
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import attrs

from podero._auth.credentials import ClientCredentials
from podero._extras import missing_extra
from podero._secrets import Secret
from podero._urls import PRODUCTION, SANDBOX
from podero.errors import ConfigurationError

__all__ = ["Profile", "all_profiles", "config_path", "load_profile"]

KEYRING_SERVICE = "podero"
ENVIRONMENTS: Mapping[str, str] = {"production": PRODUCTION, "sandbox": SANDBOX}

_SECRETS = ("client_secret", "secret_command", "keyring")
_TEXTS = ("client_id", "org_id", "environment", "base_url", "tz")
_COMMAND_SECONDS = 120


@attrs.frozen(kw_only=True)
class Profile:
    """One profile of the file.

    Attributes:
        name: Its name.
        client_id: Id of a server's client.
        origin: Origin of the API.
        org_id: Organization, if the profile has one.
        tz: Time zone of days and times on the command line, if the profile has one.
        secret_command: The command that prints the client secret, as a tuple of its words.
        keyring: Whether the secret is in the system's keyring.
        client_secret: The secret, if it is in the file.
    """

    name: str
    client_id: str
    origin: str = PRODUCTION
    org_id: str | None = None
    tz: str | None = None
    secret_command: tuple[str, ...] | None = None
    keyring: bool = False
    client_secret: Secret | None = attrs.field(default=None, repr=False)

    @property
    def secret_from(self) -> str:
        """Where the secret comes from, as text. Arguments of a command are left out, since they may hold a secret."""
        if self.secret_command is not None:
            return f"the command {self.secret_command[0]}"
        return "the keyring" if self.keyring else "the file"

    def credentials(self) -> ClientCredentials:
        """Return the credentials; this may run the command or read the keyring.

        Raises:
            ConfigurationError: There is no secret.
        """
        secret = self.client_secret or Secret.returned_by(self._secret)
        return ClientCredentials(self.client_id, secret)  # type: ignore[arg-type]  # a wrapped secret stays wrapped

    def _secret(self) -> str:
        found = self._from_command(self.secret_command) if self.secret_command else self._from_keyring()
        if not found:
            raise ConfigurationError(f"profile {self.name!r}: {self.secret_from} has no secret for this profile")
        return found

    def _from_command(self, words: tuple[str, ...]) -> str:
        found, problem = _printed(words)
        if problem:
            raise ConfigurationError(f"profile {self.name!r}: its secret_command {problem}")
        return found.reveal()

    def _from_keyring(self) -> str | None:
        keyring = required_keyring()
        problem = ""
        try:
            found: str | None = keyring.get_password(KEYRING_SERVICE, self.client_id)
        except keyring.errors.KeyringError as error:
            problem = str(error)
        else:
            return found
        raise ConfigurationError(f"profile {self.name!r}: the keyring cannot be read: {problem}")


def _printed(words: tuple[str, ...]) -> tuple[Secret, str]:
    """The first line that a command prints, or a description of the problem."""
    try:
        done = subprocess.run(words, stdout=subprocess.PIPE, check=False, timeout=_COMMAND_SECONDS)  # noqa: S603  # the user's own command
    except subprocess.TimeoutExpired:
        return Secret(None), f"took more than {_COMMAND_SECONDS} s"
    except OSError as error:
        return Secret(None), f"cannot be run: {error.strerror}"
    if done.returncode:
        return Secret(None), f"ended with exit code {done.returncode}"
    return Secret(done.stdout.decode("utf-8", "replace").split("\n")[0].strip()), ""


def required_keyring() -> Any:
    """The library ``keyring``; raises ConfigurationError if the extra is not installed."""
    try:
        import keyring
        import keyring.errors
    except ImportError:
        raise ConfigurationError(missing_extra("keyring")) from None
    return keyring


def config_path() -> Path:
    """The file for the profiles, which may not exist yet."""
    given = os.environ.get("PODERO_CONFIG")
    if given:
        return Path(given).expanduser()
    try:
        import platformdirs
    except ImportError:
        raise ConfigurationError(f"{missing_extra('platformdirs')}; or set PODERO_CONFIG") from None
    return platformdirs.user_config_path("podero", appauthor=False) / "config.toml"


def load_profile(name: str) -> Profile:
    """The profile of that name.

    Raises:
        ConfigurationError: There is no such profile, it is not valid, or other users can read its secret.
    """
    profiles, is_private = _read(config_path())
    if name not in profiles:
        known = f"known profiles: {', '.join(sorted(profiles))}" if profiles else f"{config_path()} has none"
        raise ConfigurationError(f"there is no profile {name!r} ({known}); `podero profile add` makes one")
    profile = _profile(name, profiles[name])
    if profile.client_secret is not None and not is_private:
        raise ConfigurationError(
            f"profile {name!r}: other users can read its secret; run: chmod 600 {shlex.quote(str(config_path()))}"
        )
    return profile


def all_profiles() -> list[Profile]:
    """All profiles, sorted by name; empty if there is no file.

    Raises:
        ConfigurationError: The file, or a profile in it, cannot be read.
    """
    profiles, _ = _read(config_path())
    return [_profile(name, profiles[name]) for name in sorted(profiles)]


def _read(path: Path) -> tuple[dict[str, Any], bool]:
    """The profiles, each with its secret wrapped, and whether nobody else can read the file."""
    try:
        with path.open("rb") as file:
            mode = os.fstat(file.fileno()).st_mode
            profiles = _parsed(file.read())
    except FileNotFoundError:
        return {}, True
    except OSError as error:
        raise ConfigurationError(f"{path} cannot be read: {error.strerror}") from None
    if isinstance(profiles, str):
        raise ConfigurationError(f"{path}: {profiles}")
    is_private = os.name == "nt" or not stat.S_IMODE(mode) & 0o077  # Windows has no mode bits; its folder is private
    return profiles, is_private


def _parsed(content: bytes) -> dict[str, Any] | str:
    """The profiles, or a description of what is wrong with the file."""
    try:
        found = tomllib.loads(content.decode()).get("profiles", {})
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return f"not valid TOML: {error if isinstance(error, tomllib.TOMLDecodeError) else 'not UTF-8'}"
    if not isinstance(found, dict) or not all(isinstance(table, dict) for table in found.values()):
        return "each profile must be a table such as [profiles.acme]"
    for table in found.values():
        if "client_secret" in table:
            table["client_secret"] = Secret(table["client_secret"])
    return found


def _profile(name: str, table: Mapping[str, Any]) -> Profile:
    problem = _problem(table)
    command = table.get("secret_command")
    words = _words(command)
    if not problem and command is not None and not words:
        problem = "secret_command must be a command, or a list of its words"
    if problem:
        raise ConfigurationError(f"profile {name!r} in {config_path()}: {problem}")
    return Profile(
        name=name,
        client_id=table["client_id"],
        origin=table.get("base_url") or ENVIRONMENTS[table.get("environment", "production")],
        org_id=table.get("org_id"),
        tz=table.get("tz"),
        secret_command=words or None,
        keyring="keyring" in table,
        client_secret=table.get("client_secret"),
    )


def _problem(table: Mapping[str, Any]) -> str:
    """A description of what is wrong with a profile; empty if it is valid."""
    secret = table.get("client_secret")
    for key, value in table.items():
        if key not in (*_TEXTS, *_SECRETS):
            return f"{key!r:.40} is not a setting; the settings are {', '.join((*_TEXTS, *_SECRETS))}"
        if key in _TEXTS and not (isinstance(value, str) and value):
            return f"{key} must be a string that is not empty"
    checks = {
        "it has no client_id": "client_id" not in table,
        "it has both environment and base_url; keep one of them": "environment" in table and "base_url" in table,
        f"environment must be {' or '.join(ENVIRONMENTS)}; for any other origin, use base_url instead": (
            table.get("environment", "production") not in ENVIRONMENTS
        ),
        f"it must have exactly one of {', '.join(_SECRETS)}": sum(key in table for key in _SECRETS) != 1,
        "keyring must be true, or be left out": table.get("keyring", True) is not True,
        "client_secret must be a string that is not empty": secret is not None and not secret.is_text(),
    }
    return next((problem for problem, is_so in checks.items() if is_so), "")


def _words(command: Any) -> tuple[str, ...]:
    """The words of a command; empty if it is not a valid command."""
    try:
        words = shlex.split(command) if isinstance(command, str) else command
    except ValueError:
        return ()
    fits = isinstance(words, list) and all(isinstance(word, str) for word in words)
    return tuple(words) if fits else ()
