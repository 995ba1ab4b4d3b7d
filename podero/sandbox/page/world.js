// The clock, the car and the wallbox.
import { drawChart } from "./chart.js";
import { at, known, onChange, say, table, utc } from "./elements.js";

// What can be done now, by the `data-needs` of a button.
const possible = {};

export function chosen(kind) {
  return at(kind).value;
}

export function showWorld(state) {
  at("now").dateTime = state.now;
  say("now", utc(state.now));
  say("speed-now", state.speed ? `The clock runs, ${state.speed} times as fast as real time.` : "The clock stands still.");
  offer("car", state.cars);
  offer("wallbox", state.wallboxes);
  const car = state.cars.find((one) => one.id === chosen("car"));
  const wallbox = state.wallboxes.find((one) => one.id === chosen("wallbox"));
  showCar(car, state.now);
  showWallbox(wallbox);
  Object.assign(possible, {
    plugged: car.plugged_in,
    unplugged: !car.plugged_in,
    deadline: Date.parse(car.session?.charge_deadline) > Date.parse(state.now),
    running: wallbox.running,
    idle: !wallbox.running,
  });
  for (const button of document.querySelectorAll("[data-needs]")) {
    const can = possible[button.dataset.needs];
    // Not `disabled`: it keeps the focus, and says why it cannot be done.
    button.setAttribute("aria-disabled", String(!can));
    button.classList.toggle("main", can && button.dataset.do !== "advance_to_deadline");
  }
}

function offer(kind, devices) {
  const choice = at(kind);
  if (devices.map((one) => one.id).join() !== [...choice.options].map((option) => option.value).join()) {
    choice.replaceChildren(...devices.map((one) => new Option(one.customer ? `${one.id} (${one.customer})` : one.id, one.id)));
  }
  at(`${kind}-choice`).hidden = devices.length < 2;
}

const drawn = onChange(({ car, now }) => drawChart(car, now));
let latest;
new ResizeObserver(() => { if (latest) drawChart(latest.car, latest.now); }).observe(document.querySelector("main"));

const evRows = onChange(({ ended, sessions }) => {
  say("ev-sessions-title", `Ended sessions: ${ended}`);
  at("ev-sessions").replaceChildren(
    table(newest(ended, sessions), ["Plugged in (UTC)", "Outcome", "Energy (kWh)", "Savings (EUR)"],
      sessions.map((one) => [
        minute(one.plug_in_time), one.session_outcome + (one.is_hidden ? " (hidden)" : ""),
        number(one.energy_charged_kwh), number(one.actual_savings_eur),
      ])),
  );
});

const hemsRows = onChange(({ ended, sessions }) => {
  say("hems-sessions-title", `Ended HEMS sessions: ${ended}`);
  at("hems-sessions").replaceChildren(
    table(newest(ended, sessions), ["Started (UTC)", "Outcome", "Solar energy (kWh)", "Savings (EUR)"],
      sessions.map((one) => [minute(one.started_at), one.outcome ?? "null", number(one.energy_from_solar_kwh), number(one.savings_eur)])),
  );
});

const newest = (ended, sessions) => (sessions.length < ended ? `The newest ${sessions.length} of ${ended}` : "Newest first");
const minute = (text) => (isNaN(Date.parse(text)) ? String(text) : utc(text).slice(0, 16));
const number = (value) => (value === null || value === undefined ? "null" : String(value));

function showCar(car, now) {
  const session = car.session;
  say("plugged", car.plugged_in ? "Plugged in" : "Not plugged in");
  at("soc").hidden = at("session").hidden = !session;
  at("soc").value = car.soc_pct ?? 0;
  say("soc-text", session ? `${car.soc_pct} %` : "");
  latest = { car, now };
  drawn({ car: { ...car, ended: 0, sessions: [] }, now });
  evRows({ id: car.id, ended: car.ended, sessions: car.sessions });
  if (!session) return;
  say("outcome", String(session.session_outcome));
  say("energy", known(session.energy_charged_kwh, " kWh"));
  say("power", `${car.power_kw} kW`);
  say("target", known(session.target_soc_pct, " %"));
  say("deadline", isNaN(Date.parse(session.charge_deadline)) ? "not known" : utc(session.charge_deadline));
  say("session-id", String(session.id));
  say("description", car.description);
}

function showWallbox(wallbox) {
  const session = wallbox.session;
  say("running", wallbox.running ? "A HEMS session is running" : "No HEMS session is running");
  at("hems-session").hidden = !session;
  hemsRows({ id: wallbox.id, ended: wallbox.ended, sessions: wallbox.sessions });
  if (!session) return;
  say("hems-state", String(session.final_hems_state));
  say("hems-energy", known(session.energy_from_solar_kwh, " kWh"));
  say("hems-savings", known(session.savings_eur, " EUR"));
  say("hems-commands", `${session.commands_applied} of ${session.commands_sent} sent`);
  say("hems-id", String(session.id));
  say("hems-description", wallbox.description);
}
