"""Calls of httpx for servers without TLS: httpx itself reads the authorities for each, also for ``http://``: 25 ms."""

from functools import partial

import httpx

get = partial(httpx.get, verify=False)
post = partial(httpx.post, verify=False)
request = partial(httpx.request, verify=False)
Client = partial(httpx.Client, verify=False)
