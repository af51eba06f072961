import { readFileSync } from "node:fs";
import { rootDb } from "#lib/db/root.ts";
import type { Entry } from "../fake-graph/journal.ts";
import type { CloudShop } from "../given-chat.ts";
import type { Customer } from "./load.ts";

const rank: Record<string, number> = { QUEUED: 0, CANCELLED: 0, SENT: 1, DELIVERED: 2, READ: 3 };

/** What Graph took and what it was asked, from its own log. */
function graphSaw(graphLog: string) {
  const entries = readFileSync(graphLog, "utf8")
    .trimEnd()
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Entry);
  const asked = entries.flatMap(({ clientMessageId }) => clientMessageId ?? []);
  const taken = entries.filter(({ messageId, clientMessageId }) => messageId && clientMessageId);
  return { asked, taken };
}

const repeated = (list: string[]) => list.filter((item, n) => list.indexOf(item) !== n);

/** The two sides of every promise, side by side; every list should be empty. */
export async function audit(shop: CloudShop, customers: Customer[], graphLog: string) {
  const { tenantId } = shop;
  const messages = await rootDb().message.findMany({
    where: { tenantId, type: { not: "event" } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const contacts = await rootDb().contact.findMany({ where: { tenantId } });
  const conversations = await rootDb().conversation.findMany({ where: { tenantId } });
  const { asked, taken } = graphSaw(graphLog);
  const takenIds = taken.map(({ clientMessageId }) => clientMessageId ?? "");
  const lost: string[] = [];
  const doubled: string[] = [];
  const disordered: string[] = [];

  for (const { phone, said, sent } of customers) {
    const contact = contacts.find((one) => one.phone === phone);
    const conversation = conversations.find(({ contactId }) => contactId === contact?.id);
    const thread = messages.filter(({ conversationId }) => conversationId === conversation?.id);
    const inbound = thread
      .filter(({ direction }) => direction === "IN")
      .sort((a, b) => (a.inboundNo ?? 0) - (b.inboundNo ?? 0))
      .map(({ text }) => text ?? "");
    const out = thread.filter(({ direction }) => direction === "OUT");
    const ours = out.map(({ text }) => text ?? "").filter((text) => text.startsWith("keluar"));
    for (const [expected, found] of [
      [said, inbound],
      [sent, ours],
    ] as const) {
      lost.push(...expected.filter((text) => !found.includes(text)));
      doubled.push(...repeated(found));
      if (JSON.stringify(found) !== JSON.stringify(expected)) disordered.push(phone);
    }
    const byGraph = taken.filter(({ recipient }) => recipient === phone);
    const order = byGraph.map(({ clientMessageId }) => clientMessageId);
    const inThread = out.map(({ id }) => id).filter((id) => takenIds.includes(id));
    if (JSON.stringify(order) !== JSON.stringify(inThread)) disordered.push(`${phone} out`);
  }

  const outgoing = messages.filter(({ direction }) => direction === "OUT");
  const uncertain = outgoing.filter(({ errorCode }) => errorCode === "UNCERTAIN");
  const goingOut = outgoing.filter(({ status, errorCode }) => status === "QUEUED" && !errorCode);
  return {
    lost,
    doubled: [...doubled, ...repeated(takenIds)],
    disordered,
    askedTwice: repeated(asked),
    wentBack: await wentBack(tenantId),
    ledgerDrift: await ledgerDrift(tenantId, outgoing),
    stillQueued: goingOut.map(({ id }) => id),
    /** Graph took it, but we think otherwise. */
    takenButNotSaid: outgoing
      .filter(({ id, status }) => takenIds.includes(id) && (rank[status] ?? 0) < 1)
      .map(({ id, status }) => `${id} ${status}`),
    saidButNotTaken: outgoing
      .filter(({ id, status, via }) => {
        return via !== "phone" && (rank[status] ?? 0) >= 1 && !takenIds.includes(id);
      })
      .map(({ id, status }) => `${id} ${status}`),
    uncertain: uncertain.map(({ id }) => id),
    counts: {
      inbound: messages.length - outgoing.length,
      outgoing: outgoing.length,
      taken: taken.length,
    },
  };
}

/** Each message's status, as it was told event by event. */
async function wentBack(tenantId: string): Promise<string[]> {
  const events = await rootDb().$queryRaw<{ id: string; status: string }[]>`
    SELECT data->>'id' AS id, data->>'status' AS status FROM events
    WHERE tenant_id = ${tenantId}::uuid AND type LIKE 'message.%' AND data->>'direction' = 'OUT'
    ORDER BY xid, id`;
  const seen = new Map<string, string>();
  const back: string[] = [];
  for (const { id, status } of events) {
    const before = seen.get(id);
    if (before && (rank[status] ?? 0) < (rank[before] ?? 0)) back.push(`${id} ${before} ${status}`);
    seen.set(id, status);
  }
  return back;
}

async function ledgerDrift(
  tenantId: string,
  outgoing: { status: string; reservationId: string | null }[],
): Promise<string[]> {
  const drift = await rootDb().$queryRaw<{ id: string }[]>`
    SELECT b.id::text FROM credit_buckets b
    WHERE b.tenant_id = ${tenantId}::uuid AND b.remaining <> coalesce((SELECT sum(e.available)
      FROM credit_entries e WHERE e.tenant_id = b.tenant_id AND e.bucket_id = b.id), 0)`;
  const entries = await rootDb().creditEntry.findMany({ where: { tenantId } });
  const reserved = entries.reduce((sum, entry) => sum + entry.reserved, 0);
  const spent = entries.filter(({ kind }) => kind === "capture").length;
  const paid = outgoing.filter(({ reservationId }) => reservationId !== null);
  const held = paid.filter(({ status }) => status === "QUEUED").length;
  const said = paid.filter(({ status }) => ["SENT", "DELIVERED", "READ"].includes(status)).length;
  return [
    ...drift.map(({ id }) => `bucket ${id}`),
    ...(reserved === held ? [] : [`${reserved} reserved for ${held} messages`]),
    ...(spent === said ? [] : [`${spent} spent for ${said} messages`]),
  ];
}
