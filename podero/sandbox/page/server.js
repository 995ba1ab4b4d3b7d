// Asks the sandbox for its state, and sends it controls. What came of a control is said at the top of the page.
import { at } from "./elements.js";

let asked = 0;
let shown = 0;
let show = () => {};

export function whenStateComes(draw) {
  show = draw;
}

export async function ask(path, options) {
  const answer = await fetch(path, options);
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.error);
  return body;
}

export async function askState(path = "/sandbox/state", options = {}) {
  const number = ++asked;
  const state = await ask(path, options);
  if (number < shown) return;
  shown = number;
  show(state);
}

export function tell(text, bad = false) {
  at("message").classList.toggle("bad", bad);
  at("message").textContent = text;
}

// Gives whether it worked.
export async function steer(control, name) {
  try {
    await askState("/sandbox/controls", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(control),
    });
    tell(`${name}: done.`);
    return true;
  } catch (error) {
    tell(`${name}: ${error.message}`, true);
    return false;
  }
}
