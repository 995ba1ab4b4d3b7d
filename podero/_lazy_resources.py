"""Resources of a client that are created when they are first used, such as `Podero.ev_sessions`."""

from typing import Any, NoReturn

from podero._first_imports import import_in_thread


class _NoClient:
    """Takes the place of the client if a resource is read from the class."""

    def __call__(self, *_: Any, **__: Any) -> NoReturn:
        raise TypeError("this resource has no client: read it from a client, such as Podero(...), not from its class")

    prepared = run = __call__


class _LazyResource:
    """A descriptor that imports and creates a resource of a client when it is first used.

    Read from the class, it gives a resource without a client, so that `help` and `unittest.mock.create_autospec` work.
    It uses no lock: if another thread forked while the lock is held, the child would wait for it for ever.
    """

    def __init__(self, module: str, name: str) -> None:
        self._module = module
        self._kind = name

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, client: Any, owner: type | None = None) -> Any:
        kind = getattr(import_in_thread(self._module), self._kind)
        if client is None:
            return kind(_NoClient())
        return vars(client).setdefault(self._name, kind(client._perform))


def lazy_resource(module: str, name: str) -> Any:
    """An attribute of a client: an object of the named class, created with the client's `_perform`."""
    return _LazyResource(module, name)
