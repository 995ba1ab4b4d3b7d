"""Serves an ASGI application on loopback, with uvicorn in a separate thread."""

import asyncio
import contextlib
import socket
import threading
import time

import uvicorn
from starlette.types import ASGIApp

STARTUP_SECONDS = 10.0


class StoppableServer(uvicorn.Server):
    """uvicorn, but stopping at once instead of at its next tick."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self._stop: asyncio.Event | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    async def main_loop(self) -> None:
        """Run until `stop` is called."""
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        while not await self.on_tick(0):
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._stop.wait(), timeout=1.0)

    def stop(self) -> None:
        """Stop, from any thread."""
        self.should_exit = True
        if self._loop is not None and self._stop is not None:  # pragma: no branch - stopped before it started
            self._loop.call_soon_threadsafe(self._stop.set)


class ServerThread:
    """A server that runs until it is stopped; it is ready when the constructor returns.

    Args:
        app: The application.
        port: TCP port on 127.0.0.1; 0 uses a free one.

    Raises:
        OSError: The port is in use.
        RuntimeError: It is not ready within `STARTUP_SECONDS`.
    """

    def __init__(self, app: ASGIApp, port: int) -> None:
        # asyncio disables Nagle's algorithm only if the socket has its protocol set.
        self._listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        self._listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            self._listener.bind(("127.0.0.1", port))
        except OSError:
            self._listener.close()
            raise
        config = uvicorn.Config(
            app,
            log_level="error",
            access_log=False,
            interface="asgi3",
            proxy_headers=False,
            lifespan="off",
            ws="none",
            loop="asyncio",
            backlog=2048,
            timeout_graceful_shutdown=1,
        )
        self._server = StoppableServer(config)
        self._thread = threading.Thread(
            target=self._server.run, args=([self._listener],), name="podero-sandbox", daemon=True
        )
        self._thread.start()
        try:
            self._wait_until_it_answers()
        except BaseException:  # Ctrl-C too
            self.stop()
            raise

    def _wait_until_it_answers(self) -> None:
        give_up = time.monotonic() + STARTUP_SECONDS
        while not self._server.started:
            if not self._thread.is_alive() or time.monotonic() > give_up:
                raise RuntimeError("the sandbox did not start")
            time.sleep(0.005)

    @property
    def url(self) -> str:
        """Its origin."""
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def stop(self) -> None:
        """Stop the server and free the port."""
        self._server.stop()
        self._thread.join()
        self._listener.close()
