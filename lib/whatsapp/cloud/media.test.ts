import { afterEach, beforeEach, expect, test } from "vitest";
import { type FakeGraph, startFakeGraph } from "#lib/testing/fake-graph.ts";
import type { ChannelAccess } from "../provider.ts";
import { cloud } from "./provider.ts";

const channel: ChannelAccess = {
  id: "channel",
  externalId: "106540352242922",
  accountId: null,
  accessToken: "EAAtoken",
  apiVersion: "v26.0",
};
const picture = { bytes: Buffer.from([0, 255, 13, 10, 45, 45, 200]), mimeType: "image/jpeg" };

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

test("a file goes up and comes down again, byte for byte, in its type", async () => {
  const up = await cloud.upload(channel, { ...picture, filename: 'fotó "1".jpg' }, 1);
  expect(up).toEqual({ mediaId: expect.any(String) });
  const mediaId = "mediaId" in up ? up.mediaId : "";
  const down = await cloud.download(channel, mediaId, 1);
  expect(down).toMatchObject({ mimeType: "image/jpeg" });
  expect("bytes" in down && Buffer.from(down.bytes).equals(picture.bytes)).toBe(true);
});

test("what was uploaded can be sent", async () => {
  const up = await cloud.upload(channel, { ...picture, filename: "foto.jpg" }, 1);
  const outcome = await cloud.send(
    channel,
    {
      clientMessageId: "ours",
      to: {
        phone: "628123456789",
        bsuid: null,
        lid: null,
        groupId: null,
        name: null,
        username: null,
      },
      replyTo: null,
      content: {
        type: "image",
        mediaId: "mediaId" in up ? up.mediaId : "",
        caption: "Foto",
        filename: null,
      },
    },
    1,
  );
  expect(outcome.outcome).toBe("sent");
});

test("a file of many megabytes comes down whole", async () => {
  const bytes = Buffer.alloc(20_000_000, "sapa");
  const id = graph.putMedia({ bytes, mimeType: "application/pdf" });
  const down = await cloud.download(channel, id, 1);
  expect("bytes" in down && Buffer.from(down.bytes).equals(bytes)).toBe(true);
});

test("a file that WhatsApp no longer has is given up, and the number is not blamed", async () => {
  expect(await cloud.download(channel, "449000000000009999", 1)).toMatchObject({
    fault: { code: "100" },
    remedy: { do: "give-up", hint: "media" },
  });
});

test("a refused upload says why and what to do", async () => {
  graph.failNext(131053, 400, 1, "media");
  expect(await cloud.upload(channel, { ...picture, filename: "x" }, 1)).toMatchObject({
    fault: { code: "131053" },
    remedy: { do: "retry", maxAttempts: 2 },
  });
});

test("a wrong token pauses the channel, up and down", async () => {
  const id = graph.putMedia(picture);
  graph.onlyTokens([]);
  const paused = { remedy: { do: "pause-channel", reason: "token" } };
  expect(await cloud.upload(channel, { ...picture, filename: "x" }, 1)).toMatchObject(paused);
  expect(await cloud.download(channel, id, 1)).toMatchObject(paused);
});

test("while Graph cannot be reached, both are tried again", async () => {
  await graph.close();
  const again = { fault: { code: "REFUSED" }, remedy: { do: "retry" } };
  expect(await cloud.upload(channel, { ...picture, filename: "x" }, 1)).toMatchObject(again);
  expect(await cloud.download(channel, "1", 1)).toMatchObject(again);
});

test("an id with a slash asks for no other address", async () => {
  await cloud.download(channel, "../me?x=1", 1);
  expect(graph.log[0]?.path).toBe("/v26.0/..%2Fme%3Fx%3D1");
});
