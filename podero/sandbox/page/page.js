// Shows the sandbox's state twice a second and wires the controls.
import { at, say } from "./elements.js";
import { forgetEdits, readForm, showFaults, showSettings } from "./faults.js";
import { showRequests } from "./requests.js";
import { askState, steer, tell, whenStateComes } from "./server.js";
import { chosen, showWorld } from "./world.js";

let latest;

whenStateComes((state) => {
  latest = state;
  say("base-url", state.base_url);
  showWorld(state);
  showFaults(state.faults);
  showSettings(state);
  showRequests(state);
  showConnection();
});

function showConnection() {
  say("exports", latest.exports[at("shell").value]);
  say("customer", latest.customer || "none");
  say("username", latest.person.username);
  say("password", latest.person.password);
}

const DEVICES = { plug_in: "car", unplug: "car", advance_to_deadline: "car", start_hems_session: "wallbox", end_hems_session: "wallbox" };
const NAMES = { car: "electric_vehicle_id", wallbox: "wallbox_id" };

for (const button of document.querySelectorAll("button[data-do]")) {
  button.addEventListener("click", () => {
    const control = { do: button.dataset.do };
    if (button.dataset.seconds) control.seconds = Number(button.dataset.seconds);
    const kind = DEVICES[control.do];
    if (kind) control[NAMES[kind]] = chosen(kind);
    steer(control, button.textContent);
  });
}
for (const form of document.querySelectorAll("form[data-do]")) {
  form.addEventListener("input", () => { form.dataset.edited = ""; });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    delete form.dataset.edited;
    if (!(await steer({ do: form.dataset.do, ...readForm(form) }, form.querySelector("button").textContent))) form.dataset.edited = "";
  });
}
at("reset").addEventListener("click", () => at("ask-reset").showModal());
at("ask-reset").addEventListener("close", async () => {
  if (at("ask-reset").returnValue !== "reset") return;
  at("ask-reset").returnValue = "";
  forgetEdits();
  await steer({ do: "reset" }, "Reset everything");
});
at("load").addEventListener("change", async () => {
  const file = at("load").files[0];
  if (!file) return;
  try {
    const world = JSON.parse(await file.text());
    forgetEdits();
    await steer({ do: "load", world }, "Load from a file");
  } catch (error) {
    tell(`Load from a file: ${error.message}`, true);
  }
  at("load").value = "";
});
at("copy").addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(at("exports").textContent);
    tell("Copied.");
  } catch {
    tell("The browser does not let this page copy. Select the lines instead.", true);
  }
});
if (navigator.platform.startsWith("Win")) at("shell").value = "PowerShell";
at("shell").addEventListener("change", showConnection);
for (const kind of ["car", "wallbox"]) at(kind).addEventListener("change", () => showWorld(latest));

let lost = false;
async function poll() {
  try {
    await askState();
    if (lost) tell("The sandbox responds again.");
    lost = false;
  } catch {
    if (!lost) tell("The sandbox does not respond. Is it still running?", true);
    lost = true;
  }
}
async function keepPolling() {
  if (!document.hidden) await poll();
  setTimeout(keepPolling, 500);
}
document.addEventListener("visibilitychange", () => { if (!document.hidden) poll(); });
keepPolling();
