"""``podero drift``: compares the API's document with this version of the client. Its exit codes are a contract."""

from typing import Annotated

import typer

from podero.cli.options import examples


def drift(
    spec: Annotated[
        str | None,
        typer.Option(metavar="URL_OR_FILE", help="The document. [default: the live one]", show_default=False),
    ] = None,
    form: Annotated[str, typer.Option("--format", metavar="FORMAT", help="text, json or markdown.")] = "text",
) -> None:
    """Compare the API's document with this version of the client.

    By default the live OpenAPI document is fetched. Operations that it does not have are taken from the supplement
    of this client.
    Exit 0: nothing above "info"; 1: findings; 2: the document cannot be used.
    """
    from podero._urls import API_PREFIX, PRODUCTION
    from podero.drift.compare import compare
    from podero.drift.document import DocumentError
    from podero.drift.escaping import one_line
    from podero.drift.findings import is_harmless
    from podero.drift.loading.load import load_document
    from podero.drift.report import FORMATS

    if form not in FORMATS:
        typer.echo(f"podero drift: --format must be text, json or markdown, not {one_line(form)}", err=True)
        raise typer.Exit(2)
    try:
        drift = compare(load_document(spec or f"{PRODUCTION}{API_PREFIX}/openapi.json"))
    except DocumentError as error:
        typer.echo(f"podero drift: {one_line(error)}", err=True)
        raise typer.Exit(2) from None
    typer.echo(FORMATS[form](drift), nl=False)
    raise typer.Exit(0 if is_harmless(drift.findings) else 1)


EPILOG = examples(("podero drift", "podero drift --spec openapi.json --format markdown"))
