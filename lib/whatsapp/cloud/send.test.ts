import { once } from "node:events";
import net from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type FakeGraph, startFakeGraph } from "#lib/testing/fake-graph.ts";
import type { ChannelAccess, Outgoing } from "../provider.ts";
import { markRead } from "./mark-read.ts";
import { cloud } from "./provider.ts";
import { nobody } from "./read-party.ts";
import { send } from "./send.ts";

const channel: ChannelAccess = {
  id: "channel",
  externalId: "106540352242922",
  accountId: "102290129340398",
  accessToken: "EAAtoken",
  apiVersion: "v26.0",
};
const message = (text = "Halo"): Outgoing => ({
  clientMessageId: crypto.randomUUID(),
  to: { ...nobody, phone: "628123456789" },
  replyTo: null,
  content: { type: "text", text },
});

let graph: FakeGraph;
const before = process.env.GRAPH_API_URL;
beforeEach(async () => {
  graph = await startFakeGraph();
  process.env.GRAPH_API_URL = graph.url;
});
afterEach(async () => {
  await graph.close();
  if (before === undefined) delete process.env.GRAPH_API_URL;
  else process.env.GRAPH_API_URL = before;
});

test("a message that Graph takes is sent, under Graph's id", async () => {
  const ours = message();
  const outcome = await cloud.send(channel, ours, 1);
  const [taken] = graph.accepted;
  expect(outcome).toEqual({ outcome: "sent", providerId: taken?.messageId });
  expect(taken).toMatchObject({
    recipient: "628123456789",
    clientMessageId: ours.clientMessageId,
    phoneNumberId: "106540352242922",
  });
  expect(graph.log[0]?.path).toBe("/v26.0/106540352242922/messages");
});

test("somebody without a phone gets the message too", async () => {
  const outcome = await cloud.send(
    channel,
    { ...message(), to: { ...nobody, bsuid: "ID.13491208655302741918" } },
    1,
  );
  expect(outcome.outcome).toBe("sent");
  expect(graph.acceptedBy("ID.13491208655302741918")).toHaveLength(1);
});

test("Graph's refusal is certain, with its code, its sentence and what to do", async () => {
  graph.failNext(131047);
  expect(await cloud.send(channel, message(), 1)).toMatchObject({
    outcome: "refused",
    fault: { code: "131047", message: expect.stringContaining("131047") },
    remedy: { do: "give-up", hint: "template" },
  });
});

test("a wrong token pauses the channel", async () => {
  graph.onlyTokens(["another"]);
  expect(await cloud.send(channel, message(), 1)).toMatchObject({
    outcome: "refused",
    fault: { code: "190" },
    remedy: { do: "pause-channel", reason: "token" },
  });
});

test.each([null, "", "  ", "EAA\u2026", "two words"])(
  "the token %j, which no request can carry, pauses the channel",
  async (accessToken) => {
    expect(await cloud.send({ ...channel, accessToken }, message(), 1)).toMatchObject({
      outcome: "refused",
      remedy: { do: "pause-channel", reason: "token" },
    });
    expect(graph.log).toEqual([]);
  },
);

test("Graph's own 5xx is its word: not sent, and tried again", async () => {
  graph.failNext(131016, 503);
  expect(await cloud.send(channel, message(), 1)).toMatchObject({
    outcome: "refused",
    fault: { code: "131016" },
    remedy: { do: "retry", maxAttempts: 5 },
  });
});

test.each([502, 504, 500, 403, 302])("a gateway's own %i is uncertain", async (status) => {
  graph.pageNext(status);
  expect(await cloud.send(channel, message(), 1)).toMatchObject({
    outcome: "uncertain",
    fault: { code: `HTTP_${status}` },
  });
});

test.each(["", "{}", '{"messages":[]}', "<html>", '{"messages":[{"id":"wamid.1"}]', "null"])(
  "a 200 that says %j is uncertain: it holds no message id",
  async (body) => {
    graph.pageNext(200, body);
    expect(await cloud.send(channel, message(), 1)).toMatchObject({
      outcome: "uncertain",
      fault: { code: "HTTP_200" },
    });
  },
);

test("an error without Graph's code is nobody's word", async () => {
  graph.pageNext(500, '{"error":{"message":"upstream"}}');
  expect(await cloud.send(channel, message(), 1)).toMatchObject({ outcome: "uncertain" });
});

test("taken but never answered, and lost before it was taken, look the same: uncertain", async () => {
  graph.closeBeforeAnswer();
  expect(await cloud.send(channel, message(), 1)).toMatchObject({ outcome: "uncertain" });
  graph.loseNext();
  expect(await cloud.send(channel, message(), 1)).toMatchObject({ outcome: "uncertain" });
  graph.hangNext();
  expect(await send(channel, message(), 1, 200)).toMatchObject({
    outcome: "uncertain",
    fault: { code: "TIMEOUT" },
  });
  expect(graph.accepted).toHaveLength(2);
  expect(graph.log).toHaveLength(3);
});

test("while Graph cannot be reached nothing is sent, and it is tried again", async () => {
  await graph.close();
  expect(await cloud.send(channel, message(), 3)).toMatchObject({
    outcome: "refused",
    fault: { code: "REFUSED" },
    remedy: { do: "retry", maxAttempts: 20 },
  });
});

test("a connection cut after half an answer is uncertain, even when the half names an id", async () => {
  const server = net.createServer((socket) =>
    socket.once("data", () =>
      socket.end('HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{"messages":[{"id":"wamid.1"}]}'),
    ),
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  process.env.GRAPH_API_URL = `http://127.0.0.1:${(server.address() as net.AddressInfo).port}/`;
  expect(await cloud.send(channel, message(), 1)).toMatchObject({ outcome: "uncertain" });
  server.close();
});

test("nobody to send to is final", async () => {
  expect(await cloud.send(channel, { ...message(), to: nobody }, 1)).toMatchObject({
    outcome: "refused",
    remedy: { do: "give-up" },
  });
});

test("the customer sees blue ticks, and that somebody types", async () => {
  await cloud.markRead(channel, "wamid.in", true);
  await cloud.markRead(channel, "wamid.in2", false);
  expect(graph.marksRead).toEqual([
    { messageId: "wamid.in", typing: true },
    { messageId: "wamid.in2", typing: false },
  ]);
  expect(graph.log[0]?.body).toEqual({
    messaging_product: "whatsapp",
    status: "read",
    message_id: "wamid.in",
    typing_indicator: { type: "text" },
  });
});

test("a mark of reading that fails disturbs nothing", async () => {
  graph.onlyTokens([]);
  await markRead(channel, "wamid.in", false);
  await graph.close();
  await markRead(channel, "wamid.in", false);
  await markRead({ ...channel, accessToken: null }, "wamid.in", false);
});
