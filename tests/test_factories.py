"""Sessions made for users' own tests: real models, whole, refused where a field or a value is wrong."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import attrs
import pytest

from podero import ChargingSession, HEMSSession, HEMSSessionOutcome, SessionOutcome
from podero.testing import _made, charging_session, hems_session

FACTORIES: list[Any] = [charging_session, hems_session]


@pytest.mark.parametrize(("make", "model"), [(charging_session, ChargingSession), (hems_session, HEMSSession)])
def test_the_real_model_with_a_new_id(make: Any, model: type[Any]) -> None:
    first, second = make(), make()
    assert type(first) is model
    assert first.id != second.id
    assert attrs.evolve(first, id=second.id) == second


def test_defaults_fit_together() -> None:
    ev = charging_session()
    assert ev.plug_in_time < (ev.charge_deadline or ev.plug_in_time) <= (ev.unplug_time or ev.plug_in_time)
    hours = ((ev.unplug_time or ev.plug_in_time) - ev.plug_in_time).total_seconds() / 3600
    assert 0 < (ev.energy_charged_kwh or 0) <= hours * (ev.peak_charge_power_kw or 0)
    assert ev.session_outcome is SessionOutcome.OPTIMIZED
    hems = hems_session()
    assert hems.outcome is HEMSSessionOutcome.CHARGED_FROM_SOLAR
    assert hems.commands_sent == hems.commands_applied + hems.commands_ineffective


def test_fields_are_taken_as_python_values_and_as_on_the_wire() -> None:
    moment = datetime(2026, 11, 1, 18, 2, tzinfo=UTC)
    assert charging_session(plug_in_time=moment) != charging_session()
    assert charging_session(plug_in_time=moment).plug_in_time == moment
    assert charging_session(plug_in_time="2026-11-01T18:02:00Z").plug_in_time == moment
    for outcome in (SessionOutcome.BOOSTED, "boosted"):
        assert charging_session(session_outcome=outcome).session_outcome is SessionOutcome.BOOSTED
    assert not charging_session(session_outcome="paused").session_outcome.is_recognized
    assert hems_session(id=5, savings_eur=None).savings_eur is None
    assert type(hems_session(savings_eur=1).savings_eur) is float


@pytest.mark.parametrize("make", FACTORIES)
def test_an_unknown_field_is_refused_with_the_closest_one(make: Any) -> None:
    with pytest.raises(TypeError, match=rf"^{make.__name__}\(\) has no field idd; did you mean id\?$"):
        make(idd=1)
    with pytest.raises(TypeError, match=r"has no field qqqqqq; its fields are id, "):
        make(qqqqqq=1)


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"plug_in_time": datetime(2026, 11, 1)}, r"plug_in_time=\.\.\.\): Expected `datetime` with a timezone"),  # noqa: DTZ001  # what is tested
        ({"plug_in_time": None}, r"plug_in_time=\.\.\.\): Expected `datetime`, got `null`"),
        ({"energy_charged_kwh": "3"}, r"energy_charged_kwh=\.\.\.\): Expected `float \| null`, got `str`"),
    ],
)
def test_a_value_that_does_not_fit_is_refused(fields: dict[str, Any], why: str) -> None:
    with pytest.raises(ValueError, match=rf"^charging_session\({why}"):
        charging_session(**fields)


def test_what_the_api_has_come_to_promise_gets_the_simplest_value() -> None:
    made = _made(ChargingSession, "charging_session", {})
    assert (made.id, made.plug_in_time) == (UUID(int=0), datetime(2000, 1, 1, tzinfo=UTC))
    assert (made.is_at_home, made.session_outcome) == (False, next(iter(SessionOutcome)))
