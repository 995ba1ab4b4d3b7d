"""The libraries that the extra ``fleet`` brings, and the error where one of them is missing."""

from importlib.util import find_spec

from podero.errors import ConfigurationError


def require(*modules: str) -> None:
    """Raise ConfigurationError if a library of the extra is not installed."""
    missing = [module for module in modules if find_spec(module) is None]
    if missing:
        raise ConfigurationError(f"this needs {' and '.join(missing)}: pip install 'podero[fleet]'")
