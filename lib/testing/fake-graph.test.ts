import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { GraphApiError, WhatsAppClient } from "@kapso/whatsapp-cloud-api";
import {
  verifySignature as kapsoVerifies,
  normalizeWebhook,
} from "@kapso/whatsapp-cloud-api/server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { verifySignature } from "#lib/whatsapp/cloud/signature.ts";
import { escaped } from "./fake-graph/deliver.ts";
import * as hook from "./fake-graph/webhook.ts";
import { type FakeGraph, startFakeGraph } from "./fake-graph.ts";

const phoneNumberId = "106540352242922";
const number = { phoneNumberId, wabaId: "102290129340398" };
const to = "+628123456789";
const secret = "an app secret";

let graph: FakeGraph;
let client: WhatsAppClient;
beforeEach(async () => {
  graph = await startFakeGraph();
  client = new WhatsAppClient({
    accessToken: "EAAtoken",
    baseUrl: graph.url,
    graphVersion: "v26.0",
  });
});
afterEach(() => graph.close());

describe("a client that others wrote for the real Graph", () => {
  test("sends a text and gets Graph's answer", async () => {
    const answer = await client.messages.sendText({ phoneNumberId, to, body: "Halo" });
    expect(answer).toMatchObject({
      messagingProduct: "whatsapp",
      contacts: [{ input: to, waId: "628123456789" }],
      messages: [{ id: graph.accepted[0]?.messageId }],
    });
    expect(graph.acceptedBy("628123456789")[0]?.body).toMatchObject({ text: { body: "Halo" } });
  });

  test("sends to a business-scoped id", async () => {
    const recipient = "ID.13491208655302741918";
    const answer = await client.messages.sendText({ phoneNumberId, recipient, body: "Halo" });
    expect(answer).toMatchObject({ contacts: [{ input: recipient, userId: recipient }] });
  });

  test("uploads a picture, sends it, reads about it and fetches it", async () => {
    const bytes = new Uint8Array([1, 2, 3, 0, 255]);
    const { id } = await client.media.upload({
      phoneNumberId,
      type: "image/png",
      file: bytes.buffer,
      fileName: "a.png",
    });
    await client.messages.sendImage({ phoneNumberId, to, image: { id, caption: "Foto" } });
    expect(graph.accepted[0]?.body).toMatchObject({ image: { id, caption: "Foto" } });
    const about = await client.media.get({ mediaId: id });
    expect(about).toMatchObject({ id, mimeType: "image/png", fileSize: "5" });
    const fetched = await client.media.download({ mediaId: id, auth: "always" });
    expect(new Uint8Array(fetched as ArrayBuffer)).toEqual(bytes);
  });

  test("sends a template", async () => {
    const answer = await client.messages.sendTemplate({
      phoneNumberId,
      to,
      template: { name: "halo", language: { code: "id" } },
    });
    expect(answer.messages[0]).toMatchObject({ messageStatus: "accepted" });
  });

  test("reacts, and takes it back", async () => {
    const reaction = { messageId: "wamid.in", emoji: "👍" };
    await client.messages.sendReaction({ phoneNumberId, to, reaction });
    await client.messages.sendReaction({ phoneNumberId, to, reaction: { ...reaction, emoji: "" } });
    expect(graph.accepted.map(({ body }) => body.reaction)).toEqual([
      { message_id: "wamid.in", emoji: "👍" },
      { message_id: "wamid.in", emoji: "" },
    ]);
  });

  test("marks a message read, with the sign of typing", async () => {
    const answer = await client.messages.markRead({
      phoneNumberId,
      messageId: "wamid.in",
      typingIndicator: { type: "text" },
    });
    expect(answer).toMatchObject({ success: true });
    expect(graph.marksRead).toEqual([{ messageId: "wamid.in", typing: true }]);
    expect(graph.accepted).toEqual([]);
  });

  test("lists the templates by pages", async () => {
    graph.setTemplates([{ name: "a" }, { name: "b" }, { name: "c" }]);
    const businessAccountId = number.wabaId;
    const first = await client.templates.list({ businessAccountId, limit: 2 });
    expect(first.data.map(({ name }) => name)).toEqual(["a", "b"]);
    const after = first.paging.cursors?.after ?? undefined;
    const second = await client.templates.list({ businessAccountId, limit: 2, after });
    expect(second.data.map(({ name }) => name)).toEqual(["c"]);
  });

  test("understands every refusal", async () => {
    graph.onlyTokens(["another"]);
    const refused = client.messages.sendText({ phoneNumberId, to, body: "Halo" });
    await expect(refused).rejects.toMatchObject({ httpStatus: 401, code: 190 });
    graph.onlyTokens(null);
    graph.failNext(130429, 400);
    const limited = client.messages.sendText({ phoneNumberId, to, body: "Halo" });
    await expect(limited).rejects.toSatisfy(
      (error) => error instanceof GraphApiError && error.isRateLimit(),
    );
    graph.setTemplates([{ name: "halo" }]);
    const template = { name: "missing", language: { code: "id" } };
    const unknown = client.messages.sendTemplate({ phoneNumberId, to, template });
    await expect(unknown).rejects.toMatchObject({ code: 132001 });
  });

  test("accepts our signed samples and reads them", () => {
    const bodies = [
      hook.textMessage({ ...number, from: "628123456789", name: "Sári 😀", text: "Halo 😀" }),
      hook.status({ ...number, id: "wamid.1", status: "delivered" }),
      hook.mediaMessage({
        ...number,
        from: "62812",
        type: "image",
        mediaId: "1",
        mimeType: "image/png",
      }),
      hook.reaction({ ...number, from: "628123456789", target: "wamid.1", emoji: "👍" }),
      hook.echo({ ...number, to: "628123456789", text: "Siap" }),
    ];
    for (const body of bodies) {
      const raw = escaped(JSON.stringify(body));
      const signatureHeader = hook.sign(raw, secret);
      expect(kapsoVerifies({ appSecret: secret, rawBody: raw, signatureHeader })).toBe(true);
      expect(verifySignature(Buffer.from(raw), signatureHeader, secret)).toBe(true);
      expect(JSON.parse(raw)).toEqual(body);
      const read = normalizeWebhook(JSON.parse(raw));
      expect(read.phoneNumberId).toBe(phoneNumberId);
    }
    const text = normalizeWebhook(bodies[0]);
    expect(text.messages[0]).toMatchObject({ from: "628123456789", text: { body: "Halo 😀" } });
    expect(text.contacts[0]).toMatchObject({ waId: "628123456789", profile: { name: "Sári 😀" } });
    expect(normalizeWebhook(bodies[1]).statuses[0]).toMatchObject({ status: "delivered" });
  });
});

const post = (body: unknown, token = "EAAtoken") =>
  fetch(`${graph.url}/v26.0/${phoneNumberId}/messages`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
const good = {
  messaging_product: "whatsapp",
  to,
  type: "text",
  text: { body: "Halo" },
  biz_opaque_callback_data: "ours-1",
};

test.each([
  ["no product", { ...good, messaging_product: undefined }, 100],
  ["nobody to send to", { ...good, to: undefined }, 100],
  ["no phone number", { ...good, to: "sari" }, 131009],
  ["a phone as a business-scoped id", { ...good, to: undefined, recipient: "628123" }, 131009],
  ["no text", { ...good, text: { body: "" } }, 131009],
  ["too long a text", { ...good, text: { body: "x".repeat(4097) } }, 131009],
  ["an unknown type", { ...good, type: "hologram" }, 131009],
  ["a file that was never uploaded", { ...good, type: "image", image: { id: "1" } }, 100],
  ["a caption on a sound", { ...good, type: "audio", audio: { id: "1", caption: "x" } }, 131009],
])("Graph refuses %s", async (_what, body, code) => {
  const response = await post(body);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ error: { code, type: "OAuthException" } });
  expect(graph.accepted).toEqual([]);
  expect(graph.log).toMatchObject([{ outcome: "refused", status: 400 }]);
});

test("the same message taken twice is on record as a double", async () => {
  await post(good);
  await post({ ...good, biz_opaque_callback_data: "ours-2" });
  expect(graph.doubles).toEqual([]);
  await post(good);
  expect(graph.doubles).toEqual(["ours-1"]);
  expect(graph.acceptedBy("628123456789").map(({ n }) => n)).toEqual([1, 2, 3]);
});

test("what was planned happens once per plan, in its order, and then no more", async () => {
  graph.closeBeforeAnswer();
  graph.loseNext();
  graph.pageNext(502);
  graph.failNext(131000, 500, 2);
  await expect(post(good)).rejects.toThrow();
  await expect(post(good)).rejects.toThrow();
  const statuses = [];
  for (let n = 0; n < 4; n += 1) statuses.push((await post(good)).status);
  expect(statuses).toEqual([502, 500, 500, 200]);
  expect(graph.log.map(({ outcome }) => outcome)).toEqual([
    "dropped",
    "lost",
    "refused",
    "refused",
    "refused",
    "accepted",
  ]);
});

/** What posts webhooks to us is posted to this instead. */
async function listener() {
  const heard: { signature: string; body: unknown; valid: boolean }[] = [];
  const waiting: (() => void)[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const raw = Buffer.concat(chunks);
      const signature = String(request.headers["x-hub-signature-256"]);
      const valid = verifySignature(raw, signature, secret);
      heard.push({ signature, valid, body: JSON.parse(raw.toString()) });
      response.end("ok");
      for (const wake of waiting.splice(0)) wake();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook/message`;
  const until = async (count: number) => {
    while (heard.length < count) await new Promise<void>((wake) => waiting.push(wake));
  };
  return { url, heard, until, close: () => server.close() };
}

test("posts signed webhooks: texts, and receipts that give our own id back", async () => {
  const app = await listener();
  await post(good);
  const messageId = graph.accepted[0]?.messageId ?? "";
  const said = { ...number, from: "628123456789", text: "Halo 😀" };
  expect(await graph.deliverText(app.url, secret, said)).toEqual({ status: 200, body: "ok" });
  await graph.deliverStatus(app.url, secret, messageId, "delivered");
  expect(app.heard.every(({ valid }) => valid)).toBe(true);
  expect(JSON.stringify(app.heard[1]?.body)).toContain('"biz_opaque_callback_data":"ours-1"');
  app.close();
});

test("receipts follow every message by themselves, before its answer if so wished", async () => {
  const app = await listener();
  graph.autoStatuses({ url: app.url, appSecret: secret, wabaId: number.wabaId });
  await post(good);
  await app.until(3);
  graph.autoStatuses({
    url: app.url,
    appSecret: secret,
    wabaId: number.wabaId,
    names: ["sent"],
    early: true,
  });
  await post(good);
  expect(app.heard).toHaveLength(4);
  const names = app.heard.map(({ body }) => normalizeWebhook(body).statuses[0]?.status);
  expect(names).toEqual(["sent", "delivered", "read", "sent"]);
  app.close();
});
