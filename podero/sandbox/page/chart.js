// Charge level and power over time, drawn from the sandbox's own samples: [time, %, kW], kW null where the car is unplugged.
import { at, table, utc } from "./elements.js";

const DAY = 86_400_000;
const STEPS = [5, 15, 30, 60, 120, 180, 360, 720].map((minutes) => minutes * 60_000);
const LEFT = 40, RIGHT = 12, LEVEL_TOP = 40, LEVEL_BOTTOM = 150, POWER_TOP = 192, POWER_BOTTOM = 252, HEIGHT = 300;

export function drawChart(car, now) {
  const samples = recent(car.samples.map(([time, level, power]) => ({ time: Date.parse(time), level, power })), Date.parse(now));
  at("chart").hidden = samples.length === 0;
  at("no-chart").hidden = samples.length > 0;
  if (samples.length === 0) return;
  const last = samples.at(-1);
  const words = `State of charge from ${samples[0].level} % to ${last.level} %, power now ${last.power ?? 0} kW; the table below shows the same values`;
  const picture = at("picture");
  const width = Math.max(240, at("chart").clientWidth);
  for (const [name, value] of Object.entries({ viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, "aria-label": words })) {
    picture.setAttribute(name, value);
  }
  picture.replaceChildren();
  draw(picture, samples, car, Date.parse(now), width);
  at("samples").replaceChildren(
    table("State of charge and power", ["Time (UTC)", "State of charge (%)", "Power (kW)"],
      samples.map(({ time, level, power }) => [utc(time).replace(" UTC", ""), String(level), power === null ? "unplugged" : String(power)])),
  );
}

// The samples of the last 24 hours; the first is where the line enters them.
function recent(samples, now) {
  const start = now - DAY;
  const first = samples.findIndex((sample) => sample.time > start);
  if (first < 1) return first < 0 ? [] : samples;
  const before = samples[first - 1];
  if (before.power === null) return samples.slice(first);
  const after = samples[first];
  const level = before.level + ((after.level - before.level) * (start - before.time)) / (after.time - before.time);
  return [{ time: start, level: rounded(level), power: before.power }, ...samples.slice(first)];
}

function draw(picture, samples, car, now, width) {
  const deadline = Date.parse(car.session?.charge_deadline);
  const start = samples[0].time;
  const end = Math.max(now, start + 3_600_000, deadline > now && deadline < now + 2 * DAY ? deadline : 0);
  const x = (time) => rounded(LEFT + ((time - start) / (end - start)) * (width - LEFT - RIGHT));
  const level = (percent) => rounded(LEVEL_BOTTOM - (percent / 100) * (LEVEL_BOTTOM - LEVEL_TOP));
  const most = Math.max(car.full_power_kw, ...samples.map((sample) => sample.power ?? 0));
  const power = (kilowatts) => rounded(POWER_BOTTOM - (kilowatts / most) * (POWER_BOTTOM - POWER_TOP));
  const line = (kind, x1, y1, x2, y2) => picture.append(svg("line", { class: kind, x1, y1, x2, y2 }));
  const upright = (kind, x) => {
    line(kind, x, LEVEL_TOP, x, LEVEL_BOTTOM);
    line(kind, x, POWER_TOP, x, POWER_BOTTOM);
  };
  const write = (text, x, y, anchor = "start") => picture.append(svg("text", { x, y, "text-anchor": anchor }, text));

  write("State of charge (%)", 0, 14);
  for (const percent of [0, 50, 100]) {
    line("grid", LEFT, level(percent), width - RIGHT, level(percent));
    write(String(percent), LEFT - 6, level(percent) + 4, "end");
  }
  write("Power (kW)", 0, POWER_TOP - 14);
  for (const kilowatts of [0, most]) {
    line("grid", LEFT, power(kilowatts), width - RIGHT, power(kilowatts));
    write(String(kilowatts), LEFT - 6, power(kilowatts) + 4, "end");
  }
  ticks(start, end, width).forEach(({ time, label, anchor }) => {
    upright("grid", x(time));
    write(label, x(time), POWER_BOTTOM + 20, anchor);
  });
  write("Time (UTC)", LEFT + (width - LEFT - RIGHT) / 2, HEIGHT - 8, "middle");

  const target = car.session?.target_soc_pct;
  if (typeof target === "number" && target >= 0 && target <= 100) {
    line("mark", LEFT, level(target), width - RIGHT, level(target));
    write(`target ${target} %`, width - RIGHT - 4, level(target) - 5, "end");
  }
  if (end > now) mark("now", now);
  if (end === deadline) mark("deadline", deadline);

  for (const run of runs(samples)) {
    picture.append(svg("polyline", { class: "level", points: run.map((one) => `${x(one.time)},${level(one.level)}`).join(" ") }));
    const steps = run.slice(1).flatMap((one, place) => [[run[place].time, run[place].power], [one.time, run[place].power]]);
    if (steps.length) picture.append(svg("polygon", { class: "power", points: area(steps) }));
  }

  function area(steps) {
    const top = steps.map(([time, kilowatts]) => `${x(time)},${power(kilowatts)}`);
    return [`${x(steps[0][0])},${power(0)}`, ...top, `${x(steps.at(-1)[0])},${power(0)}`].join(" ");
  }

  function mark(name, time) {
    upright("mark", x(time));
    write(name, x(time), LEVEL_TOP - 6, x(time) > width - 60 ? "end" : x(time) < 60 ? "start" : "middle");
  }
}

// From one plugging in to its unplugging.
function runs(samples) {
  const found = [[]];
  for (const sample of samples) {
    found.at(-1).push(sample);
    if (sample.power === null) found.push([]);
  }
  return found.filter((run) => run.length > 0);
}

function ticks(start, end, width) {
  const step = STEPS.find((one) => ((end - start) / one) * 52 < width - LEFT) ?? DAY;
  const found = [];
  for (let time = Math.ceil(start / step) * step; time <= end; time += step) {
    const text = new Date(time).toISOString();
    found.push({ time, label: time % DAY === 0 ? `${Number(text.slice(8, 10))} ${MONTHS[Number(text.slice(5, 7)) - 1]}` : text.slice(11, 16), anchor: "middle" });
  }
  return found;
}

const rounded = (value) => Math.round(value * 10) / 10;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function svg(name, attributes, text = "") {
  const made = document.createElementNS(at("picture").namespaceURI, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(text);
  return made;
}
