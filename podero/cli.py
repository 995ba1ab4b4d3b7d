"""The command line (extra ``cli``): a demonstration, the sandbox in a terminal, the drift check."""

import signal
import threading
from pathlib import Path

import typer
from rich.console import Console
from rich.table import Table

from podero.demo import run_demo
from podero.origins import API_PREFIX, PRODUCTION

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
def sandbox(
    port: int = typer.Option(8321, help="TCP port on 127.0.0.1; 0 takes a free one."),
    speed: float = typer.Option(0.0, help="Seconds that pass in its world each second; 0: time stands still."),
    load: Path | None = typer.Option(None, metavar="FILE", help="A world in JSON, as its page saves it."),  # noqa: B008
) -> None:
    """Run the embedded sandbox until Ctrl-C, and show how to reach it."""
    from podero.drift.escaping import one_line
    from podero.sandbox import Sandbox

    console = Console()
    try:
        server = Sandbox(port=port, speed=speed, world=load)
    except (OSError, ValueError) as error:
        problem = f"{error.filename}: {error.strerror}" if isinstance(error, OSError) else error
        typer.echo(f"podero sandbox: {one_line(problem)}", err=True)
        raise typer.Exit(2) from None
    try:
        server.start()
    except OSError as error:
        typer.echo(f"podero sandbox: cannot listen on port {port}: {error.strerror}; try --port 0", err=True)
        raise typer.Exit(1) from None
    try:
        table = Table(title=f"Podero sandbox on {server.base_url}", show_header=False, title_justify="left")
        for name in ("user_id", "electric_vehicle_id", "wallbox_id", "username", "password"):
            table.add_row(name, str(getattr(server, name)))
        console.print(table)
        for variable, value in (
            ("PODERO_BASE_URL", server.base_url),
            ("PODERO_CLIENT_ID", server.client_id),
            ("PODERO_CLIENT_SECRET", server.client_secret),
            ("PODERO_ORG_ID", server.org_id),
        ):
            console.print(f"export {variable}='{value}'", highlight=False, soft_wrap=True)
        console.print(f"\nSee and steer it in a browser: {server.base_url}/", highlight=False)
        console.print("Ctrl-C stops it.")
        _wait_for_stop()
    finally:
        server.stop()


@app.command()
def drift(
    spec: str = typer.Option(PRODUCTION + API_PREFIX + "/openapi.json", metavar="URL_OR_FILE", help="The document."),
    form: str = typer.Option("text", "--format", help="text, json or markdown."),
) -> None:
    """Hold an OpenAPI document, by default the live one, against this version of the client.

    Operations that the document does not have are looked up in the supplement that the client came with.
    Exit 0: nothing above "info"; 1: findings; 2: the document cannot be used.
    """
    from podero.drift.compare import compare
    from podero.drift.document import DocumentError, load_document
    from podero.drift.escaping import one_line
    from podero.drift.findings import is_harmless
    from podero.drift.report import FORMATS
    from podero.drift.supplement import packaged_supplement

    if form not in FORMATS:
        typer.echo(f"podero drift: --format is text, json or markdown, not {one_line(form)}", err=True)
        raise typer.Exit(2)
    try:
        findings = compare(load_document(spec), packaged_supplement())
    except DocumentError as error:
        typer.echo(f"podero drift: {one_line(error)}", err=True)
        raise typer.Exit(2) from None
    typer.echo(FORMATS[form](findings), nl=False)
    raise typer.Exit(0 if is_harmless(findings) else 1)


def _wait_for_stop() -> None:
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    stop.wait()
