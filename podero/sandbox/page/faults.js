// The faults that are on, each with a button that ends it; and fields that show what is set.
import { at, element, onChange } from "./elements.js";
import { steer } from "./server.js";

export const showFaults = onChange((faults) => {
  const focused = at("faults").contains(document.activeElement) ? document.activeElement : null;
  at("all-off").hidden = faults.length < 2;
  at("faults-on").replaceChildren(...faults.map(({ text, off }) => {
    const button = element("button", { type: "button", "aria-label": `Turn off: ${text}`, "data-off": JSON.stringify(off) }, "Turn off");
    button.addEventListener("click", () => steer(off, "Turn off"));
    return element("li", {}, element("span", {}, text), button);
  }));
  if (focused) keepFocus(focused);
  at("faults").hidden = faults.length === 0;
});

// The list is drawn anew: the focus goes to the same button, to the next best one, or to the message.
function keepFocus(focused) {
  const buttons = [...at("faults-on").querySelectorAll("button")];
  const same = focused === at("all-off") && !focused.hidden ? focused : buttons.find((one) => one.dataset.off === focused.dataset.off);
  (same ?? buttons[0] ?? at("message")).focus();
}

// A form that a person has begun to change is left alone until it is sent or everything starts anew.
export function showSettings({ speed, settings }) {
  const values = {
    set_speed: { speed },
    fail_at_rate: { rate: settings.rate, answer: settings.answer },
    slow_down: { seconds: settings.delay },
  };
  for (const [name, fields] of Object.entries(values)) {
    const form = document.querySelector(`form[data-do="${name}"]`);
    if ("edited" in form.dataset) continue;
    for (const [key, value] of Object.entries(fields)) {
      const input = form.elements[key];
      const text = typeof value === "number" ? String(Number((value / (input.dataset.scale ?? 1)).toFixed(6))) : value;
      if (text !== null && input.value !== text) input.value = text;
    }
  }
}

export function forgetEdits() {
  for (const form of document.querySelectorAll("form[data-edited]")) delete form.dataset.edited;
}

export function readForm(form) {
  const values = {};
  for (const input of form.elements) {
    if (!input.name) continue;
    values[input.name] = input.type === "number" ? input.valueAsNumber * (input.dataset.scale ?? 1) : input.value;
  }
  return values;
}
