"""The error message when a library of an extra is not installed."""

from importlib.util import find_spec

from podero.errors import ConfigurationError

_EXTRAS = {
    "aiohttp": "fleet",
    "aiolimiter": "fleet",
    "jinja2": "report",
    "jsonschema": "sandbox",
    "keyring": "keyring",
    "platformdirs": "cli",
    "pyarrow": "parquet",
    "rfc3339_validator": "sandbox",
    "rich": "cli",
    "starlette": "sandbox",
    "tomlkit": "cli",
    "typer": "cli",
    "tzlocal": "cli",
    "uvicorn": "sandbox",
    "xlsxwriter": "excel",
}
"""Libraries, and the extra that installs each."""


def missing_extra(library: str | None) -> str | None:
    """The message for a library that is not installed; ``None`` if it belongs to no extra."""
    name = (library or "").partition(".")[0]
    extra = _EXTRAS.get(name)
    return extra and f"this needs {name}: pip install 'podero[{extra}]'"


def require(library: str) -> None:
    """Raise ConfigurationError if a library of an extra is not installed."""
    if find_spec(library) is None:
        raise ConfigurationError(missing_extra(library))
