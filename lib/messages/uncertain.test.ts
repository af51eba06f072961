import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { type FakeGraph, startFakeGraph } from "#lib/testing/fake-graph.ts";
import {
  type Chat,
  type CloudShop,
  givenChat,
  givenCloudShop,
  messageOf,
} from "#lib/testing/given-chat.ts";
import { openWebhookDoor } from "#lib/testing/webhook-door.ts";
import { workOff } from "#lib/testing/work.ts";
import { type Claim, claimNext } from "./claim.ts";
import { carryOut, deliver } from "./deliver.ts";
import { retryMessage } from "./retry.ts";
import { settleSend } from "./settle.ts";

let graph: FakeGraph;
let shop: CloudShop;
let chat: Chat;
let door: Awaited<ReturnType<typeof openWebhookDoor>>;
beforeAll(async () => {
  graph = await startFakeGraph();
  process.env.GRAPH_API_URL = graph.url;
});
afterAll(() => graph.close());
beforeEach(async () => {
  shop = await givenCloudShop();
  chat = await givenChat(shop);
  door = await openWebhookDoor();
});
afterEach(() => door.close());
afterEach(() => {
  vi.useRealTimers();
});

const work = () => deliver(shop.tenantId, chat.id);
const textsTaken = () =>
  graph.acceptedBy(chat.phone).map(({ body }) => (body.text as { body: string }).body);
const report = (
  wamid: string,
  name: "sent" | "delivered" | "read" | "failed",
  clientMessageId: string,
) => {
  const { appSecret, phoneNumberId } = shop.channel;
  const error = { code: 131026, title: "Message undeliverable" };
  const more = { phoneNumberId, clientMessageId, ...(name === "failed" && { error }) };
  return graph.deliverStatus(door.url, appSecret, wamid, name, more);
};
/** Moves the clock past the wait for a status. */
const later = () => chat.change({ holdUntil: new Date(Date.now() - 1) });

/** Graph took it, and the line was cut before it could say so. */
async function givenUncertain(): Promise<{ id: string; wamid: string }> {
  const id = await chat.send("satu");
  graph.closeBeforeAnswer();
  await work();
  expect(await messageOf(shop, id)).toMatchObject({ status: "QUEUED", errorCode: "UNCERTAIN" });
  const taken = graph.accepted.find(({ clientMessageId }) => clientMessageId === id);
  return { id, wamid: taken?.messageId ?? "" };
}

test("a send of unknown outcome is never repeated by itself, and the next go on after two minutes", async () => {
  const { id } = await givenUncertain();
  await chat.send("dua");
  const { holdUntil } = await chat.now();
  expect((holdUntil?.getTime() ?? 0) - Date.now()).toBeGreaterThan(115_000);
  for (let n = 0; n < 3; n += 1) await work();
  expect(textsTaken()).toEqual(["satu"]);
  await later();
  await work();
  await workOff(["deliver"]);
  expect(textsTaken()).toEqual(["satu", "dua"]);
  expect(graph.doubles).not.toContain(id);
  expect(await messageOf(shop, id)).toMatchObject({ status: "QUEUED", errorCode: "UNCERTAIN" });
});

test("a status settles it, and what waited behind it goes at once", async () => {
  const { id, wamid } = await givenUncertain();
  await chat.send("dua");
  await report(wamid, "delivered", id);
  expect(await messageOf(shop, id)).toMatchObject({
    status: "DELIVERED",
    providerId: wamid,
    errorCode: null,
  });
  await workOff(["deliver"]);
  expect(textsTaken()).toEqual(["satu", "dua"]);
});

test("a killed worker's send is uncertain when its lease has run out, and not sent again", async () => {
  const id = await chat.send("satu");
  await chat.send("dua");
  const claim = await shop.run((ctx) => claimNext(ctx, chat.id));
  expect(claim).toMatchObject({ do: "send", messageId: id });
  await work();
  expect(textsTaken()).toEqual([]);
  await chat.change({ sendingUntil: new Date(Date.now() - 1) });
  await work();
  expect(await messageOf(shop, id)).toMatchObject({ status: "QUEUED", errorCode: "UNCERTAIN" });
  await later();
  await work();
  expect(textsTaken()).toEqual(["dua"]);
});

test("a worker whose clock is an hour off neither takes another's send for lost nor sends beside it", async () => {
  const id = await chat.send("satu");
  await chat.send("dua");
  const claim = (await shop.run((ctx) => claimNext(ctx, chat.id))) as Claim;
  for (const hours of [1, -2]) {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + hours * 3_600_000 });
    await work();
    expect(textsTaken()).toEqual([]);
    expect(await messageOf(shop, id)).toMatchObject({ status: "QUEUED", errorCode: null });
  }
  await carryOut(shop.tenantId, claim);
  await work();
  expect(textsTaken()).toEqual(["satu", "dua"]);
  vi.useRealTimers();
  const { sentAt } = await messageOf(shop, id);
  expect(Math.abs(Date.now() - Number(sentAt))).toBeLessThan(60_000);
});

test("a worker that was frozen past its lease and wakes up does not disturb the one that went on", async () => {
  const id = await chat.send("satu");
  const frozen = (await shop.run((ctx) => claimNext(ctx, chat.id))) as Claim;
  await chat.change({ sendingUntil: new Date(Date.now() - 1) });
  await work();
  await later();
  await chat.send("dua");
  const other = await shop.run((ctx) => claimNext(ctx, chat.id));
  const fault = { code: "TIMEOUT", message: "No answer" };
  await shop.run((ctx) => settleSend(ctx, frozen, { outcome: "uncertain", fault }));
  // The other's lease still stands, so nobody else may begin beside it.
  expect((await chat.now()).sendingUntil).toEqual(other?.lease);
  expect(await shop.run((ctx) => claimNext(ctx, chat.id))).toBeNull();
  // Nor does it undo what the other has begun meanwhile, at a person's wish.
  await shop.run((ctx) => settleSend(ctx, other as Claim, { outcome: "uncertain", fault }));
  await shop.run((ctx) => retryMessage(ctx, { id }));
  const again = await shop.run((ctx) => claimNext(ctx, chat.id));
  expect(again).toMatchObject({ do: "send", messageId: id });
  const remedy = { do: "retry", afterMs: 0, maxAttempts: 5 } as const;
  const refused = { outcome: "refused", fault, remedy } as const;
  await shop.run((ctx) => settleSend(ctx, frozen, refused));
  expect((await messageOf(shop, id)).claimedAt).not.toBeNull();
  // But its good news is news.
  await shop.run((ctx) => settleSend(ctx, frozen, { outcome: "sent", providerId: "wamid.late" }));
  expect(await messageOf(shop, id)).toMatchObject({ status: "SENT", providerId: "wamid.late" });
});

test("a person may have it sent again, and then it is sent once more", async () => {
  const { id } = await givenUncertain();
  await chat.send("dua");
  await shop.run((ctx) => retryMessage(ctx, { id }));
  expect(await messageOf(shop, id)).toMatchObject({ status: "QUEUED", errorCode: null });
  await workOff(["deliver"]);
  expect(textsTaken()).toEqual(["satu", "satu", "dua"]);
  expect((await messageOf(shop, id)).status).toBe("SENT");
});

test("what Graph never took is not lost either: the person who has it sent again sends it once", async () => {
  const id = await chat.send("satu");
  graph.loseNext();
  await work();
  expect((await messageOf(shop, id)).errorCode).toBe("UNCERTAIN");
  await shop.run((ctx) => retryMessage(ctx, { id }));
  await workOff(["deliver"]);
  expect(textsTaken()).toEqual(["satu"]);
});

test("a failure told twice does not fail the message that a person has sent again since", async () => {
  const id = await chat.send("satu");
  await work();
  const { providerId } = await messageOf(shop, id);
  await report(providerId ?? "", "failed", id);
  expect((await messageOf(shop, id)).status).toBe("FAILED");
  await shop.run((ctx) => retryMessage(ctx, { id }));
  await report(providerId ?? "", "failed", id);
  await report(providerId ?? "", "sent", id);
  expect((await messageOf(shop, id)).status).toBe("QUEUED");
  await workOff(["deliver"]);
  expect(textsTaken()).toEqual(["satu", "satu"]);
  const again = await messageOf(shop, id);
  expect(again.status).toBe("SENT");
  expect(again.providerId).not.toBe(providerId);
});

test("a late answer that says it was sent ends the wait of those behind it", async () => {
  const id = await chat.send("satu");
  const slow = (await shop.run((ctx) => claimNext(ctx, chat.id))) as Claim;
  await chat.change({ sendingUntil: new Date(Date.now() - 1) });
  await work();
  expect((await messageOf(shop, id)).errorCode).toBe("UNCERTAIN");
  await chat.send("dua");
  await shop.run((ctx) => settleSend(ctx, slow, { outcome: "sent", providerId: "wamid.slow" }));
  await workOff(["deliver"]);
  expect(textsTaken()).toEqual(["dua"]);
});
