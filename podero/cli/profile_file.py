"""Writes the file of profiles: keeps comments; only its owner can read it."""

from collections.abc import Mapping
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from podero._atomic_write import atomic_write
from podero._secrets import Secret
from podero.cli.failures import usage_error
from podero.profiles import config_path


def write_profile(name: str, table: Mapping[str, Any] | None) -> None:
    """Write a profile to the file, replacing one of the same name; ``None`` removes it.

    Raises:
        Failure: The file is not valid TOML.
        OSError: It cannot be written.
    """
    path = config_path()
    try:
        document = tomlkit.parse(path.read_text("utf-8")) if path.exists() else tomlkit.document()
    except (TOMLKitError, UnicodeDecodeError):
        document = None
    if document is None:
        raise usage_error(f"{path} is not valid TOML", "correct it, or move it away")
    profiles: Any = document.setdefault("profiles", tomlkit.table(is_super_table=True))
    profiles.pop(name, None)
    if table is not None:
        made = tomlkit.table()
        for key, value in table.items():
            made.add(key, value.reveal() if isinstance(value, Secret) else value)
        profiles[name] = made
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with atomic_write(path, mode=0o600) as file:
        file.write(tomlkit.dumps(document).encode())
