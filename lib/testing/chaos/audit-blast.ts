import { readFileSync } from "node:fs";
import { rootDb } from "#lib/db/root.ts";
import type { Entry } from "../fake-graph/journal.ts";
import type { CloudShop } from "../given-chat.ts";
import type { Gap, Quiet } from "./blast.ts";

/** Every message that a number asked Graph to take, taken or not; marks of reading are none. */
export function arrivalsIn(graphLog: string, phoneNumberId?: string): Entry[] {
  let text = "";
  try {
    text = readFileSync(graphLog, "utf8");
  } catch {
    return [];
  }
  // The last line may be half written.
  const lines = text.slice(0, text.lastIndexOf("\n") + 1).trimEnd();
  return lines
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Entry)
    .filter(({ path, method, outcome }) => {
      const [, , number, edge] = path.split("/");
      const said = method === "POST" && edge === "messages" && outcome !== "marked-read";
      return said && (!phoneNumberId || number === phoneNumberId);
    });
}

/** The most that arrived within any one second. */
function mostInASecond(arrivals: Entry[]): number {
  const times = arrivals.map(({ at }) => Date.parse(at)).sort((a, b) => a - b);
  let from = 0;
  let most = 0;
  times.forEach((at, n) => {
    while ((times[from] ?? at) <= at - 1_000) from += 1;
    most = Math.max(most, n - from + 1);
  });
  return most;
}

const repeated = (list: string[]) => list.filter((item, n) => list.indexOf(item) !== n);

/** The two sides' books after a blast; every list should be empty. */
export async function auditBlast(
  shop: CloudShop,
  ids: string[],
  graphLog: string,
  perSecond: number,
  quiet: Quiet[],
  gaps: Gap[],
) {
  const rows = await rootDb().message.findMany({ where: { tenantId: shop.tenantId } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const arrivals = arrivalsIn(graphLog);
  const ours = arrivalsIn(graphLog, shop.channel.phoneNumberId);
  const taken = arrivals.flatMap(({ messageId, clientMessageId }) =>
    messageId && clientMessageId ? clientMessageId : [],
  );
  const isTaken = new Set(taken);
  const uncertain = rows.filter(({ errorCode }) => errorCode === "UNCERTAIN");
  const isUncertain = new Set(uncertain.map(({ id }) => id));
  const all = [...ids, ...quiet.map(({ id }) => id)];
  const delays = quiet.map(({ id, askedAt }) => delayOf(arrivals, gaps, id, askedAt));
  return {
    lost: all.filter((id) => !isTaken.has(id) && !isUncertain.has(id)),
    doubled: repeated(taken),
    failed: all.filter((id) => byId.get(id)?.status === "FAILED"),
    refusedByGraph: arrivals.filter(({ outcome }) => outcome === "refused").map(({ n }) => n),
    disordered: disordered(rows, taken),
    tooFast: mostInASecond(ours) > perSecond ? [mostInASecond(ours)] : [],
    /** Graph never took them, and nobody can know: a person decides. */
    uncertain: uncertain
      .filter(({ channelId }) => channelId === shop.channel.id)
      .map(({ id }) => id),
    uncertainButTaken: uncertain.map(({ id }) => id).filter((id) => isTaken.has(id)),
    mostInASecond: mostInASecond(ours),
    taken: taken.length,
    quiet: {
      count: quiet.length,
      uncertain: uncertain.filter(({ channelId }) => channelId !== shop.channel.id).length,
      medianMs: atShare(delays, 0.5),
      /** The very slowest stood behind one that a kill had left open, in the same conversation. */
      most95Ms: atShare(delays, 0.95),
    },
  };
}

/** From the request, or from when the app was there again, until Graph had it. */
function delayOf(arrivals: Entry[], gaps: Gap[], id: string, askedAt: number): number {
  const arrival = arrivals.find(({ clientMessageId }) => clientMessageId === id);
  if (!arrival) return 0;
  const arrivedAt = Date.parse(arrival.at);
  const within = gaps.filter(({ from }) => from >= askedAt && from <= arrivedAt);
  const since = Math.max(askedAt, ...within.map(({ to }) => to));
  return Math.max(0, arrivedAt - since);
}

const atShare = (numbers: number[], share: number) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * share)] ?? 0;

type Row = { id: string; conversationId: string; createdAt: Date };

/** Conversations whose messages reached Graph in another order than that of the thread. */
function disordered(rows: Row[], taken: string[]): string[] {
  const place = new Map(taken.map((id, n) => [id, n]));
  const threads = Map.groupBy(
    rows.filter(({ id }) => place.has(id)),
    ({ conversationId }) => conversationId,
  );
  return [...threads].flatMap(([conversationId, thread]) => {
    const inThread = thread
      .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1))
      .map(({ id }) => place.get(id) ?? 0);
    return inThread.some((at, n) => n > 0 && at < (inThread[n - 1] ?? 0)) ? [conversationId] : [];
  });
}
