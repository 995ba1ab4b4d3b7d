"""``podero request``: sends a request to any endpoint, with the same token, retries and errors as all other calls."""

import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from podero.cli.connection import connection_of
from podero.cli.failures import usage_error
from podero.cli.json_values import json_value
from podero.cli.options import examples

if TYPE_CHECKING:
    from podero._http.response import RawResponse

_ORG_ID = "{org_id}"


def request(
    context: typer.Context,
    method: Annotated[str, typer.Argument(metavar="METHOD", help="GET, POST, ...", show_default=False)],
    path: Annotated[
        str,
        typer.Argument(
            metavar="PATH", help="Path from the origin; {org_id} is replaced by your organization.", show_default=False
        ),
    ],
    param: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME=VALUE", help="Query parameter; can be repeated.", show_default=False),
    ] = None,
    body: Annotated[
        str | None,
        typer.Option("--json", metavar="JSON", help="Body: text, @FILE, or - for stdin.", show_default=False),
    ] = None,
) -> None:
    """Send a request to any endpoint, and write the response to stdout.

    In a pipe, the response is written unchanged. On a terminal, JSON is indented, and control characters are removed.
    Do not put secrets into arguments: use --json @FILE or --json -.
    """
    connection = connection_of(context)
    params, data = _params(param or []), None if body is None else json_value("--json", body)
    with connection.client() as client:
        try:
            response = client.request(method, _with_org(path, connection.settings().org_id), params=params, json=data)
        except ValueError as error:
            raise usage_error(str(error), "podero request --help has examples") from None
    _show(response)


EPILOG = examples(
    (
        "podero request GET /api/partners/v2.0/org/{org_id}/users",
        "podero request GET /api/partners/v2.0/openapi.json > openapi.json",
        "podero request GET /api/partners/v2.0/org/{org_id}/users --param limit=5",
        "podero request POST /api/partners/v2.0/org/{org_id}/users --json @user.json",
        "jq .user all.json | podero request POST /api/... --json -",
    )
)


def _with_org(path: str, org_id: object) -> str:
    if _ORG_ID not in path:
        return path
    if org_id is None:
        raise usage_error("{org_id} needs an organization", "set PODERO_ORG_ID, or use --org-id")
    return path.replace(_ORG_ID, str(org_id))


def _params(given: list[str]) -> dict[str, Any]:
    params: dict[str, list[str]] = {}
    for one in given:
        name, equals, value = one.partition("=")
        if not (name and equals):
            raise usage_error(f"--param {one!r:.40} is not NAME=VALUE", "for instance: --param limit=5")
        params.setdefault(name, []).append(value)
    return params


def _show(response: "RawResponse") -> None:
    from podero.cli.terminal import say, stdout_is_terminal

    if not response.content:
        say(f"{response.status_code}, no content")
    elif stdout_is_terminal():
        _show_to_people(response)
    else:
        sys.stdout.buffer.write(response.content)
        sys.stdout.buffer.flush()


def _show_to_people(response: "RawResponse") -> None:
    from podero._formatting import harmless
    from podero.cli.formats import print_json
    from podero.errors import APIResponseError

    try:
        data = response.json()
    except APIResponseError:
        sys.stdout.write("".join(f"{harmless(line)}\n" for line in response.text.splitlines()))
    else:
        print_json(data)
