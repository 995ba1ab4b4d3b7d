// The latest requests; each is a drawer with headers and bodies of both sides, asked for when it is opened.
import { at, breakable, element, say } from "./elements.js";
import { ask } from "./server.js";

const items = new Map();

export function showRequests({ counters, requests }) {
  const count = (name) => counters[name] ?? 0;
  const plural = (number, one) => `${number} ${one}${number === 1 ? "" : "s"}`;
  say("counters", [
    plural(count("api_requests"), "API request"), plural(count("token_requests"), "token request"), plural(count("injected"), "injected fault"),
  ].join(", "));
  if (at("pause").checked) return;
  at("nothing").hidden = requests.length > 0;
  at("open-one").hidden = requests.length === 0;
  const list = at("requests");
  const wanted = requests.map((request) => update(request));
  for (const [key, item] of items) {
    if (wanted.includes(item.node)) continue;
    item.node.remove();
    items.delete(key);
  }
  wanted.forEach((node, place) => {
    if (list.children[place] !== node) list.insertBefore(node, list.children[place] ?? null);
  });
}

// The item of a request; one that was shown is changed in place, so that it stays open and keeps the focus.
function update(request) {
  const key = `${request.number} ${request.at}`;
  const text = JSON.stringify(request);
  const item = items.get(key) ?? make(request);
  items.set(key, item);
  if (item.text === text) return item.node;
  item.text = text;
  item.node.className = request.injected ? "odd" : request.status < 400 ? "good" : "bad";
  item.summary.replaceChildren(...summary(request));
  if (item.drawer.open) fill(item, request);
  return item.node;
}

function make(request) {
  const head = element("summary");
  const content = element("div", { class: "drawer" });
  const drawer = element("details", {}, head, content);
  const item = { node: element("li", {}, drawer), summary: head, drawer, content };
  drawer.addEventListener("toggle", () => { if (drawer.open) fill(item, request); });
  return item;
}

function summary(request) {
  const status = request.dropped ? "dropped" : request.status ?? "…";
  const about = [
    `${request.at.slice(11, 23)} UTC`,
    request.injected ? "injected fault" : "",
    request.milliseconds === null ? "no response yet" : `${request.milliseconds} ms`,
    request.authorization,
    request.user_agent,
  ];
  return [
    element("span", { class: "status" }, String(status)),
    element("span", { class: "path" }, ...breakable(`${request.method} ${request.path}`)),
    element("span", { class: "about" }, about.filter(Boolean).join(" · ")),
  ];
}

async function fill(item, { number, at: time }) {
  try {
    const { at: found, request, response, dropped } = await ask(`/sandbox/requests/${number}`);
    if (found !== time) throw new Error("the sandbox was reset since");
    const none = dropped ? "None: the connection was dropped." : "None yet.";
    item.content.replaceChildren(
      ...side("Request", request, number),
      ...(response ? side("Response", response, number) : [element("h3", {}, "Response"), element("p", {}, none)]),
    );
  } catch (error) {
    item.content.replaceChildren(element("p", {}, `Headers and bodies cannot be shown: ${error.message}`));
  }
}

function side(name, { headers, body }, number) {
  const list = element("dl", { class: "headers" });
  for (const [header, value] of headers) list.append(element("dt", {}, header), element("dd", {}, value));
  const parts = [element("h3", {}, `${name} headers`), headers.length ? list : element("p", {}, "None."), element("h3", {}, `${name} body`)];
  if (body.size === 0) return [...parts, element("p", {}, "Empty.")];
  const size = `${body.size.toLocaleString("en")} bytes`;
  if (body.text === null) return [...parts, element("p", {}, `${size}: too long to keep.`)];
  const text = element("pre", { tabindex: "0", role: "region", "aria-label": `${name} body, number ${number}` }, body.text);
  return [...parts, text, ...(body.cut ? [element("p", { class: "hint" }, `Cut here. The whole body has ${size}.`)] : [])];
}
