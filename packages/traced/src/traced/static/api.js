// What the page asks the server for.

// A JSON number becomes a double, which cannot hold today's nanoseconds. So the times are put in quotes
// before parsing and made BigInt after it. A quote inside a JSON string is always escaped, so this pattern
// meets keys only, and tag values are strings, so it never meets a tag.
const TIMES = /"(start_time|end_time)":\s*(-?\d+)/g;

export class NotFound extends Error {}

async function get(path, signal) {
  const response = await fetch(path, { signal, headers: { accept: "application/json" } });
  const text = await response.text();
  const body = JSON.parse(text.replace(TIMES, '"$1":"$2"'));
  if (response.status === 404) throw new NotFound(body.error);
  if (!response.ok) throw new Error(body.error ?? `status ${response.status}`);
  return body;
}

/** The newest traces and how many there are: {traces, total}; start_time is a BigInt of nanoseconds. */
export async function listTraces(limit, signal) {
  const page = await get(`/traces?limit=${limit}`, signal);
  for (const trace of page.traces) trace.start_time = BigInt(trace.start_time);
  return page;
}

/** The spans of one trace; their times are BigInt. */
export async function getTrace(traceId, signal) {
  const { spans } = await get(`/traces/${encodeURIComponent(traceId)}`, signal);
  for (const span of spans) {
    span.start_time = BigInt(span.start_time);
    span.end_time = BigInt(span.end_time);
  }
  return spans;
}
