"""The command line (extra ``cli``): a demonstration, and the sandbox in a terminal."""

import signal
import threading

import typer
from rich.console import Console
from rich.table import Table

from podero.demo import run_demo

app = typer.Typer(
    name="podero",
    help="Unofficial client for the Podero Partner API.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.command()
def demo() -> None:
    """Show the client at work against the embedded sandbox: token, sessions, HEMS list."""
    run_demo(Console())


@app.command()
def sandbox(port: int = typer.Option(8321, help="TCP port on 127.0.0.1; 0 takes a free one.")) -> None:
    """Run the embedded sandbox until Ctrl-C, and show how to reach it."""
    from podero.sandbox import Sandbox

    console = Console()
    try:
        server = Sandbox(port=port).start()
    except OSError as error:
        Console(stderr=True).print(f"podero sandbox: cannot listen on port {port}: {error.strerror}; try --port 0")
        raise typer.Exit(1) from None
    try:
        table = Table(title=f"Podero sandbox on {server.base_url}", show_header=False, title_justify="left")
        for name in ("user_id", "electric_vehicle_id", "wallbox_id"):
            table.add_row(name, str(getattr(server, name)))
        console.print(table)
        for variable, value in (
            ("PODERO_BASE_URL", server.base_url),
            ("PODERO_CLIENT_ID", server.client_id),
            ("PODERO_CLIENT_SECRET", server.client_secret),
            ("PODERO_ORG_ID", server.org_id),
        ):
            console.print(f"export {variable}='{value}'", highlight=False, soft_wrap=True)
        console.print("\nCtrl-C stops it.")
        _wait_for_stop()
    finally:
        server.stop()


def _wait_for_stop() -> None:
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    stop.wait()
