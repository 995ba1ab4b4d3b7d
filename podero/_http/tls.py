"""Shared TLS contexts: one for each CA setting of a process, since reading the CA files takes 30 ms."""

import os
import ssl
from functools import cache
from pathlib import Path

import httpx


def tls_context() -> ssl.SSLContext:
    """The context for the CA in the environment (``SSL_CERT_FILE``, ``SSL_CERT_DIR``), else for that of certifi."""
    return _made(_identity("SSL_CERT_FILE"), _identity("SSL_CERT_DIR"))


def no_tls_context() -> ssl.SSLContext:
    """A context that trusts no CA, for plain HTTP, since httpx needs a context even there."""
    return _trusts_nobody()


@cache
def _made(file: tuple[object, ...], folder: tuple[object, ...]) -> ssl.SSLContext:  # noqa: ARG001  # keys of the cache
    return httpx.create_ssl_context()


@cache
def _trusts_nobody() -> ssl.SSLContext:
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _identity(variable: str) -> tuple[object, ...]:
    """The value of the variable, and the version of the file: it may be replaced while the process runs."""
    path = os.environ.get(variable)
    if not path:
        return ()
    try:
        found = Path(path).stat()
    except OSError:
        return (path,)
    return (path, found.st_mtime_ns, found.st_size, found.st_ino)
