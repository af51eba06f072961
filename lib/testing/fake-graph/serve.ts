import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { control } from "./control.ts";
import { GraphRefusal, noObject, noToken } from "./graph-error.ts";
import { bytesOf, json, parsed } from "./http.ts";
import type { Entry } from "./journal.ts";
import { type Taken, takeMessage } from "./messages.ts";
import type { Plan } from "./plans.ts";
import type { State } from "./state.ts";
import { sendStatuses } from "./statuses.ts";

/** One request, as Graph would take it or as it was planned. */
export async function serve(state: State, request: IncomingMessage, response: ServerResponse) {
  const bytes = await bytesOf(request).catch(() => null);
  // The caller hung up in the middle of its own request.
  if (!bytes) return;
  const url = new URL(request.url ?? "/", state.url);
  if (url.pathname === "/__control") return control(state, request, response, parsed(bytes));

  const isJson = (request.headers["content-type"] ?? "").includes("json");
  const arrival = {
    n: state.journal.next(),
    at: new Date().toISOString(),
    method: request.method ?? "GET",
    path: `${url.pathname}${url.search}`,
    body: isJson ? parsed(bytes) : { sizeBytes: bytes.byteLength },
  };
  const write = (more: Pick<Entry, "outcome" | "status"> & Partial<Entry>) =>
    state.journal.write({ ...arrival, ...more });

  const [first = "", second = "", third = ""] = url.pathname.split("/").slice(1);
  const action = `${arrival.method} ${third}`;
  const tooMany = action === "POST messages" ? tooFast(state, second, arrival.body) : null;
  if (state.delayMs > 0) await pause(state.delayMs);
  try {
    authorise(state, request);
    if (tooMany) throw tooMany;
    if (action === "POST messages") {
      await message(state, { ...arrival, phoneNumberId: second }, write, response);
    } else if (action === "POST media") {
      const plan = state.plans.take("media");
      if (plan && interrupt(plan, write, response)) return;
      const answer = await state.media.upload(bytes, request.headers["content-type"] ?? "");
      write({ outcome: "answered", status: 200, messageId: answer.id });
      json(response, 200, answer);
    } else if (first === "__media") {
      const file = state.media.get(second);
      write({ outcome: "answered", status: 200 });
      response.writeHead(200, { "content-type": file.mimeType }).end(file.bytes);
    } else {
      const plan = state.plans.take("lookup");
      if (plan && interrupt(plan, write, response)) return;
      const answer = lookUp(state, arrival.method, second, third, url);
      write({ outcome: "answered", status: 200 });
      json(response, 200, answer);
    }
  } catch (error) {
    if (!(error instanceof GraphRefusal)) throw error;
    write({ outcome: "refused", status: error.status });
    json(response, error.status, error.body);
  }
}

/** A mark of reading is no message. */
function tooFast(state: State, phoneNumberId: string, body: unknown): GraphRefusal | null {
  const said = body as { status?: unknown } | null;
  if (!state.gate || said?.status === "read") return null;
  return state.gate.refusal(phoneNumberId, recipientOf(body));
}

function recipientOf(body: unknown): string {
  const said = body as { to?: unknown; recipient?: unknown } | null;
  return String(said?.to ?? said?.recipient);
}

function authorise(state: State, request: IncomingMessage) {
  const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? "")?.[1];
  if (!token || (state.tokens && !state.tokens.includes(token))) throw noToken();
}

type Write = (more: Pick<Entry, "outcome" | "status"> & Partial<Entry>) => Entry;
type Arrival = Pick<Entry, "n" | "at" | "body"> & { phoneNumberId: string };

async function message(state: State, arrival: Arrival, write: Write, response: ServerResponse) {
  const isMark = (arrival.body as { status?: unknown } | null)?.status === "read";
  const plan = isMark ? undefined : state.plans.take("messages", recipientOf(arrival.body));
  if (plan && interrupt(plan, write, response)) return;
  const taken = takeMessage(arrival, state.known, state.journal);
  if (taken.kind === "marked-read") {
    write({ outcome: "marked-read", status: 200 });
    return json(response, 200, taken.answer);
  }
  record(taken, plan, write);
  const statuses = state.autoStatuses && sendStatuses(state.autoStatuses, taken.message);
  if (plan?.do === "hang") return;
  if (plan?.do === "drop") return response.destroy();
  if (state.autoStatuses?.early) await statuses;
  json(response, 200, taken.answer);
}

function record(taken: Extract<Taken, { kind: "accepted" }>, plan: Plan | undefined, write: Write) {
  const { messageId, recipient, clientMessageId } = taken.message;
  const outcome = plan?.do === "hang" ? "hung" : plan?.do === "drop" ? "dropped" : "accepted";
  write({
    outcome,
    status: outcome === "accepted" ? 200 : null,
    messageId,
    recipient,
    ...(clientMessageId && { clientMessageId }),
  });
}

/** True when the plan is the whole answer and the request is not taken at all. */
function interrupt(plan: Plan, write: Write, response: ServerResponse): boolean {
  if (plan.do === "fail") throw plan.refusal;
  if (plan.do === "lose") {
    write({ outcome: "lost", status: null });
    response.destroy();
    return true;
  }
  if (plan.do === "page") {
    write({ outcome: "refused", status: plan.status });
    response.writeHead(plan.status, { "content-type": "text/html" }).end(plan.body);
    return true;
  }
  return false;
}

function lookUp(state: State, method: string, id: string, edge: string, url: URL): object {
  if (method === "GET" && edge === "message_templates") return templatePage(state, id, url);
  if (method === "GET" && edge === "subscribed_apps") {
    const app = { id: "670840000000000", name: "Toko", link: "https://www.facebook.com/games/" };
    return { data: state.subscribed ? [{ whatsapp_business_api_data: app }] : [] };
  }
  if (method === "GET" && edge === "whatsapp_business_profile") {
    return { data: [{ messaging_product: "whatsapp", ...state.profile }] };
  }
  if (method === "GET" && edge === "" && state.media.files.has(id)) {
    return state.media.about(id, state.url);
  }
  // Media ids of this fake begin so; an unknown one of those is a file that is gone.
  if (method === "GET" && edge === "" && /^(?!449)\d{1,18}$/.test(id)) {
    return {
      id,
      display_phone_number: "+62 811-0000-0000",
      verified_name: "Toko Contoh",
      quality_rating: "GREEN",
      platform_type: "CLOUD_API",
      throughput: { level: "STANDARD" },
      ...state.number,
    };
  }
  throw noObject(id);
}

/** By pages, with Graph's cursors: a reader that stops after the first is found out. */
function templatePage(state: State, id: string, url: URL): object {
  const limit = Number(url.searchParams.get("limit") ?? 25);
  const start = Number(url.searchParams.get("after") ?? 0);
  const all = state.accountTemplates.get(id) ?? state.templates ?? [];
  const end = start + limit;
  const next = new URL(url);
  next.searchParams.set("after", String(end));
  return {
    data: all.slice(start, end),
    paging: {
      cursors: { before: String(start), after: String(Math.min(end, all.length)) },
      ...(end < all.length && { next: next.href }),
    },
  };
}
