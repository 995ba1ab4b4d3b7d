"""One TLS context for each CA setting of a process: reading the CA files takes 30 ms, and a context can be shared."""

import os
import ssl
from functools import cache
from pathlib import Path

import httpx


def tls_context() -> ssl.SSLContext:
    """The context for the CA that the environment names now (``SSL_CERT_FILE``, ``SSL_CERT_DIR``), else certifi's."""
    return _made(_identity("SSL_CERT_FILE"), _identity("SSL_CERT_DIR"))


def no_tls_context() -> ssl.SSLContext:
    """A context that trusts nobody, for plain HTTP: httpx wants one all the same."""
    return _trusts_nobody()


@cache
def _made(file: tuple[object, ...], folder: tuple[object, ...]) -> ssl.SSLContext:  # noqa: ARG001  # keys of the cache
    return httpx.create_ssl_context()


@cache
def _trusts_nobody() -> ssl.SSLContext:
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _identity(variable: str) -> tuple[object, ...]:
    """What the variable names, and in which version: a CA file may be replaced while the process runs."""
    path = os.environ.get(variable)
    if not path:
        return ()
    try:
        found = Path(path).stat()
    except OSError:
        return (path,)
    return (path, found.st_mtime_ns, found.st_size, found.st_ino)
