// The operator's page: fetches through the API with the key that was typed in, and shows. No part of an answer
// is ever put into the page as HTML: everything becomes text nodes.
"use strict";

const at = (id) => document.getElementById(id);
const REFRESH_MS = 10_000;
const PATIENCE_MS = 30_000;
const UNREACHED = "The gateway cannot be reached. What you see here is from before.";
let key = null; // in memory only: never in storage, a cookie or an address
let shown = null; // the payment in the dialog, as it was when a decision about it was offered
let timer = null;
let looks = 0;
let newestLook = 0; // that is on the screen

// --- building -------------------------------------------------------------------------------------------------

function element(name, text, className) {
  const made = document.createElement(name);
  if (text !== undefined && text !== null) made.textContent = String(text);
  if (className) made.className = className;
  return made;
}

function tile(term, value, { note, tone } = {}) {
  const box = element("div");
  const shownValue = element("dd", value, tone);
  if (note) shownValue.append(element("small", note));
  box.append(element("dt", term), shownValue);
  return box;
}

/** A table of these rows; where the gateway lists fewer than there are in `all`, it says so. */
function table(caption, columns, rows, { none = "Nothing.", all = rows.length } = {}) {
  if (rows.length === 0) return element("p", none, "note");
  const made = element("table");
  made.append(element("caption", caption));
  made.caption.hidden = true;
  const head = made.createTHead().insertRow();
  for (const [title, , className] of columns) {
    const cell = element("th", title, className);
    cell.scope = "col";
    head.append(cell);
  }
  const body = made.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    for (const [title, give, className] of columns) {
      const cell = line.insertCell();
      cell.dataset.column = title; // shown beside it in a narrow window
      if (className) cell.className = className;
      const value = give(row);
      cell.append(value instanceof Node ? value : String(value ?? "–"));
    }
  }
  const box = element("div", null, "scroll");
  box.tabIndex = 0; // where it is too wide, it is scrolled by keyboard, too
  box.role = "region";
  box.ariaLabel = caption;
  if (all > rows.length) box.append(element("p", `The first ${rows.length} of ${all}.`, "note"));
  box.append(made);
  return box;
}

function opener(paymentId) {
  const button = element("button", paymentId, "link id");
  button.type = "button";
  button.addEventListener("click", () => attempt(() => showPayment(paymentId)));
  return button;
}

const dollars = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });
const money = (cents) => dollars.format(cents / 100);
const moment = (text) => (text ? text.replace("T", " ").replace(/\.\d+Z$/, " UTC") : "–");

function age(seconds) {
  if (seconds === null || seconds === undefined) return "–";
  const units = [[86_400, "d"], [3600, "h"], [60, "min"]];
  const [size, unit] = units.find(([unitSeconds]) => seconds >= unitSeconds) ?? [1, "s"];
  return `${Math.floor(seconds / size)} ${unit}`;
}

// --- asking ---------------------------------------------------------------------------------------------------

class Refused extends Error {
  constructor(status, problem) {
    const fields = (problem.errors ?? []).map((error) => `${error.field} ${error.problem}`);
    super([problem.detail ?? `The gateway answered ${status}.`, ...fields].join(" "));
    this.status = status;
  }
}

/** Nobody waits for this any more: somebody signed out, or what is on the screen is newer. */
class Outdated extends Error {}

async function ask(path, { method = "GET", body } = {}) {
  const mine = key;
  const headers = { Accept: "application/json" };
  if (key) headers.Authorization = `Bearer ${key}`;
  if (body) headers["Content-Type"] = "application/json";
  const answer = await fetch(path, {
    method,
    headers,
    body: body && JSON.stringify(body),
    credentials: "omit",
    cache: "no-store",
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const document = await answer.json().catch(() => ({}));
  if (mine !== key) throw new Outdated();
  if (!answer.ok) throw new Refused(answer.status, document);
  return document;
}

/** Do it, or say beside it what went wrong. What is said stays until it succeeds: the next try may hang. */
async function attempt(work, alertId = "trouble") {
  const mine = key;
  try {
    const done = await work();
    at(alertId).textContent = "";
    return done;
  } catch (error) {
    if (mine !== key || error instanceof Outdated) return null;
    const known = error instanceof Refused;
    const signedOut = known && error.status === 401;
    if (signedOut) leave(); // and with the board goes what is said on it
    at(signedOut ? "trouble" : alertId).textContent = known ? error.message : UNREACHED;
    return null;
  }
}

// --- the board ------------------------------------------------------------------------------------------------

async function refresh() {
  const mine = ++looks;
  const found = await look().catch((error) => error);
  if (mine < newestLook) throw new Outdated();
  if (found instanceof Error) throw found;
  newestLook = mine;
  show(found);
  return true;
}

async function look() {
  const [operations, review] = await Promise.all([ask("/v1/operations"), ask("/v1/review")]);
  return { operations, review, report: operations.reconciliation ? await ask("/v1/reconciliation") : null };
}

function show({ operations, review, report }) {
  showHealth(operations);
  showStates(operations.states);
  showReview(review.payments, operations.needs_review);
  showDoubt(operations.in_doubt.payments, operations.in_doubt.count);
  showBreaks(report);
  at("moment").textContent = `As of ${moment(operations.at)}`;
}

/** All breaks of a run: what is counted in it beside the payments, also a kind that only a newer program knows. */
function breaksOf({ payments, asked, matched, ...run }) {
  return Object.values(run).filter(Number.isInteger).reduce((sum, count) => sum + count, 0);
}

function showHealth({ in_doubt: doubt, needs_review: flagged, bank, worker, reconciliation }) {
  const beat = worker.heartbeat_age_s;
  const alive = beat !== null && beat < 60;
  const breaks = reconciliation && breaksOf(reconciliation);
  const oldest = doubt.count ? `oldest ${age(doubt.oldest_age_s)}` : "";
  at("health").replaceChildren(
    tile("In doubt", doubt.count, { note: oldest, tone: doubt.count ? "warn" : "good" }),
    tile("Waiting for a person", flagged, { tone: flagged ? "warn" : "good" }),
    tile("Bank (breaker)", bank.breaker.replace("_", " "), { tone: bank.breaker === "closed" ? "good" : "bad" }),
    tile("Worker", alive ? "alive" : "silent", { note: beat === null ? "never seen" : `${age(beat)} ago`, tone: alive ? "good" : "bad" }),
    tile("Breaks", breaks ?? "–", { note: reconciliation ? "" : "no run yet", tone: breaks ? "warn" : reconciliation ? "good" : "" }),
  );
}

function showStates(states) {
  at("states").replaceChildren(...Object.entries(states).map(([state, count]) => tile(state, count)));
}

const PAYMENT = ["Payment", (row) => opener(row.payment.id)];
const AMOUNT = ["Amount", (row) => money(row.payment.amount), "number"];

function showReview(entries, all) {
  at("review").replaceChildren(table("Flagged payments", [
    PAYMENT,
    ["State", (row) => row.payment.state],
    AMOUNT,
    ["Reason", (row) => row.reason],
    ["Since", (row) => moment(row.operation_since ?? row.payment.created_at)],
  ], entries, { all }));
}

function showDoubt(entries, all) {
  at("doubt").replaceChildren(table("Payments in doubt, oldest first", [
    PAYMENT,
    ["Operation", (row) => row.operation],
    AMOUNT,
    ["Age", (row) => age(row.age_s), "number"],
    ["Rounds", (row) => row.rounds, "number"],
    ["Next look", (row) => moment(row.next_look_at)],
  ], entries, { all }));
}

function showBreaks(report) {
  if (!report) {
    at("breaks").replaceChildren(element("p", "No run was finished yet.", "note"));
    return;
  }
  const told = `${moment(report.finished_at)}: payments ${report.payments}, asked about ${report.asked}, matched ${report.matched}.`;
  at("breaks").replaceChildren(element("p", told, "note"), table("Breaks", [
    ["Payment", (row) => opener(row.payment_id)],
    ["Break", (row) => row.kind.replace("_", " ")],
    ["State", (row) => row.state],
    ["Detail", (row) => row.detail],
  ], report.breaks, { none: "No breaks.", all: breaksOf(report) }));
}

// --- one payment ----------------------------------------------------------------------------------------------

async function showPayment(paymentId) {
  const id = encodeURIComponent(paymentId);
  const entry = await ask(`/v1/review/${id}`); // first: a decision names its sequence, which must be on the screen
  const history = await ask(`/v1/payments/${id}/events`);
  shown = entry;
  at("payment-title").textContent = `${money(entry.payment.amount)}, ${entry.payment.state}`;
  at("facts").replaceChildren(...facts(entry));
  at("history").replaceChildren(...history.events.map(step));
  showDecision(entry.choices);
  if (!at("payment").open) at("payment").showModal();
}

function facts({ payment: receipt, reason }) {
  const told = [
    ["Payment", receipt.id],
    ["Order", receipt.order_id],
    ["Customer", receipt.customer_id],
    ["Card", `${receipt.card.brand} …${receipt.card.last4}`],
    ["In doubt", receipt.in_doubt ? "yes" : "no"],
    ["Needs review", receipt.needs_review ? reason : "no"],
    ["Hold ends", moment(receipt.expires_at)],
    ...Object.entries(receipt.bank).filter(([, id]) => id).map(([name, id]) => [name.replace("_", " "), id]),
  ];
  return told.flatMap(([term, value]) => [element("dt", term), element("dd", value)]);
}

function step(event) {
  const line = element("li", null, event.actor);
  const time = element("time", moment(event.at));
  time.dateTime = event.at;
  const head = element("p");
  head.append(element("strong", event.to_state), ` ${event.kind} by ${event.actor}, `, time);
  line.append(head);
  const more = [event.reason, event.bank_reference, event.request_id && `request ${event.request_id}`];
  line.append(element("p", more.filter(Boolean).join(" · "), "note"));
  return line;
}

function showDecision(choices) {
  at("decide").hidden = choices.length === 0;
  at("refused").textContent = "";
  at("decide").reset();
  // Nothing is chosen beforehand: this is a statement about money.
  at("state").replaceChildren(new Option("choose…", ""), ...choices.map((state) => new Option(state, state)));
}

async function decide() {
  const { payment, sequence, rounds } = shown;
  const reference = at("reference").value.trim();
  const body = {
    state: at("state").value,
    reason: at("reason").value.trim(),
    sequence,
    rounds,
    ...(reference && { bank_reference: reference }),
  };
  await ask(`/v1/review/${encodeURIComponent(payment.id)}`, { method: "PUT", body });
  await showPayment(payment.id);
  await refresh();
}

async function find(wanted) {
  if (wanted.startsWith("pay_")) return showPayment(wanted);
  const order = await ask(`/v1/orders/${encodeURIComponent(wanted)}`);
  return showPayment(order.payments[0].id);
}

// --- coming and going -----------------------------------------------------------------------------------------

async function enter() {
  key = at("key").value.trim() || null;
  at("key").value = "";
  const mine = key;
  if (!(await attempt(refresh))) {
    if (mine === key) leave();
    return;
  }
  at("enter").hidden = true;
  at("board").hidden = at("session").hidden = false;
  at("leave").hidden = key === null; // nobody signed in
  at("refresh").focus();
  timer ??= setInterval(() => {
    if (!document.hidden && !at("payment").open) attempt(refresh);
  }, REFRESH_MS);
}

function leave() {
  key = shown = null;
  clearInterval(timer);
  timer = null;
  if (at("payment").open) at("payment").close();
  for (const id of ["health", "states", "review", "doubt", "breaks", "unfound", "facts", "history"]) at(id).replaceChildren();
  at("moment").textContent = "";
  at("board").hidden = at("session").hidden = true;
  at("enter").hidden = false;
  at("key").focus();
}

function on(id, name, work) {
  at(id).addEventListener(name, (event) => {
    event.preventDefault();
    work();
  });
}

on("enter", "submit", enter);
on("leave", "click", leave);
on("refresh", "click", () => attempt(refresh));
on("find", "submit", () => attempt(() => find(at("wanted").value.trim()), "unfound"));
on("decide", "submit", () => attempt(decide, "refused"));
on("close", "click", () => at("payment").close());
// The gateway says so where no key is defined. Its form stays for whoever comes after the first key was made.
if (document.documentElement.dataset.keys === "none") enter();
else at("key").focus();
