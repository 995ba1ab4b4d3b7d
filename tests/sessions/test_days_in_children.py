"""A child that was forked while another thread of its parent was within dateutil."""

import threading
from collections.abc import Iterator
from datetime import UTC

import pytest
from dateutil import tz

from podero._arguments import day_in


@pytest.fixture
def _held() -> Iterator[None]:
    """The locks of dateutil's time zones, held as in such a child: by nobody who would release them."""
    kinds = (tz.tzoffset, tz.tzutc, tz.tzstr)
    locks = [value for kind in kinds for name, value in vars(kind).items() if name.endswith("cache_lock")]
    assert locks, "dateutil keeps its locks elsewhere"
    for lock in locks:
        lock.acquire()
    yield
    for lock in locks:
        lock.release()


@pytest.mark.usefixtures("_held")
@pytest.mark.parametrize(
    "text", ["2026-10-31T00:30:00+01:00", "20261031T0030+0100", "2026-10-30T23:30:00Z", "2026-10-30"]
)
def test_reads_days_all_the_same(text: str) -> None:
    days: list[str] = []
    reading = threading.Thread(target=lambda: days.append(str(day_in("start", text, UTC))), daemon=True)
    reading.start()
    reading.join(5)
    assert days == ["2026-10-30"]
