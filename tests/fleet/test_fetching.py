"""Many targets at once: what comes back, what is raised, how far targets are read, and what a cancelled run leaves."""

import asyncio
import gc
import itertools
import threading
import time
import weakref
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Self
from uuid import UUID

import httpx
import pytest

import podero
from podero import AsyncPodero, Podero, fleet
from podero.sandbox import Answer, Sandbox
from podero.testing import charging_session
from tests.servers.canned import http
from tests.servers.gate import GateServer, device_ids, empty_page
from tests.wire import HEMS, page

USER = Sandbox.user_id
UNKNOWN = "dddddddd-0000-4000-8000-000000000000"


def vehicles(count: int) -> list[fleet.Vehicle]:
    return [fleet.Vehicle(USER, device) for device in device_ids(count)]


def endless(drawn: list[Any]) -> Iterator[fleet.Vehicle]:
    for number in itertools.count():
        drawn.append(number)
        yield fleet.Vehicle(USER, UUID(int=number, version=4))


class TestResults:
    def test_each_target_gets_its_own_answer(self, face: Any, gate: GateServer) -> None:
        targets = vehicles(300)
        results = list(face.fetch(face.client(**gate.options), targets, fleet.CurrentSession(), concurrency=20))
        assert {result.target: result.unwrap().id for result in results} == {
            target: target.electric_vehicle_id for target in targets
        }
        assert len(results) == 300
        assert all(result.ok for result in results)
        assert gate.most_under_way <= 20

    def test_no_active_session_is_a_value(self, face: Any, sandbox: Sandbox, vehicle: fleet.Vehicle) -> None:
        (result,) = face.fetch(face.client(**sandbox.client_options), [vehicle], fleet.CurrentSession())
        assert (result.ok, result.value, result.unwrap()) == (True, None, None)
        assert weakref.ref(result)() is result

    def test_failures_stand_beside_values(self, face: Any, sandbox: Sandbox, vehicle: fleet.Vehicle) -> None:
        sandbox.plug_in()
        bad = fleet.Vehicle(USER, "no-uuid")
        unknown = fleet.Vehicle(USER, UNKNOWN)
        elsewhere = fleet.Vehicle(USER, sandbox.electric_vehicle_id, org_id=UNKNOWN)
        client = face.client(**sandbox.client_options)
        results = face.fetch(client, [bad, unknown, vehicle, elsewhere, vehicle], fleet.CurrentSession())
        kinds = sorted((type(result.error).__name__, result.target == vehicle) for result in results)
        assert kinds == [
            ("NoneType", True),
            ("NoneType", True),
            ("NotFoundError", False),
            ("PermissionDeniedError", False),
            ("ValueError", False),
        ]

    def test_unwrap_raises_the_error(self, face: Any, sandbox: Sandbox) -> None:
        client = face.client(**sandbox.client_options)
        (result,) = face.fetch(client, [fleet.Vehicle(USER, UNKNOWN)], fleet.CurrentSession())
        assert not result.ok
        with pytest.raises(podero.NotFoundError):
            result.unwrap()

    def test_hems_sessions_come_from_all_pages(self, face: Any) -> None:
        """250 sessions are two pages, by number of requests."""
        pages = [
            http(200, page(*({**HEMS, "id": n} for n in part), total=250)) for part in (range(200), range(200, 250))
        ]
        replies = iter(pages)
        with GateServer(lambda _: next(replies)) as server:
            wallbox = fleet.Wallbox(USER, Sandbox.wallbox_id)
            work = fleet.HEMSSessions("2026-10-01", "2026-10-31")
            (result,) = face.fetch(face.client(**server.options), [wallbox], work)
        assert [session.id for session in result.unwrap()] == list(range(250))

    def test_ev_sessions_come_from_all_pages(self, face: Any) -> None:
        made = [charging_session().to_dict() for _ in range(250)]
        replies = iter([http(200, page(*part, total=250)) for part in (made[:200], made[200:])])
        with GateServer(lambda _: next(replies)) as server:
            work = fleet.EVSessions("2026-10-01", "2026-10-31")
            (result,) = face.fetch(face.client(**server.options), vehicles(1), work)
        assert [str(session.id) for session in result.unwrap()] == [session["id"] for session in made]

    def test_any_function_will_do(self, face: Any, gate: GateServer) -> None:
        async def plugged_in(client: AsyncPodero, target: fleet.Vehicle) -> bool:
            return await client.ev_sessions.current(target.user_id, target.electric_vehicle_id) is not None

        assert [r.value for r in face.fetch(face.client(**gate.options), vehicles(2), plugged_in)] == [True, True]

    def test_no_targets_no_results(self, face: Any, gate: GateServer) -> None:
        assert list(face.fetch(face.client(**gate.options), [], fleet.CurrentSession())) == []
        assert gate.token_requests == 0

    def test_a_passing_failure_is_tried_again(self, face: Any, sandbox: Sandbox, vehicle: fleet.Vehicle) -> None:
        sandbox.next_answers(503, 503)
        results = face.fetch(face.client(**sandbox.client_options), [vehicle] * 5, fleet.CurrentSession())
        assert [result.ok for result in results] == [True] * 5

    def test_targets_may_come_one_by_one(self, gate: GateServer) -> None:
        async def arriving() -> AsyncIterator[fleet.Vehicle]:
            for target in vehicles(30):
                await asyncio.sleep(0)
                yield target

        async def count() -> int:
            async with AsyncPodero(**gate.options) as client:
                return len([r async for r in fleet.afetch(client, arriving(), fleet.CurrentSession(), concurrency=7)])

        assert asyncio.run(count()) == 30

    @pytest.mark.parametrize("is_async", [False, True])
    def test_targets_that_have_ended_are_not_read_again(self, gate: GateServer, is_async: bool) -> None:
        left: list[fleet.Vehicle | None] = [*vehicles(3), None]

        def target(end: type[Exception]) -> fleet.Vehicle:
            if (target := left.pop(0)) is None:  # an IndexError if it is read again, where a queue would wait forever
                raise end
            return target

        class Targets:
            def __iter__(self) -> Self:
                return self

            def __next__(self) -> fleet.Vehicle:
                return target(StopIteration)

        class Arriving:
            def __aiter__(self) -> Self:
                return self

            async def __anext__(self) -> fleet.Vehicle:
                await asyncio.sleep(0)
                return target(StopAsyncIteration)

        async def count() -> int:
            targets: Any = Arriving() if is_async else Targets()
            async with AsyncPodero(**gate.options) as client:
                return len([r async for r in fleet.afetch(client, targets, fleet.CurrentSession(), concurrency=7)])

        assert asyncio.run(count()) == 3

    def test_fetch_works_below_a_running_event_loop(self, gate: GateServer) -> None:
        async def notebook() -> int:
            with Podero(**gate.options) as client:
                return len(list(fleet.fetch(client, vehicles(3), fleet.CurrentSession())))

        assert asyncio.run(notebook()) == 3

    def test_a_clients_own_transport_is_used_and_stays_open(self, face: Any, gate: GateServer) -> None:
        seen = []

        async def answer(request: httpx.Request) -> httpx.Response:
            seen.append(request.method)
            token = b'{"access_token": "t"}'
            return httpx.Response(200, content=token if request.method == "POST" else b'{"session": null}')

        def answer_now(request: httpx.Request) -> httpx.Response:
            return httpx.Response(200, content=b'{"access_token": "t"}')

        class Own(httpx.MockTransport):
            closed = False

            def handle_request(self, request: httpx.Request) -> httpx.Response:
                return answer_now(request)

            async def aclose(self) -> None:
                assert self.closed

        own = Own(answer)
        client = face.client(**gate.options | {"transport": own})
        for rate in (None, 1000.0):
            assert all(r.ok for r in face.fetch(client, vehicles(2), fleet.CurrentSession(), rate=rate))
        own.closed = True
        assert seen.count("GET") == 4
        assert gate.answered == 0


class TestWhatEndsARun:
    def test_a_missing_organization_is_raised_once(self, face: Any, gate: GateServer) -> None:
        client = face.client(**gate.options | {"org_id": None})
        with pytest.raises(podero.ConfigurationError, match="PODERO_ORG_ID"):
            list(face.fetch(client, endless([]), fleet.CurrentSession()))

    def test_refused_credentials_are_raised_once(self, face: Any, sandbox: Sandbox) -> None:
        client = face.client(**sandbox.client_options | {"client_secret": "wrong"})
        with pytest.raises(podero.TokenError):
            list(face.fetch(client, endless([]), fleet.CurrentSession(), concurrency=30))
        assert sandbox.counters["token_requests"] <= 3

    def test_a_refused_token_is_raised_after_the_results_before_it(self, face: Any) -> None:
        answers = iter([http(200, b'{"session": null}')] * 3)
        with GateServer(lambda _: next(answers, http(401))) as server:
            results = face.fetch(face.client(**server.options), vehicles(9), fleet.CurrentSession(), concurrency=1)
            assert [next(results).ok for _ in range(3)] == [True] * 3
            with pytest.raises(podero.AuthenticationError):
                next(results)

    def test_a_closed_client_is_said_so(self, face: Any, gate: GateServer) -> None:
        client = face.client(**gate.options)
        results = face.fetch(client, endless([]), fleet.CurrentSession(), concurrency=2)
        next(results)
        face.close(client)
        with pytest.raises(podero.ConfigurationError, match="closed"):
            list(results)

    def test_what_the_targets_raise_is_raised(self, face: Any, gate: GateServer) -> None:
        def broken() -> Iterator[fleet.Vehicle]:
            yield from vehicles(1)
            raise KeyError("row 2")

        with pytest.raises(KeyError, match="row 2"):
            list(face.fetch(face.client(**gate.options), broken(), fleet.CurrentSession(), concurrency=1))

    def test_a_target_of_the_wrong_kind_is_a_mistake_in_the_program(self, face: Any, gate: GateServer) -> None:
        wallbox = fleet.Wallbox(USER, Sandbox.wallbox_id)
        with pytest.raises(TypeError, match="for targets of the class Vehicle, not Wallbox"):
            list(face.fetch(face.client(**gate.options), [wallbox], fleet.CurrentSession()))

    def test_an_event_loop_that_cannot_be_made_is_no_hang(
        self, gate: GateServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def no_files_left() -> Any:
            raise OSError(24, "Too many open files")

        with Podero(**gate.options) as client:
            results = fleet.fetch(client, vehicles(1), fleet.CurrentSession())
            monkeypatch.setattr("asyncio.events.new_event_loop", no_files_left)
            with pytest.raises(OSError, match="Too many open files"):
                next(results)


class TestArguments:
    @pytest.mark.parametrize("concurrency", [0, -1, 1.5, True, "5", 100_000])
    def test_concurrency(self, face: Any, gate: GateServer, concurrency: Any) -> None:
        with pytest.raises(podero.ConfigurationError, match="concurrency must be a whole number from 1 to 10,000"):
            face.fetch(face.client(**gate.options), [], fleet.CurrentSession(), concurrency=concurrency).__next__()

    @pytest.mark.parametrize("rate", [0, -1, True, "5", float("nan"), float("inf")])
    def test_rate(self, face: Any, gate: GateServer, rate: Any) -> None:
        with pytest.raises(podero.ConfigurationError, match="rate must be a positive number of requests per second"):
            next(face.fetch(face.client(**gate.options), [], fleet.CurrentSession(), rate=rate))

    def test_each_face_has_its_client(self, gate: GateServer) -> None:
        with pytest.raises(podero.ConfigurationError, match="with Podero, use fetch"):
            fleet.afetch(Podero(**gate.options), [], fleet.CurrentSession())  # type: ignore[arg-type]  # the mistake
        with pytest.raises(podero.ConfigurationError, match="with AsyncPodero, use afetch"):
            fleet.fetch(AsyncPodero(**gate.options), [], fleet.CurrentSession())  # type: ignore[arg-type]  # the mistake

    def test_work_that_cancels_itself_ends_the_run(self, face: Any, gate: GateServer) -> None:
        async def work(_: AsyncPodero, __: fleet.Vehicle) -> None:
            raise asyncio.CancelledError

        with pytest.raises(RuntimeError, match="something that the work awaits"):
            list(face.fetch(face.client(**gate.options), vehicles(4), work, concurrency=2))

    def test_work_that_exits_ends_the_run(self, gate: GateServer) -> None:
        async def work(_: AsyncPodero, __: fleet.Vehicle) -> None:
            raise SystemExit(3)

        with Podero(**gate.options) as client, pytest.raises(SystemExit):
            list(fleet.fetch(client, vehicles(4), work, concurrency=2))

    def test_results_that_are_there_come_before_the_error_of_the_targets(self, gate: GateServer) -> None:
        def source() -> Iterator[fleet.Vehicle]:
            yield from vehicles(3)
            gate.until(lambda: gate.answered >= 4)  # the token, too
            time.sleep(0.3)  # for the answers to be read
            raise LookupError("no more")

        seen: list[bool] = []
        with Podero(**gate.options) as client:
            results = fleet.fetch(client, source(), fleet.CurrentSession())
            with pytest.raises(LookupError, match="no more"):
                seen.extend(result.ok for result in results)
        assert seen == [True] * 3

    def test_a_result_comes_although_the_next_target_does_not(self, gate: GateServer) -> None:
        asked: list[int] = []

        def source() -> Iterator[fleet.Vehicle]:
            for number, vehicle in enumerate(vehicles(3)):
                asked.append(number)
                yield vehicle
                gate.until(lambda: gate.answered > number + 1)  # noqa: B023  # used before the next round
                time.sleep(0.2)

        with Podero(**gate.options) as client:
            results = fleet.fetch(client, source(), fleet.CurrentSession())
            assert next(results).ok
            assert len(asked) < 3
            results.close()

    def test_closing_the_client_wakes_a_run_that_waits(self) -> None:
        started = time.monotonic()
        with GateServer(lambda _: http(429, b"{}", headers="Retry-After: 50\r\n")) as server:
            client = Podero(**server.options)
            threading.Timer(0.5, client.close).start()
            with pytest.raises(podero.ConfigurationError, match="closed"):
                list(fleet.fetch(client, vehicles(1), fleet.CurrentSession()))
        assert time.monotonic() - started < 20

    def test_a_closed_client_says_so(self, face: Any, gate: GateServer) -> None:
        client = face.client(**gate.options, **({"transport": fleet.transport()} if face.is_async else {}))
        face.close(client)
        with pytest.raises(podero.ConfigurationError, match="closed"):
            list(face.fetch(client, vehicles(1), fleet.CurrentSession()))
        assert gate.token_requests == 0

    def test_a_transport_for_threads_alone_cannot_be_used(self, gate: GateServer) -> None:
        client = Podero(**gate.options, transport=httpx.HTTPTransport())
        with pytest.raises(podero.ConfigurationError, match="use AsyncPodero and afetch"):
            fleet.fetch(client, [], fleet.CurrentSession())

    def test_work_is_checked_where_it_is_described(self) -> None:
        with pytest.raises(ValueError, match="is after end"):
            fleet.HEMSSessions("2026-10-02", "2026-10-01")
        with pytest.raises(ValueError, match="is after end"):
            fleet.EVSessions("2026-10-02", "2026-10-01")
        with pytest.raises(ValueError, match="include_hidden must be True or False"):
            fleet.CurrentSession(include_hidden=1)  # type: ignore[arg-type]


class TestBackPressure:
    def test_targets_are_drawn_only_as_far_as_results_are_read(self, face: Any, gate: GateServer) -> None:
        drawn: list[int] = []
        results = face.fetch(face.client(**gate.options), endless(drawn), fleet.CurrentSession(), concurrency=10)
        for read in range(1, 40):
            next(results)
            assert len(drawn) <= read + 10
        results.close()

    def test_a_reader_that_pauses_stops_the_requests(self, face: Any, gate: GateServer) -> None:
        drawn: list[int] = []
        results = face.fetch(face.client(**gate.options), endless(drawn), fleet.CurrentSession(), concurrency=10)
        next(results)
        face.until(gate, lambda: gate.under_way == 0 and gate.asked.total() == len(drawn))
        for _ in range(20):
            face.until(gate, lambda: True)
        assert gate.asked.total() == len(drawn) <= 11
        results.close()


class TestLeaving:
    def test_closing_cancels_what_is_under_way(self, face: Any, gate: GateServer) -> None:
        gate.free = 1
        results = face.fetch(face.client(**gate.options), endless([]), fleet.CurrentSession(), concurrency=15)
        next(results)
        face.until(gate, lambda: gate.under_way >= 14)
        results.close()
        gate.gate.set()
        face.until(gate, lambda: gate.open_connections <= 2)  # those that are free are kept
        assert not [thread for thread in threading.enumerate() if thread.name == "podero.fleet"]

    def test_work_that_swallows_its_cancellation_is_not_asked_for_more(self, face: Any, gate: GateServer) -> None:
        drawn: list[Any] = []
        sleeping: list[Any] = []
        others_sleep, all_sleep = asyncio.Event(), threading.Event()
        most = 5 if face.is_async else 4  # `fetch` draws the next target only when the next result is asked for

        async def work(_: AsyncPodero, target: fleet.Vehicle) -> None:
            if target.electric_vehicle_id == UUID(int=0, version=4):
                await others_sleep.wait()
                return
            sleeping.append(target)
            if len(sleeping) == 4:
                others_sleep.set()
            if len(sleeping) == most:
                all_sleep.set()
            try:
                await asyncio.sleep(3600)
            except asyncio.CancelledError:
                await asyncio.sleep(0)  # as if something was put in order
                return

        results = face.fetch(face.client(**gate.options), endless(drawn), work, concurrency=5)
        next(results)
        face.until(gate, lambda: all_sleep.wait(30))
        before = len(drawn)
        results.close()
        assert len(drawn) == before

    def test_an_error_while_the_reader_leaves_is_not_logged(self, gate: GateServer) -> None:
        logged: list[dict[str, Any]] = []

        async def work(_: AsyncPodero, number: int) -> int:
            if number:
                raise KeyError(number)
            return number

        async def read_one() -> None:
            asyncio.get_running_loop().set_exception_handler(lambda _, context: logged.append(context))
            async with AsyncPodero(**gate.options) as client:
                results = fleet.afetch(client, range(2), work, concurrency=2)
                assert (await anext(results)).value == 0
                await results.aclose()
                del results
                gc.collect()

        asyncio.run(read_one())
        assert logged == []

    def test_a_cancelled_task_leaves_nothing_open(self, gate: GateServer) -> None:
        async def run() -> None:
            async with AsyncPodero(**gate.options, transport=fleet.transport()) as client:
                reading = asyncio.create_task(_read(client))
                await asyncio.to_thread(gate.until, lambda: gate.under_way == 15)
                reading.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await reading
                assert asyncio.all_tasks() == {asyncio.current_task()}
                gate.gate.set()
                await asyncio.to_thread(gate.until, lambda: gate.open_connections <= 1)  # the token's is kept
            await asyncio.to_thread(gate.until, lambda: gate.open_connections == 0)

        async def _read(client: AsyncPodero) -> None:
            async for _ in fleet.afetch(client, endless([]), fleet.CurrentSession(), concurrency=15):
                raise AssertionError("the gate is shut")

        gate.free = 0
        asyncio.run(run())

    def test_fetch_closes_its_connections(self, gate: GateServer) -> None:
        gate.free = 0
        with Podero(**gate.options) as client:
            results = fleet.fetch(client, endless([]), fleet.CurrentSession(), concurrency=15)
            reading = threading.Thread(target=lambda: next(results))
            reading.start()
            gate.until(lambda: gate.under_way == 15)
            gate.gate.set()
            reading.join()
            results.close()
        gate.until(lambda: gate.open_connections == 0)


class TestTokens:
    def test_two_hundred_at_once_share_one_token_request(self, face: Any, gate: GateServer) -> None:
        client = face.client(**gate.options)
        assert len(list(face.fetch(client, vehicles(400), fleet.CurrentSession(), concurrency=200))) == 400
        assert len(list(face.fetch(client, vehicles(400), fleet.CurrentSession(), concurrency=200, rate=1e5))) == 400
        assert gate.token_requests == 1

    def test_a_revoked_token_is_renewed_once(self, face: Any, sandbox: Sandbox, vehicle: fleet.Vehicle) -> None:
        client = face.client(**sandbox.client_options)
        for _ in range(2):
            sandbox.revoke_tokens()
            results = list(face.fetch(client, [vehicle] * 200, fleet.CurrentSession(), concurrency=100))
            assert all(result.ok for result in results)
        assert sandbox.counters["token_requests"] == 2


class TestOptionsInARun:
    """``with_options`` of the client that a function of the user's own gets: its tokens are still the caller's."""

    def test_two_runs_share_one_token_request(self, sandbox: Sandbox, vehicle: fleet.Vehicle) -> None:
        sandbox.next_answers(Answer(status=None, delay=0.5), to="token")
        with Podero(**sandbox.client_options) as client, ThreadPoolExecutor(2) as pool:
            runs = [pool.submit(list[Any], fleet.fetch(client, [vehicle], with_a_timeout)) for _ in range(2)]
            assert [result.unwrap() for run in runs for result in run.result()] == [None, None]
        assert sandbox.counters["token_requests"] == 1

    def test_two_runs_share_one_token_request_async(self, sandbox: Sandbox, vehicle: fleet.Vehicle) -> None:
        sandbox.next_answers(Answer(status=None, delay=0.5), to="token")

        async def run(client: AsyncPodero) -> list[Any]:
            return [result.unwrap() async for result in fleet.afetch(client, [vehicle], with_a_timeout)]

        async def both() -> list[list[Any]]:
            async with AsyncPodero(**sandbox.client_options) as client:
                return list(await asyncio.gather(run(client), run(client)))

        assert asyncio.run(both()) == [[None], [None]]
        assert sandbox.counters["token_requests"] == 1


async def with_a_timeout(podero: AsyncPodero, vehicle: fleet.Vehicle) -> Any:
    patient = podero.with_options(timeout=20)
    return await patient.ev_sessions.current(vehicle.user_id, vehicle.electric_vehicle_id)


class TestRate:
    def test_every_page_and_attempt_waits_for_its_turn(
        self, face: Any, gate: GateServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A limiter that lets seven requests through, of which two are answered with a 503 and repeated."""

        class Seven:
            left = 7

            def __init__(self, most: float, seconds: float) -> None:
                assert most / seconds == pytest.approx(20)

            async def acquire(self) -> None:
                if self.left == 0:
                    await asyncio.Event().wait()
                self.left -= 1

        monkeypatch.setattr("aiolimiter.AsyncLimiter", Seven)
        answers = iter([http(503), http(503)])
        with GateServer(lambda device: next(answers, empty_page(device))) as server:
            targets = [fleet.Wallbox(USER, device) for device in device_ids(100)]
            work = fleet.HEMSSessions("2026-10-01", "2026-10-31")
            results = face.fetch(face.client(**server.options), targets, work, concurrency=5, rate=20)
            assert [next(results).ok for _ in range(5)] == [True] * 5
            results.close()
            assert server.asked.total() == 7

    def test_no_more_come_than_the_rate_allows(self, face: Any, gate: GateServer) -> None:
        """However slow the machine: the allowance is counted from before the first request."""
        started = time.monotonic()
        list(face.fetch(face.client(**gate.options), vehicles(40), fleet.CurrentSession(), rate=200))
        for number, moment in enumerate(gate.times, 1):
            assert number <= 200 * 0.05 + 200 * (moment - started) + 1
