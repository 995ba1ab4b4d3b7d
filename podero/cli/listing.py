"""Listing sessions: fetches them page by page, and passes each to the outputs that the options ask for."""

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, cast
from uuid import UUID

import attrs

from podero.cli.connection import Connection
from podero.cli.failures import usage_error
from podero.cli.formats import Format, chosen_format, print_json, writing
from podero.cli.outputs import Write, check_target, opened
from podero.cli.progress import progress
from podero.cli.spans import Span
from podero.cli.terminal import paper, say, show, stdout_console, stdout_is_terminal
from podero.sessions.pagination import PAGE_SIZE, Page, PageWalk
from podero.sessions.summarize import By, Session, Tallies

if TYPE_CHECKING:
    from podero._client import Podero
    from podero.sessions.summary import Summary


class ListPage(Protocol):
    """The method ``list`` of `Podero.ev_sessions` or `Podero.hems_sessions`."""

    def __call__(
        self, user_id: UUID, device_id: UUID, /, *, start: Any, end: Any, limit: int, offset: int
    ) -> Page[Any]:
        """One page."""
        ...


@attrs.frozen(kw_only=True)
class View:
    """What to show of the sessions.

    Attributes:
        form: The format that was asked for, if one was.
        out: The file for the sessions; ``None``: stdout.
        force: Whether the file may be there already.
        describe: Show what each session says of itself.
        chart: Draw energy and outcomes.
        summary: Show totals.
        by: A total for each day, month or outcome.
    """

    form: Format | None
    out: Path | None
    force: bool
    describe: bool
    chart: bool
    summary: bool
    by: By | None

    @property
    def digest(self) -> bool:
        """Whether descriptions, charts or totals go to stdout, and the sessions themselves to a file or nowhere."""
        return self.describe or self.chart or self.summary

    def checked_format(self) -> Format:
        """The format of the sessions, or of the summary.

        Raises:
            Failure: Something does not go together.
        """
        if self.by is not None and not self.summary:
            raise usage_error("--by says what to sum by", "add --summary")
        form = chosen_format(self.form, self.out)
        if self.out is not None:
            check_target(self.out, force=self.force)
        elif self.digest and form is not Format.TABLE and not self._is_summary_for_programs(form):
            raise usage_error(
                f"--format {form} is for programs, --describe, --chart and --summary are for people",
                "add --out FILE for the sessions; --summary --format json gives the totals to programs",
            )
        return form

    def _is_summary_for_programs(self, form: Format) -> bool:
        return form is Format.JSON and self.summary and not (self.describe or self.chart)


@attrs.frozen(kw_only=True)
class Listing:
    """The sessions of a device in a span.

    Attributes:
        model: What they are.
        list_page: Where pages of them come from.
        user_id: The device's owner.
        device_id: The device.
        span: The days.
    """

    model: type[Session]
    list_page: "Callable[[Podero], ListPage]"
    user_id: UUID
    device_id: UUID
    span: Span

    def run(self, connection: Connection, view: View) -> None:
        """Fetch the sessions and write them as the options say."""
        form = view.checked_format()
        with contextlib.ExitStack() as open_things:
            client = open_things.enter_context(connection.client())
            shown = view.out is not None or not stdout_is_terminal() or not _streams(view, form)
            digest = _Digest(self.model, view, self.span)
            sinks = [*digest.sinks, *open_things.enter_context(self._rows(view, form))]
            advance = open_things.enter_context(progress("sessions", shown=shown))
            count = 0
            for session in self._sessions(client, advance):
                count += 1
                for sink in sinks:
                    sink(session)
        digest.show(form)
        place = "" if view.out is None else f" in {view.out}"
        say(f"{count} session{'' if count == 1 else 's'}{place}, {self.span}")

    def _sessions(self, client: "Podero", advance: Callable[[int, int], object]) -> Iterator[Any]:
        list_page = self.list_page(client)
        walk: PageWalk[Any] = PageWalk()
        while walk.more:
            page = list_page(
                self.user_id,
                self.device_id,
                start=self.span.start,
                end=self.span.end,
                limit=PAGE_SIZE,
                offset=walk.offset,
            )
            yield from walk.take(page)
            advance(walk.offset, page.total)

    @contextlib.contextmanager
    def _rows(self, view: View, form: Format) -> Iterator[list[Write]]:
        """The functions that each session is passed to so that it is written; none if only a digest is shown."""
        if view.out is None and view.digest:
            yield []
        elif form is Format.TABLE:
            held: list[Any] = []
            yield [held.append]
            self._print_table(held)
        else:
            with opened(view.out, force=view.force) as file, writing(form, self.model, file) as write:
                yield [write]

    def _print_table(self, sessions: list[Any]) -> None:
        from podero.cli.tables import sessions_table

        show(stdout_console(), sessions_table(sessions, self.model))


class _Digest:
    """Descriptions, charts and totals. Descriptions are printed as sessions come; for the rest only sums are held."""

    def __init__(self, model: type[Session], view: View, span: Span) -> None:
        self._model = model
        self._view = view
        self._total = Tallies(view.by)
        self._parts = Tallies("month" if span.is_long else "day")
        self.sinks: list[Write] = []
        if view.describe:
            self.sinks.append(_describing())
        if view.chart:
            self.sinks.append(self._parts.add)
        if view.summary:
            self.sinks.append(self._total.add)

    def show(self, form: Format) -> None:
        if self._view.chart:
            from podero.cli.charts import charts

            console = stdout_console()
            show(console, *charts(cast("dict[str, Summary]", self._parts.result()), paper(console)))
        if self._view.summary and form is Format.JSON and self._view.out is None:
            print_json(self._json())
        elif self._view.summary:
            self._show_summary()

    def _json(self) -> Any:
        found = self._total.result()
        if isinstance(found, dict):
            return {str(key): part.to_dict() for key, part in found.items()}
        return found.to_dict()

    def _show_summary(self) -> None:
        from podero.cli.tables import summary_table

        found = self._total.result()
        parts = found if isinstance(found, dict) else {"all": found}
        show(stdout_console(), *([""] if self._view.chart else []), summary_table(parts, self._model))


def _describing() -> Write:
    from podero.cli.tables import described

    console = stdout_console()
    return lambda session: show(console, described(session))


def _streams(view: View, form: Format) -> bool:
    """Whether something is written to stdout while sessions still come."""
    return view.describe or (not view.digest and form is not Format.TABLE)
