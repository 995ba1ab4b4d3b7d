"""Lists sessions: fetches them page by page, and passes each to the outputs that the options choose."""

import contextlib
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, cast
from uuid import UUID

import attrs

from podero._rows.columns import Columns
from podero._zones import Zone
from podero.cli.connection import Connection
from podero.cli.failures import usage_error
from podero.cli.formats import Format, chosen_format, print_json, writing_rows
from podero.cli.outputs import Write, check_target, opened
from podero.cli.progress import progress
from podero.cli.rows import Identity, all_columns, chosen_columns, identity, row
from podero.cli.spans import Span
from podero.cli.terminal import paper, show, stdout_console, stdout_is_terminal
from podero.cli.whose import Device, Named
from podero.models import ChargingSession, HEMSSessionOutcome, SessionOutcome
from podero.sessions.local_days import falls_in, utc_days_around
from podero.sessions.pagination import PAGE_SIZE, Page, PageWalk
from podero.sessions.summarize import By, Session, Tallies

if TYPE_CHECKING:
    from podero._client import Podero
    from podero.sessions.summary import Summary

_NO_OUTCOME = "none"


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
        form: The value of --format, if given.
        excel: Whether it is CSV for Excel.
        columns: The value of --columns, if given.
        out: The file for the sessions; ``None``: stdout.
        force: Whether an existing file is replaced.
        describe: Show a description of each session.
        chart: Draw energy and outcomes.
        summary: Show totals.
        by: A total for each day, week, month or outcome.
    """

    form: Format | None
    excel: bool
    columns: str | None
    out: Path | None
    force: bool
    describe: bool
    chart: bool
    summary: bool
    by: By | None

    @property
    def digest(self) -> bool:
        """Whether stdout gets descriptions, charts or totals; the sessions then go only to a file, if any."""
        return self.describe or self.chart or self.summary

    def checked_format(self) -> Format:
        """The format of the sessions, or of the summary.

        Raises:
            Failure: Two options cannot be used together.
        """
        if self.by is not None and not self.summary:
            raise usage_error("--by works only with --summary", "add --summary")
        form = chosen_format(self.form, self.out, excel=self.excel)
        if self.columns is not None and self.digest and self.out is None:
            raise usage_error(
                "--columns chooses columns of the sessions, which are not shown",
                "add --out FILE, or leave --columns out",
            )
        if self.out is not None:
            check_target(self.out, force=self.force)
        elif self.digest and form is not Format.TABLE and not self._is_summary_for_programs(form):
            raise usage_error(
                f"--format {form} cannot be used with --describe, --chart or --summary",
                "add --out FILE for the sessions; for totals as JSON, use --summary --format json",
            )
        return form

    def _is_summary_for_programs(self, form: Format) -> bool:
        return form is Format.JSON and self.summary and not (self.describe or self.chart)


@attrs.frozen(kw_only=True)
class Listing:
    """The sessions of a device in a span.

    Attributes:
        model: The class of the sessions.
        list_page: Fetches a page of them.
        whose: The user and the device.
        device: The kind of device.
        span: The days.
        outcomes: Only sessions with one of these outcomes; empty: all.
    """

    model: type[Session]
    list_page: "Callable[[Podero], ListPage]"
    whose: Named
    device: Device
    span: Span
    outcomes: Collection[str]

    def run(self, connection: Connection, view: View) -> None:
        """Fetch the sessions and write them as the options say."""
        form = view.checked_format()
        columns = chosen_columns(view.columns, all_columns(self.model, self.device))
        self._check_outcomes(connection)
        org_id = connection.organization()
        with contextlib.ExitStack() as open_things:
            client = open_things.enter_context(connection.client())
            owner, device_id = self.whose.owner_and_device(client)
            shown = view.out is not None or not stdout_is_terminal() or not _streams(view, form)
            digest = _Digest(self.model, view, self.span)
            rows = self._rows(view, form, columns, identity(org_id, owner, self.device, device_id))
            sinks = [*digest.sinks, *open_things.enter_context(rows)]
            advance = open_things.enter_context(progress("sessions", shown=shown and not connection.quiet))
            count = 0
            for session in self._sessions(client, owner.user_id, device_id, advance):
                count += 1
                for sink in sinks:
                    sink(session)
        digest.show(form)
        place = "" if view.out is None else f" in {view.out}"
        connection.note(f"{count} session{'' if count == 1 else 's'}{place}, {self.span}")

    def _check_outcomes(self, connection: Connection) -> None:
        kind: Any = SessionOutcome if self.model is ChargingSession else HEMSSessionOutcome
        for name in self.outcomes:
            if name != _NO_OUTCOME and name not in list(kind):
                connection.note(f"{name!r:.60} is not a known outcome; the outcomes are {', '.join(kind)}")

    def _sessions(
        self, client: "Podero", user_id: UUID, device_id: UUID, advance: Callable[[int, int], object]
    ) -> Iterator[Any]:
        """The sessions of the span's days; all UTC days that these days touch are requested."""
        list_page = self.list_page(client)
        first, last, zone = self.span
        start, end = utc_days_around(first, last, zone)
        walk: PageWalk[Any] = PageWalk()
        while walk.more:
            page = list_page(user_id, device_id, start=start, end=end, limit=PAGE_SIZE, offset=walk.offset)
            for session in walk.take(page):
                if falls_in(session, first, last, zone) and (not self.outcomes or _outcome(session) in self.outcomes):
                    yield session
            advance(walk.offset, page.total)

    @contextlib.contextmanager
    def _rows(self, view: View, form: Format, columns: Columns, whose: Identity) -> Iterator[list[Write]]:
        """The functions that write each session; none if the sessions themselves are not written."""
        if view.out is None and view.digest:
            yield []
        elif form is Format.TABLE:
            held: list[Any] = []
            yield [held.append]
            self._print_table(held, None if view.columns is None else columns, whose)
        else:
            zone = self.span.zone
            with (
                opened(view.out, force=view.force) as file,
                writing_rows(form, columns, file, excel=view.excel, zone=zone) as write,
            ):
                yield [lambda session: write(row(whose, session, columns))]

    def _print_table(self, sessions: list[Any], columns: Columns | None, whose: Identity) -> None:
        from podero.cli.tables import rows_table, sessions_table

        zone = self.span.zone
        if columns is None:
            show(stdout_console(), sessions_table(sessions, self.model, zone))
        else:
            show(stdout_console(), rows_table([row(whose, session, columns) for session in sessions], columns, zone))


class _Digest:
    """Descriptions, charts and totals. Descriptions are printed at once; for charts and totals only sums are kept."""

    def __init__(self, model: type[Session], view: View, span: Span) -> None:
        self._model = model
        self._view = view
        self._total = Tallies(view.by, span.zone)
        self._parts = Tallies("month" if span.is_long else "day", span.zone)
        self.sinks: list[Write] = []
        if view.describe:
            self.sinks.append(_describing(span.zone))
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


def _describing(zone: Zone) -> Write:
    from podero.cli.tables import described

    console = stdout_console()
    return lambda session: show(console, described(session, zone))


def _outcome(session: Session) -> str:
    outcome = session.session_outcome if isinstance(session, ChargingSession) else session.outcome
    return _NO_OUTCOME if outcome is None else str(outcome)


def _streams(view: View, form: Format) -> bool:
    """Whether stdout is written while sessions are still fetched."""
    return view.describe or (not view.digest and form is not Format.TABLE)
