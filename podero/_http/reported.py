"""Errors that a good answer reports: logged, since nothing is raised for them."""

import logging
from collections.abc import Iterable
from itertools import islice

from podero._http.response import RawResponse
from podero._secrets import path_of

SHOWN = 5
LONGEST = 200

_log = logging.getLogger("podero.answers")


def warn(answer: RawResponse, errors: Iterable[str]) -> None:
    """Log all errors of one answer as one WARNING on ``podero.answers``; none, and nothing is logged.

    Args:
        answer: The answer.
        errors: What it reports; foreign text, which is quoted, shortened and without secrets in the log.
    """
    waiting = iter(errors)
    shown = [ascii(answer.scrubbed(error)[:LONGEST]) for error in islice(waiting, SHOWN)]
    more = sum(1 for _ in waiting)
    if shown:
        _log.warning(
            "%s %s: the %d answer reports errors: %s%s",
            answer.method,
            path_of(answer.url),
            answer.status_code,
            "; ".join(shown),
            f" and {more} more" if more else "",
        )
