"""``podero sandbox`` and ``podero demo``: a simulated API on this machine."""

import signal
import threading
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from podero.cli.failures import FAILED, Failure, usage_error
from podero.cli.options import examples, number


def demo() -> None:
    """Show what the client does, with the sandbox."""
    from rich.console import Console

    from podero.sandbox.demo import run_demo

    run_demo(Console())


def sandbox(
    port: Annotated[
        int,
        typer.Option(
            "--port",
            metavar="PORT",
            help="Port on 127.0.0.1; 0 uses a free one.",
            parser=number("--port", int, 0, 65535),
        ),
    ] = 8321,
    speed: Annotated[
        float,
        typer.Option(
            metavar="SECONDS",
            help="Simulated seconds per second; 0 stops the time.",
            parser=number("--speed", float, 0, 100_000),  # the bounds of podero.sandbox.clock, which needs the extra
        ),
    ] = 0,
    load: Annotated[
        Path | None, typer.Option(metavar="FILE", help="A world that its page has saved.", show_default=False)
    ] = None,
) -> None:
    """Run a simulated API on this machine, until Ctrl-C."""
    from rich.console import Console

    from podero.sandbox import Sandbox
    from podero.sandbox.view import export_lines

    console = Console()
    try:
        server = Sandbox(port=port, speed=speed, world=load)
    except (OSError, ValueError) as error:
        problem = f"{error.filename}: {error.strerror}" if isinstance(error, OSError) else str(error)
        raise usage_error(problem) from None
    try:
        server.start()
    except OSError as error:
        raise Failure(FAILED, f"cannot listen on port {port}: {error.strerror}", "try --port 0") from None
    try:
        stop = _stop_signal()  # before the address is printed: whoever reads it may stop the sandbox at once
        say = partial(console.print, highlight=False, markup=False, soft_wrap=True)
        say(f"Podero sandbox on {server.base_url}")
        say(f"Person: {server.username}, password {server.password}. Customer: {server.external_id or 'no number'}.")
        say("\nPaste these lines into the terminal where your code runs:")
        say(export_lines(server, "sh"))
        say("\nThe same for PowerShell:")
        say(export_lines(server, "PowerShell"))
        say(f"\nSee and control it in a browser: {server.base_url}/")
        console.print("Press Ctrl-C to stop.")
        stop.wait()
    finally:
        server.stop()


SANDBOX_EPILOG = examples(("podero sandbox", "podero sandbox --port 0", "podero sandbox --speed 600 --load world.json"))
DEMO_EPILOG = examples(("podero demo",))


def _stop_signal() -> threading.Event:
    """An event that Ctrl-C and SIGTERM set."""
    stop = threading.Event()
    for one in (signal.SIGINT, signal.SIGTERM):
        signal.signal(one, lambda *_: stop.set())
    return stop
