"""Resources of a client that are made at their first use, such as `Podero.ev_sessions`."""

from typing import Any, NoReturn

from podero._first_imports import import_aside


class _NoClient:
    """Stands for the client of a resource that is read from the class."""

    def __call__(self, *_: Any, **__: Any) -> NoReturn:
        raise TypeError("this has no client: read it from a client, such as Podero(...), instead of its class")

    prepared = run = __call__


class _LazyResource:
    """Makes a resource of a client at its first use, and imports it then.

    Read from the class, it is one without a client, which `help` and `unittest.mock.create_autospec` look into. No
    lock is held: one would stay held in a child that another thread forks meanwhile.
    """

    def __init__(self, module: str, name: str) -> None:
        self._module = module
        self._kind = name

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, client: Any, owner: type | None = None) -> Any:
        kind = getattr(import_aside(self._module), self._kind)
        if client is None:
            return kind(_NoClient())
        return vars(client).setdefault(self._name, kind(client._perform))


def lazy_resource(module: str, name: str) -> Any:
    """An attribute of a client that is made of its `_perform`, by the class of that name."""
    return _LazyResource(module, name)
