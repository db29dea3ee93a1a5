// What the page asks the server for.

// A JSON number becomes a double, which cannot hold today's nanoseconds. So the times are put in quotes
// before parsing and made BigInt after it. A quote inside a JSON string is always escaped, so this pattern
// meets keys only, and tag values are strings, so it never meets a tag. A number that is written in another
// way (another server's 1.7e18) stays as it is.
const TIMES = /"(start_time|end_time)"\s*:\s*(-?\d+)(?=\s*[,}])/g;

/** The server that is asked: "" is the one that the page came from. */
export const API = document.querySelector('meta[name="traced-api"]').content;

export class NotFound extends Error {}

async function get(path, signal) {
  const response = await fetch(API + path, { signal, headers: { accept: "application/json" } });
  if (response.status === 404) throw new NotFound("not found");
  const text = await response.text();
  if (!response.ok) throw new Error(`It answers ${response.status}: ${text.slice(0, 200)}`);
  return JSON.parse(text.replace(TIMES, '"$1":"$2"'));
}

/** The newest traces and how many there are: {traces, total}; start_time is a BigInt of nanoseconds. */
export async function listTraces(limit, signal) {
  const { traces, total } = await get(`/traces?limit=${limit}`, signal);
  return { traces: (traces ?? []).map((trace) => ({ ...trace, start_time: BigInt(trace.start_time) })), total };
}

/**
 * The spans of one trace: times are BigInt, a root has no parent_span_id, tags are an object. Our server
 * answers so; the contract alone lets others leave tags out, or say null.
 */
export async function getTrace(traceId, signal) {
  const { spans } = await get(`/traces/${encodeURIComponent(traceId)}`, signal);
  return spans.map(({ parent_span_id, ...span }) => ({
    ...span,
    ...(parent_span_id ? { parent_span_id } : {}),
    start_time: BigInt(span.start_time),
    end_time: BigInt(span.end_time),
    tags: span.tags ?? {},
  }));
}
