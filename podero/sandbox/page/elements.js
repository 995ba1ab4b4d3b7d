// The document's elements. Text goes in as text only: much of it comes from requests.
export const at = (id) => document.getElementById(id);

export function say(id, text) {
  if (at(id).textContent !== text) at(id).textContent = text;
}

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

export const utc = (text) => new Date(text).toISOString().slice(0, 19).replace("T", " ") + " UTC";
export const known = (value, unit) => (value === null || value === undefined ? "not known" : `${value}${unit}`);

// Calls `draw` with a value only if the value is another than the last time.
export function onChange(draw) {
  let last;
  return (value) => {
    const text = JSON.stringify(value);
    if (text !== last) draw(value);
    last = text;
  };
}

// A long name or path may go on in the next line after an underscore or a slash.
export function breakable(text) {
  return text.split(/(?<=[_/])/).flatMap((part, place) => (place ? [element("wbr"), part] : [part]));
}

export function table(caption, heads, rows) {
  const head = element("tr", {}, ...heads.map((text) => element("th", { scope: "col" }, text)));
  const body = rows.map((row) => element("tr", {}, ...row.map((text) => element("td", {}, ...breakable(text)))));
  return element("table", {}, element("caption", {}, caption), element("thead", {}, head), element("tbody", {}, ...body));
}
