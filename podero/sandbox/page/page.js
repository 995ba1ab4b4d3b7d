// Shows the sandbox's state twice a second and sends its controls. Text from requests goes in as text only.
const at = (id) => document.getElementById(id);
const say = (id, text) => { if (at(id).textContent !== text) at(id).textContent = text; };
const utc = (text) => new Date(text).toISOString().slice(0, 19).replace("T", " ") + " UTC";
const orUnknown = (value, unit) => (value === null || value === undefined ? "not known" : `${value}${unit}`);

let asked = 0;
let shown = 0;

async function ask(path, options) {
  const number = ++asked;
  const answer = await fetch(path, options);
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.error);
  if (number > shown) {
    shown = number;
    show(body);
  }
}

function tell(text, bad = false) {
  at("message").classList.toggle("bad", bad);
  at("message").textContent = text;
}

async function steer(control, name) {
  try {
    await ask("/sandbox/controls", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(control),
    });
    tell(`${name}: done.`);
  } catch (error) {
    tell(`${name}: ${error.message}`, true);
  }
}

function show(state) {
  at("now").dateTime = state.now;
  say("now", utc(state.now));
  say("speed", state.speed ? `running, ${state.speed} s each second` : "time stands still");
  showCars(state.cars);
  const { api, token } = state.waiting;
  say("waiting", api + token ? `Waiting: ${api} for API requests, ${token} for token requests.` : "None is waiting.");
  say("failing", `Now: ${Number((state.failing.api * 100).toFixed(2))} % of API requests.`);
  say("delay", `Now: ${state.delay} s.`);
  const count = (name) => state.counters[name] ?? 0;
  say("counters", `${count("api_requests")} to the API, ${count("token_requests")} for tokens, ${count("injected")} answered on purpose`);
  if (!at("pause").checked) showRequests(state.requests);
}

function showCars(cars) {
  const choice = at("car");
  if (cars.map((car) => car.id).join() !== [...choice.options].map((option) => option.value).join()) {
    choice.replaceChildren(...cars.map((car) => new Option(car.id, car.id)));
  }
  at("choice").hidden = cars.length < 2;
  const car = cars.find((one) => one.id === choice.value);
  const session = car.session;
  say("plugged", car.plugged_in ? "Plugged in" : "Not plugged in");
  at("soc").hidden = at("session").hidden = !session;
  at("soc").value = car.soc_pct ?? 0;
  say("soc-text", session ? `${car.soc_pct} %` : "");
  if (!session) return;
  say("outcome", String(session.session_outcome));
  say("energy", orUnknown(session.energy_charged_kwh, " kWh"));
  say("target", orUnknown(session.target_soc_pct, " %"));
  say("deadline", isNaN(Date.parse(session.charge_deadline)) ? "not known" : utc(session.charge_deadline));
  say("session-id", String(session.id));
  say("description", car.description);
}

function showRequests(requests) {
  at("nothing").hidden = requests.length > 0;
  const list = at("requests");
  const known = new Map([...list.children].map((item) => [item.dataset.key, item]));
  const items = requests.map((request) => {
    const key = JSON.stringify(request);
    return known.get(key) ?? requestItem(request, key);
  });
  const kept = new Set(items);
  for (const item of known.values()) if (!kept.has(item)) item.remove();
  items.forEach((item, place) => {
    if (list.children[place] !== item) list.insertBefore(item, list.children[place] ?? null);
  });
}

function requestItem(request, key) {
  const item = document.createElement("li");
  item.dataset.key = key;
  item.className = request.injected ? "odd" : request.status < 400 ? "good" : "bad";
  const status = request.dropped ? "dropped" : request.status ?? "…";
  const about = [
    `${request.at.slice(11, 23)} UTC`,
    request.injected ? "on purpose" : "",
    request.milliseconds === null ? "not answered yet" : `${request.milliseconds} ms`,
    request.authorization,
    request.user_agent,
  ];
  item.append(
    part("status", String(status)),
    part("path", `${request.method} ${request.path}`),
    part("about", about.filter(Boolean).join(" · ")),
  );
  return item;
}

function part(name, text) {
  const span = document.createElement("span");
  span.className = name;
  span.textContent = text;
  return span;
}

function fields(form) {
  const values = {};
  for (const input of form.elements) {
    if (!input.name) continue;
    values[input.name] = input.type === "number" ? input.valueAsNumber * (input.dataset.scale ?? 1) : input.value;
  }
  return values;
}

for (const button of document.querySelectorAll("button[data-do]")) {
  button.addEventListener("click", () => {
    const control = { do: button.dataset.do };
    if (button.dataset.seconds) control.seconds = Number(button.dataset.seconds);
    if ("car" in button.dataset && at("car").value) control.electric_vehicle_id = at("car").value;
    steer(control, button.textContent);
  });
}
for (const form of document.querySelectorAll("form[data-do]")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    steer({ do: form.dataset.do, ...fields(form) }, form.querySelector("button").textContent);
  });
}
at("load").addEventListener("change", async () => {
  const file = at("load").files[0];
  if (!file) return;
  try {
    await steer({ do: "load", world: JSON.parse(await file.text()) }, "Load a world");
  } catch (error) {
    tell(`Load a world: ${error.message}`, true);
  }
  at("load").value = "";
});
at("copy").addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(at("exports").textContent);
    tell("Copied.");
  } catch {
    tell("The browser does not let this page copy; select the lines instead.", true);
  }
});
at("car").addEventListener("change", () => poll());

let lost = false;
async function poll() {
  try {
    await ask("/sandbox/state");
    if (lost) tell("The sandbox answers again.");
    lost = false;
  } catch {
    if (!lost) tell("The sandbox does not answer; is it still running?", true);
    lost = true;
  }
}
async function keepPolling() {
  if (!document.hidden) await poll();
  setTimeout(keepPolling, 500);
}
document.addEventListener("visibilitychange", () => { if (!document.hidden) poll(); });
keepPolling();
