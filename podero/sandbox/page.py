"""The sandbox's own page at ``/``, and its requests under ``/sandbox/``, which the real API does not use."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import msgspec
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from podero.sandbox.controls import apply_control
from podero.sandbox.guard import refusal_of_page
from podero.sandbox.worldfile import world_json

if TYPE_CHECKING:
    from podero.sandbox.server import Sandbox

PREFIX: Final = "/sandbox/"
MAX_BODY_BYTES: Final = 5_000_000

_FILES: Final = Path(__file__).resolve().parent / "page"
_PARTS: Final = ("page.css", "page.js", "server.js", "world.js", "chart.js", "faults.js", "requests.js", "elements.js")
_KINDS: Final = {".html": "text/html", ".css": "text/css", ".js": "text/javascript"}
_HEADERS: Final = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class Page:
    """The ASGI application of the page; its requests are not counted.

    Args:
        sandbox: The sandbox that it controls.
        state: Returns the data that it shows.
        request_in_full: Returns a request by its number, with headers and bodies.
    """

    def __init__(
        self,
        sandbox: "Sandbox",
        state: Callable[[], dict[str, Any]],
        request_in_full: Callable[[int], dict[str, Any] | None],
    ) -> None:
        self._sandbox = sandbox
        self._state = state
        self._request_in_full = request_in_full
        self._routes = Starlette(
            routes=[
                Route("/", _file("index.html")),
                *(Route(PREFIX + name, _file(name)) for name in _PARTS),
                Route(PREFIX + "state", self._show),
                Route(PREFIX + "requests/{number:int}", self._request),
                Route(PREFIX + "world", self._world),
                Route(PREFIX + "controls", self._control, methods=["POST"]),
            ],
            exception_handlers={HTTPException: _no_such_control},
        )
        self._routes.router.redirect_slashes = False

    @staticmethod
    def is_at(path: str) -> bool:
        """Whether a path belongs to the page."""
        return path == "/" or path.startswith(PREFIX)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Respond to one request, if it is allowed."""
        request = Request(scope)
        reason = refusal_of_page(request.method, request.headers)
        if reason is not None:
            await _json({"error": reason}, 403)(scope, receive, send)
            return
        await self._routes(scope, receive, send)

    async def _show(self, _: Request) -> Response:
        return _json(self._state())

    async def _request(self, request: Request) -> Response:
        found = self._request_in_full(request.path_params["number"])
        if found is None:
            return _json({"error": "this request is not kept any more"}, 404)
        return _json(found)

    async def _world(self, _: Request) -> Response:
        try:
            content = world_json(self._sandbox.world.data())
        except ValueError as error:
            return _json({"error": str(error)}, 409)
        name = {"Content-Disposition": 'attachment; filename="sandbox-world.json"'}
        return Response(content, media_type="application/json", headers=_HEADERS | name)

    async def _control(self, request: Request) -> Response:
        content = await _body(request)
        if content is None:
            return _json({"error": f"more than {MAX_BODY_BYTES:,} bytes"}, 413)
        try:
            apply_control(content, self._sandbox)
        except (ValueError, RecursionError) as error:
            return _json({"error": str(error)}, 400)
        except LookupError as error:
            return _json({"error": str(error)}, 404)
        except RuntimeError as error:
            return _json({"error": str(error)}, 409)
        return _json(self._state())


async def _body(request: Request) -> bytes | None:
    """The request's body; ``None`` if it is too large."""
    content = bytearray()
    async for chunk in request.stream():
        content += chunk
        if len(content) > MAX_BODY_BYTES:
            return None
    return bytes(content)


def _json(body: dict[str, Any], status: int = 200) -> Response:
    return Response(msgspec.json.encode(body, enc_hook=str), status, media_type="application/json", headers=_HEADERS)


def _file(name: str) -> Callable[[Request], Awaitable[Response]]:
    """Responds with one of the page's files."""

    async def answer(_: Request) -> Response:
        content = (_FILES / name).read_bytes()
        return Response(content, media_type=f"{_KINDS[Path(name).suffix]}; charset=utf-8", headers=_HEADERS)

    return answer


async def _no_such_control(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101  # registered for this type only
    return _json({"error": error.detail}, error.status_code)
