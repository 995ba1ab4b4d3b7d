"""One HTML page about many sessions: totals, a chart and all sessions for each device. The page needs no network.

    from podero.report import write_report

    write_report(client.hems_sessions.iter(user_id, wallbox_id, start=first, end=last), "report.html")

It needs an extra: ``pip install 'podero[report]'``.
"""

from podero._extras import missing_extra

try:
    from podero.report.gathering import MAX_ROWS
    from podero.report.writing import awrite_report, write_report
except ImportError as _error:
    raise ImportError(missing_extra(_error.name) or str(_error), name=_error.name) from _error

__all__ = ["MAX_ROWS", "awrite_report", "write_report"]
