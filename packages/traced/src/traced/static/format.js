// Times and lengths as people read them.

const NS_PER_MS = 1_000_000n;

/** A length in nanoseconds (BigInt), exact: "250 ms", "1.5 ms", "980 ns". */
export function lengthText(ns) {
  if (ns < 1_000n) return `${ns} ns`;
  if (ns < NS_PER_MS) return `${fraction(ns, 1_000n)} µs`;
  return ns < 10_000n * NS_PER_MS ? `${fraction(ns, NS_PER_MS)} ms` : `${fraction(ns, 1_000n * NS_PER_MS)} s`;
}

function fraction(value, unit) {
  const rest = (value % unit).toString().padStart(unit.toString().length - 1, "0").replace(/0+$/, "");
  return rest ? `${value / unit}.${rest}` : `${value / unit}`;
}

/** A length in nanoseconds in few digits, for a label: "250 ms". */
export function shortLength(ns) {
  const ms = Number(ns) / 1e6;
  if (ms >= 10_000) return `${(ms / 1_000).toPrecision(3)} s`;
  if (ms >= 1) return `${Number(ms.toPrecision(3))} ms`;
  return lengthText(ns);
}

/** The local time of day of a moment in nanoseconds (BigInt): "14:03:07.250". */
export function clockText(ns, withMs = true) {
  const moment = new Date(Number(ns / NS_PER_MS));
  const pad = (value, digits = 2) => String(value).padStart(digits, "0");
  const text = [moment.getHours(), moment.getMinutes(), moment.getSeconds()].map((part) => pad(part)).join(":");
  return withMs ? `${text}.${pad(moment.getMilliseconds(), 3)}` : text;
}
