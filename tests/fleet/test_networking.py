"""Proxies and certificates as docs/logging-and-networking.md tells them hold for the fast transport too."""

import re
from collections.abc import Callable
from typing import Any

import aiohttp

import podero
from podero.sandbox import Sandbox
from tests.fleet.test_faults import make_client
from tests.http import test_networking as default
from tests.http.test_networking import office

__all__ = ["make_client", "office"]  # fixtures


class TestProxies(default.TestProxies):
    """The same."""


class TestCertificates(default.TestCertificates):
    """The same, except for transports of the caller's own."""

    test_a_transport_brings_its_own = None  # type: ignore[assignment]  # not this one's


def test_the_user_agent_holds_the_versions_that_run(make_client: Callable[..., Any], sandbox: Sandbox) -> None:
    default.current(make_client(**sandbox.client_options, app_name="billing/1.4"))
    ours, theirs = re.escape(podero.__version__), re.escape(aiohttp.__version__)
    shape = rf"billing/1\.4 podero/{ours} python/3\.[0-9.]+\S* aiohttp/{theirs}"
    agents = [request.headers["user-agent"] for request in sandbox.requests]
    assert [bool(re.fullmatch(shape, agent)) for agent in agents] == [True, True]
